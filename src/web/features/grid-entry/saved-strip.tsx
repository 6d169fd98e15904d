import { Undo2 } from "lucide-react";
import { useState } from "react";
import { type UndoneCreates, useUndoCreates } from "#web/data/undo-creates.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatCount, formatNumber } from "#web/ui/format-number.ts";
import { announce } from "#web/ui/live-region.tsx";
import { showToast } from "#web/ui/toast.tsx";
import type { GridStore, SavedLead } from "./grid-store.ts";

/** What was saved from this grid, and the one way back. */
export function SavedStrip({ store, saved }: { store: GridStore; saved: readonly SavedLead[] }) {
  const undoCreates = useUndoCreates();
  const [undoing, setUndoing] = useState(false);
  if (saved.length === 0) return null;
  const names = saved.slice(-3).map(({ name }) => name);
  const undo = async () => {
    setUndoing(true);
    const outcome = await undoCreates(saved.map(({ id }) => id));
    setUndoing(false);
    store.keepSaved([...outcome.kept, ...outcome.failed]);
    const text = wordsOf(outcome);
    showToast({ text });
    announce(text);
  };
  return (
    <Banner
      tone="ok"
      className="mx-4 my-3 flex-none"
      title={`Saved ${formatNumber(saved.length)}.`}
      actions={
        <>
          <Button icon={<Undo2 />} busy={undoing && "Undoing"} onClick={() => void undo()}>
            Undo
          </Button>
          <Button variant="ghost" disabled={undoing} onClick={() => store.forgetSaved()}>
            Done
          </Button>
        </>
      }
    >
      {names.join(", ")}
      {saved.length > names.length ? ` and ${formatNumber(saved.length - names.length)} more` : ""}
    </Banner>
  );
}

function wordsOf({ removed, kept, failed }: UndoneCreates) {
  const parts = [`${formatCount(removed.length, "lead")} removed.`];
  if (kept.length > 0) parts.push(`${formatNumber(kept.length)} kept, because someone changed them since.`);
  if (failed.length > 0) parts.push(`${formatNumber(failed.length)} not removed. Try again in a moment.`);
  return parts.join(" ");
}
