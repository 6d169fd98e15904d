// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because only the rows in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to its row
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { navigate } from "wouter/use-browser-location";
import type { LeadRow as Lead } from "#contract/lead.ts";
import type { LeadSort } from "#contract/list-leads.ts";
import { useSingleKeys } from "#web/components/preferences.ts";
import { unsentKey, useWaitingLeads } from "#web/data/leads.ts";
import { paths } from "#web/paths.ts";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";
import type { NumberField } from "./columns.ts";
import { LeadHeads } from "./lead-heads.tsx";
import { LeadRow, rowId } from "./lead-row.tsx";
import { placeIn, rememberPlace } from "./list-memory.ts";
import { RowActions } from "./row-actions.tsx";
import { type RowMenu, RowMenus } from "./row-menus.tsx";
import { scrollToShow } from "./row-window.ts";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { textScale, useLayout } from "./use-layout.ts";
import { useRowCursor } from "./use-row-cursor.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface LeadTableProps {
  /** Which list this is: its address without the peek. */
  listKey: string;
  rows: readonly Lead[];
  /** Of all that match, loaded or not. */
  total: number | undefined;
  loading: boolean;
  /** The rows are those of the list before, until this one's arrive. */
  outdated: boolean;
  hasMore: boolean;
  onNearEnd: () => void;
  numberField: NumberField | undefined;
  sort: LeadSort;
  ascending: boolean;
  onSort: (sort: LeadSort) => void;
  /** The lead shown beside the list. */
  peekId: number | undefined;
  onPeek: (id: number) => void;
  onOpen: (id: number) => void;
}

/** The next page is asked for when fewer rows than this are left below those drawn; not yet for a list just opened. */
const AHEAD = 16;
const HEAD = 32;

/** A lead that is not stored yet has nothing to open but the form it was typed in. False: it is stored. */
function editUnsent(id: number | undefined): boolean {
  const key = id === undefined ? undefined : unsentKey(id);
  if (key === undefined) return false;
  navigate(paths.newLead(key));
  return true;
}

