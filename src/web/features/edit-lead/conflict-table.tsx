import clsx from "clsx";
import { type ReactNode, useId } from "react";
import type { Choice, ConflictRow } from "./conflict-rows.ts";
import { clockTime } from "./moment-words.ts";

export type ConflictTableProps = {
  rows: readonly ConflictRow[];
  /** "Jane’s" */
  theirs: string;
  choices: Readonly<Record<string, Choice>>;
  onChoose: (field: string, choice: Choice) => void;
};

const cell = "min-w-0 px-3 py-2 [overflow-wrap:anywhere] not-first:border-line @lg:not-first:border-s";
const narrowWord = "me-1 text-ink-3 text-xs @lg:hidden";

/** Before, yours and theirs of each field, with one choice per field. Narrow, each field is a block of its own. */
export function ConflictTable({ rows, theirs, choices, onChoose }: ConflictTableProps) {
  const at = rows[0]?.by?.at;
  const heads = ["Field", "Before", "Yours, not saved", at ? `${theirs}, saved ${clockTime(at)}` : theirs];
  return (
    <div className="@container mt-2 overflow-hidden rounded-sm bg-surface">
      <div className="grid @lg:grid-cols-[minmax(6rem,auto)_1fr_1fr_1fr]">
        {/* Every radio says its field and whose it is, so the heads are for the eye. */}
        <div aria-hidden="true" className="col-span-full hidden grid-cols-subgrid @lg:grid">
          {heads.map((head) => (
            <span key={head} className={clsx(cell, "font-medium text-ink-3 text-xs")}>
              {head}
            </span>
          ))}
        </div>
        {rows.map((row) => (
          <FieldChoice
            key={row.field}
            row={row}
            theirs={theirs}
            chosen={choices[row.field] ?? "yours"}
            onChoose={(choice) => onChoose(row.field, choice)}
          />
        ))}
      </div>
    </div>
  );
}

type FieldChoiceProps = {
  row: ConflictRow;
  theirs: string;
  chosen: Choice;
  onChoose: (choice: Choice) => void;
};

function FieldChoice({ row, theirs, chosen, onChoose }: FieldChoiceProps) {
  const id = useId();
  const option = (choice: Choice, text: string | undefined, whose: string): ReactNode => (
    <label
      className={clsx(
        cell,
        "touch:min-h-11 flex items-start gap-2 text-ink",
        chosen === choice && "bg-selected font-semibold",
      )}
    >
      <input
        type="radio"
        className="check mt-0.5"
        name={id}
        aria-label={`${row.label}: ${whose}, ${text ?? "empty"}`}
        checked={chosen === choice}
        onChange={() => onChoose(choice)}
      />
      <span className="min-w-0">
        <span className={clsx(narrowWord, "font-normal")}>{whose === "yours" ? "Yours" : theirs}</span>
        {text ?? "Empty"}
      </span>
    </label>
  );
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-before`}
      className="col-span-full grid grid-cols-subgrid border-line not-first:border-t"
    >
      <span id={`${id}-label`} className={clsx(cell, "font-medium text-ink @max-lg:pb-0")}>
        {row.label}
      </span>
      <span id={`${id}-before`} className={clsx(cell, "text-ink-3")}>
        <span className={clsx(narrowWord, "@lg:sr-only @lg:inline")}>Before</span>
        {row.before ?? "Empty"}
      </span>
      {option("yours", row.yours, "yours")}
      {option("theirs", row.theirs, theirs)}
    </div>
  );
}
