import { Button } from "#web/ui/button.tsx";
import { formatCount, formatNumber } from "#web/ui/format-number.ts";

export type GridFootProps = {
  /** Rows that would be saved now, and all that hold something. */
  good: number;
  filled: number;
  progress: { done: number; total: number } | undefined;
  /** What was typed cannot be kept on this device. */
  loose: boolean;
  onSave: () => void;
  onClear: () => void;
};

/** How many rows are good, how far saving is, and the button that saves. */
export function GridFoot({ good, filled, progress, loose, onSave, onClear }: GridFootProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-2 py-1.5">
      <div className="min-w-0 flex-1 text-ink-2 text-xs max-sm:basis-full">
        {progress ? <Progress {...progress} /> : <Standing good={good} filled={filled} loose={loose} />}
      </div>
      <Button variant="ghost" disabled={filled === 0 || progress !== undefined} onClick={onClear}>
        Clear
      </Button>
      <Button variant="primary" keys={["Ctrl", "Enter"]} busy={progress && "Saving"} onClick={onSave}>
        {filled === 0
          ? "Save"
          : good === filled
            ? `Save ${formatNumber(good)}`
            : `Save ${formatNumber(good)} of ${formatNumber(filled)}`}
      </Button>
    </div>
  );
}

function Standing({ good, filled, loose }: Pick<GridFootProps, "good" | "filled" | "loose">) {
  if (filled === 0) return "Paste rows from a spreadsheet, a mail or a list, or type.";
  const kept = loose
    ? "This browser keeps nothing, so do not close the page."
    : "Kept on this device until you clear it.";
  const bad = filled - good;
  return bad === 0 ? kept : `${formatCount(bad, "row needs", "rows need")} you. ${kept}`;
}

function Progress({ done, total }: { done: number; total: number }) {
  return (
    <>
      <div
        role="progressbar"
        aria-label="Saving"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="mb-1 h-1.5 overflow-hidden rounded-full bg-pressed"
      >
        <div className="h-full bg-ok" style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
      </div>
      <span className="tabular-nums">
        {formatNumber(done)} of {formatNumber(total)}
      </span>
    </>
  );
}
