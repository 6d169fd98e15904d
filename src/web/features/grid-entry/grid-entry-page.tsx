import { ChevronRight, CircleHelp } from "lucide-react";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import { openShortcutHelp } from "#web/components/shortcut-help.tsx";
import { useCustomFields } from "#web/data/catalog.ts";
import { useMe } from "#web/data/session.ts";
import { useDraftKept } from "#web/data/use-draft.ts";
import { paths } from "#web/paths.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { announce } from "#web/ui/live-region.tsx";
import { Page } from "#web/ui/page.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";
import { ClearDialog } from "./clear-dialog.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { columnsFor, fieldsFor } from "./grid-columns.ts";
import { GridFoot } from "./grid-foot.tsx";
import { isBlank } from "./grid-row.ts";
import { GridStore } from "./grid-store.ts";
import { GridTable } from "./grid-table.tsx";
import type { LeadRules } from "./lead-rules.ts";
import { SavedStrip } from "./saved-strip.tsx";
import { SharedFields, sharedInputs } from "./shared-fields.tsx";
import { useAlike } from "./use-alike.ts";
import { useKeptGrid } from "./use-kept-grid.ts";
import { goodRows, type SaveOutcome, useSaveRows } from "./use-save-rows.ts";

/** Many leads at once: a grid to paste or type into, judged row by row, saved where it is good. */
export function GridEntryPage({ rules }: { rules: LeadRules }) {
  const [store] = useState(() => new GridStore(rules));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { save: saveRows, resume } = useSaveRows(store, rules);
  const keeper = useKeptGrid(store, resume);
  const { trouble } = useDraftKept(keeper);
  const custom = useCustomFields();
  const features = useMe().data?.features;
  const [tried, setTried] = useState(false);
  const [clearing, setClearing] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  useAlike(store, features?.includes("duplicates") === true);
  const { data: own } = custom;
  useEffect(() => {
    if (own) store.setFields(own);
  }, [own, store]);

  const { rows, shared, extra, saved, progress, checks } = state;
  const columns = useMemo(
    () => columnsFor(own ?? [], shared.associationType, extra),
    [own, shared.associationType, extra],
  );
  const filled = rows.filter((row) => !isBlank(row) && row.state !== "waiting").length;
  const good = goodRows(store).length;
  const [firstCheck] = checks.values();
  const faults = (tried && firstCheck?.shared) || {};

  const save = async () => {
    setTried(true);
    await store.check();
    const [check] = store.state().checks.values();
    const [input] = Object.keys(check?.shared ?? {});
    if (input !== undefined) {
      document.getElementById(sharedInputs[input] ?? "")?.focus();
      announce(`Nothing was sent. ${check?.shared[input] ?? ""}`);
      return;
    }
    if (goodRows(store).length === 0) {
      announce(filled === 0 ? "There is no row to save" : "No row can be saved yet");
      return;
    }
    const outcome = await saveRows();
    if (!outcome) return;
    void keeper.save();
    const text = wordsOf(outcome, store.state().rows.filter((row) => !isBlank(row)).length);
    showToast({ text });
    announce(text);
  };
  useHotkeys({ "mod+enter": () => void save() });

  return (
    <Page
      title="Many leads"
      scrolls={false}
      before={
        <span className="flex items-center gap-2 text-base text-ink-2 max-sm:hidden">
          <Link href={paths.leads()} className="hover:underline">
            Leads
          </Link>
          <ChevronRight />
        </span>
      }
      actions={
        <>
          <ColumnsMenu
            fields={fieldsFor(own ?? [], shared.associationType).filter(({ required }) => !required)}
            shown={extra}
            onChange={(next) => store.setExtra(next)}
          />
          <IconButton
            label="Shortcuts"
            keys={["?"]}
            icon={<CircleHelp />}
            onClick={openShortcutHelp}
            className="max-sm:hidden"
          />
        </>
      }
      footer={
        <GridFoot
          good={good}
          filled={filled}
          progress={progress}
          loose={trouble !== undefined}
          onSave={() => void save()}
          onClear={() => setClearing(true)}
        />
      }
    >
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <SharedFields
          value={shared}
          onValueChange={(next) => store.setShared(next)}
          errors={faults}
          onDone={() => grid.current?.focus({ preventScroll: true })}
        />
        {custom.isError && !own ? (
          <Banner
            tone="danger"
            className="mx-4 my-3 flex-none"
            title="Your custom fields could not be loaded."
            actions={<Button onClick={() => void custom.refetch()}>Try again</Button>}
          >
            Rows are kept and checked once they are here.
          </Banner>
        ) : null}
        <SavedStrip store={store} saved={saved} />
        <GridTable
          store={store}
          state={state}
          columns={columns}
          gridRef={grid}
          onSave={() => void save()}
          onPasted={(leads, left) => {
            const text = `${formatCount(leads, "row")} filled from what you pasted.`;
            const rest = left > 0 ? ` ${formatCount(left, "row")} did not fit.` : "";
            showToast({ text: text + rest, actions: [{ label: "Undo", onPress: () => void store.undo() }] });
          }}
        />
      </div>
      <ClearDialog
        open={clearing}
        rows={filled}
        onStay={() => setClearing(false)}
        onClear={() => {
          setClearing(false);
          setTried(false);
          store.clear();
          void keeper.save();
        }}
      />
    </Page>
  );
}

function wordsOf({ saved, kept, refused }: SaveOutcome, left: number) {
  const parts = [`Saved ${formatCount(saved, "lead")}.`];
  if (kept > 0) parts.push(`${formatCount(kept, "lead")} kept on this device, going out by themselves.`);
  if (refused > 0) parts.push(`${formatCount(refused, "row was", "rows were")} refused.`);
  if (left > 0) parts.push(`${formatCount(left, "row stays", "rows stay")} here.`);
  return parts.join(" ");
}
