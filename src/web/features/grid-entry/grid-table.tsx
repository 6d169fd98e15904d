// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because only the rows in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to its cell
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { TOUCH, useMedia } from "#web/ui/use-media.ts";
import type { GridColumn } from "./grid-columns.ts";
import { cellId, GridRowView, ROW_REM } from "./grid-row-view.tsx";
import type { GridState, GridStore } from "./grid-store.ts";
import { useGridCursor } from "./use-grid-cursor.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useSeenRows } from "./use-seen-rows.ts";

const MARK = 56;
const STATUS = 220;

export type GridTableProps = {
  store: GridStore;
  state: GridState;
  columns: readonly GridColumn[];
  onSave: () => void;
  /** A paste was read as leads and took so many rows. */
  onPasted: (leads: number, left: number) => void;
  gridRef: RefObject<HTMLDivElement | null>;
};

/** The rows as a spreadsheet: one stop for Tab, a cursor moved by keys, typing edits, only the rows in view drawn. */
export function GridTable({ store, state, columns, onSave, onPasted, gridRef }: GridTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const high = useMedia(TOUCH) ? ROW_REM.touch : ROW_REM.mouse;
  const rowHeight = high * rem();
  const seen = useSeenRows(scroller, rowHeight, state.rows.length);
  const cursor = useGridCursor(scroller, state.rows.length, columns.length, rowHeight);
  const keys = useGridKeys({ store, columns, cursor, grid: gridRef, scroller, rowHeight, onSave, onPasted });
  const { at, area, editing } = cursor;

  const template = [
    `${MARK}px`,
    ...columns.map(({ width }) => `${width}px`),
    `minmax(${STATUS}px, 1fr)`,
  ].join(" ");
  const width = columns.reduce((sum, column) => sum + column.width, MARK + STATUS);

  const onPointerDown = (event: PointerEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (!cell || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const place = { row: Number(cell.dataset.row), col: Number(cell.dataset.col) };
    // The grid takes the focus itself, so that a cell being typed into is left first.
    event.preventDefault();
    gridRef.current?.focus({ preventScroll: true });
    if (event.shiftKey) cursor.extend(place);
    // A finger has no second press worth waiting for.
    else if (event.pointerType === "touch" || event.detail > 1) keys.edit(place);
    else cursor.to(place);
  };

  useEffect(() => keys.watchClipboard(), [keys]);
  useEffect(() => {
    // The first thing to do here is to paste or to type.
    gridRef.current?.focus({ preventScroll: true });
  }, [gridRef]);

  return (
    <div
      ref={scroller}
      className="relative min-h-64 flex-1 overflow-auto overscroll-contain"
      style={{ scrollPaddingInlineStart: MARK }}
    >
      <p id="grid-keys" className="sr-only">
        Type to fill a cell. Enter or F2 edits it. Tab and arrows move. Escape, then Tab, leaves the grid.
        Control V pastes rows. Control Enter saves. Alt Enter opens a lead that is there already.
      </p>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label="Leads to add"
        aria-describedby="grid-keys"
        aria-multiselectable
        aria-rowcount={state.rows.length + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={at.row >= seen.start && at.row < seen.end ? cellId(at.row, at.col) : undefined}
        className="w-full outline-none focus-visible:outline-none"
        style={{ minWidth: width }}
        onKeyDown={keys.onKeyDown}
        onPointerDown={onPointerDown}
        onDoubleClick={(event) => {
          const cell = (event.target as Element).closest<HTMLElement>("[data-row]");
          if (cell) keys.edit({ row: Number(cell.dataset.row), col: Number(cell.dataset.col) });
        }}
      >
        <div role="rowgroup" className="sticky top-0 z-10">
          <div
            role="row"
            aria-rowindex={1}
            className="grid h-8 border-line border-b bg-canvas text-ink-2 text-xs"
            style={{ gridTemplateColumns: template }}
          >
            <div
              role="columnheader"
              aria-colindex={1}
              className="sticky start-0 z-1 flex items-center border-line border-e bg-canvas px-2"
            >
              Row
            </div>
            {columns.map(({ key, label, required }, col) => (
              <div
                key={key}
                role="columnheader"
                aria-colindex={col + 2}
                title={label}
                className="flex min-w-0 items-center border-line border-e px-2 font-medium"
              >
                <span className="truncate">{label}</span>
                {required ? (
                  <>
                    <span className="ms-1 text-danger" aria-hidden="true">
                      *
                    </span>
                    <span className="sr-only">, needed to save</span>
                  </>
                ) : null}
              </div>
            ))}
            <div
              role="columnheader"
              aria-colindex={columns.length + 2}
              className="flex items-center px-3 font-medium"
            >
              What happens
            </div>
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: `${state.rows.length * high}rem` }}>
          {state.rows.slice(seen.start, seen.end).map((row, offset) => {
            const index = seen.start + offset;
            const selected = index >= area.top && index <= area.bottom;
            return (
              <GridRowView
                key={row.id}
                row={row}
                index={index}
                high={high}
                columns={columns}
                template={template}
                status={keys.statusOf(row, state)}
                cursor={index === at.row ? at.col : -1}
                from={selected ? area.left : -1}
                to={selected ? area.right : -2}
                editing={editing && index === at.row ? at.col : -1}
                initial={editing && index === at.row ? editing.initial : ""}
                onEditorKey={keys.onEditorKey}
                onEditorBlur={keys.onEditorBlur}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Pixels of the root text size: a browser's own setting makes rows higher. */
function rem() {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