/** The leads as a grid: one stop for Tab, a cursor moved by keys, only the rows in view drawn. */
export function LeadTable(props: LeadTableProps) {
  const { rows, listKey, numberField, peekId, onPeek, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const layout = useLayout(scroller, numberField);
  const rowHeight = layout.rowHeight * textScale();
  const head = layout.stacked ? 0 : HEAD * textScale();
  const shown = useRowWindow(scroller, rowHeight, rows.length, placeIn(listKey)?.scrollTop ?? 0);
  const cursor = useRowCursor(rows, peekId ?? placeIn(listKey)?.cursorId);
  const [menu, setMenu] = useState<{ kind: RowMenu; anchor: Element }>();
  const waiting = useWaitingLeads();
  const singleKeys = useSingleKeys();
  const latest = useRef({ ...props, cursor });
  latest.current = { ...props, cursor };

  const goTo = useCallback(
    (index: number) => {
      const { cursor, peekId, rows, onPeek } = latest.current;
      cursor.to(index);
      const element = scroller.current;
      const at = cursor.now();
      if (element) {
        const { scrollTop, clientHeight } = element;
        element.scrollTop = scrollToShow(at, scrollTop, clientHeight, rowHeight, head);
      }
      const lead = rows[at];
      if (peekId !== undefined && lead && lead.id !== peekId && lead.id > 0) onPeek(lead.id);
    },
    [rowHeight, head],
  );

  // Coming back finds the list as it was left; another list begins at its top.
  const lastKey = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (lastKey.current !== undefined && lastKey.current !== listKey) {
      element.scrollTop = 0;
      latest.current.cursor.to(0);
    } else {
      const { scrollTop = 0 } = placeIn(listKey) ?? {};
      // Even the question where it is makes the browser lay out the page.
      if (scrollTop > 0) element.scrollTop = scrollTop;
    }
    lastKey.current = listKey;
    return () =>
      rememberPlace(listKey, {
        scrollTop: element.scrollTop,
        cursorId: latest.current.rows[latest.current.cursor.now()]?.id,
      });
  }, [listKey]);

  // The keyboard starts in the list, unless something else already has it.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);
  // A peek opened by its address, or stepped through, takes the cursor along.
  useEffect(() => {
    const { rows, cursor } = latest.current;
    if (peekId === undefined || rows[cursor.now()]?.id === peekId) return;
    const index = rows.findIndex(({ id }) => id === peekId);
    if (index >= 0) goTo(index);
  }, [peekId, goTo]);
  const hadPeek = useRef(false);
  useEffect(() => {
    if (hadPeek.current && peekId === undefined) grid.current?.focus({ preventScroll: true });
    hadPeek.current = peekId !== undefined;
  }, [peekId]);

  const { hasMore, onNearEnd } = props;
  const nearEnd = shown.end > rows.length - AHEAD;
  useEffect(() => {
    if (hasMore && nearEnd && rows.length > 0) onNearEnd();
  }, [hasMore, nearEnd, rows.length, onNearEnd]);

  const openMenu = (kind: RowMenu, anchor?: Element | null) => {
    if (editUnsent(cursor.id)) return;
    const row = document.getElementById(rowId(cursor.id ?? 0));
    const cell = row?.querySelector(`[data-do="${kind}"]`) ?? row?.querySelector(`[data-cell="${kind}"]`);
    const on = anchor ?? cell ?? row;
    if (on) setMenu({ kind, anchor: on });
  };
  const step = (by: number) => {
    goTo(latest.current.cursor.now() + by);
    grid.current?.focus({ preventScroll: true });
  };
  useHotkeys(
    {
      j: () => step(1),
      k: () => step(-1),
      s: () => openMenu("status"),
      t: () => openMenu("tags"),
      a: () => openMenu("people"),
      ".": () => openMenu("more"),
    },
    { singleKeys, enabled: rows.length > 0 },
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / rowHeight) - 1);
    const at = cursor.now();
    const places: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const place = places[event.key];
    const lead = rows[at];
    if (place !== undefined) goTo(place);
    else if ((event.key === "Enter" || event.key === " ") && editUnsent(lead?.id)) event.preventDefault();
    else if (event.key === "Enter" && lead) onOpen(lead.id);
    else if (event.key === " " && lead) onPeek(lead.id);
    else return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const index = Number(target.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
    const lead = rows[index];
    if (!lead) return;
    cursor.to(index);
    if (editUnsent(lead.id)) return;
    const pressed = target.closest<HTMLElement>("[data-do]");
    if (pressed) setMenu({ kind: pressed.dataset.do as RowMenu, anchor: pressed });
    else if (target.closest("a")) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(lead.id);
    } else if (String(getSelection()) === "") {
      if (layout.stacked) onOpen(lead.id);
      else onPeek(lead.id);
    }
  };

  const menuLead = menu && rows[cursor.index];
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label="Leads"
        aria-rowcount={props.total === undefined ? -1 : props.total + 1}
        aria-busy={props.loading || props.outdated || undefined}
        aria-activedescendant={
          cursor.index >= shown.start && cursor.index < shown.end && cursor.id !== undefined
            ? rowId(cursor.id)
            : undefined
        }
        className="outline-none focus-visible:outline-none"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div role="rowgroup" className="sticky top-0 z-10">
          <LeadHeads layout={layout} sort={props.sort} ascending={props.ascending} onSort={props.onSort} />
        </div>
        {props.loading ? (
          <SkeletonRows layout={layout} />
        ) : (
          <div role="rowgroup" className="relative" style={{ height: rows.length * rowHeight }}>
            {rows.slice(shown.start, shown.end).map((lead, offset) => (
              <LeadRow
                key={lead.id}
                lead={lead}
                index={shown.start + offset}
                layout={layout}
                numberField={numberField}
                cursor={shown.start + offset === cursor.index}
                waiting={waiting.has(lead.id)}
              />
            ))}
          </div>
        )}
      </div>
      {layout.stacked || props.loading ? null : (
        <RowActions
          rows={scroller}
          rowHeight={rowHeight}
          head={head}
          held={menu !== undefined}
          onAction={(index, action, anchor) => {
            cursor.to(index);
            const lead = rows[index];
            if (editUnsent(lead?.id)) return;
            if (action === "peek") lead && onPeek(lead.id);
            else setMenu({ kind: action, anchor });
          }}
        />
      )}
      {!props.hasMore && rows.length > 0 && !props.loading ? (
        <p className="px-4 py-3 text-ink-3 text-xs">End of the list</p>
      ) : null}
      <RowMenus
        lead={menuLead}
        menu={menu?.kind}
        anchor={menu?.anchor ?? null}
        onClose={() => setMenu(undefined)}
        onPeek={() => menuLead && onPeek(menuLead.id)}
        onOpen={() => menuLead && onOpen(menuLead.id)}
      />
    </div>
  );
}
