import clsx from "clsx";
import { useId } from "react";
import { formatMoment } from "#web/ui/format-date.ts";
import type { Choice, ConflictRow } from "./conflict-rows.ts";

export type ConflictTableProps = {
  rows: readonly ConflictRow[];
  /** "Jane’s" */
  theirs: string;
  choices: Readonly<Record<string, Choice>>;
  onChoose: (field: string, choice: Choice) => void;
};

const cell = "px-3 py-2 text-start align-top [overflow-wrap:anywhere]";

/** Before, yours and theirs of each field, with one choice per field. Narrow, each field is a block of its own. */
export function ConflictTable({ rows, theirs, choices, onChoose }: ConflictTableProps) {
  const name = useId();
  return (
    <div className="mt-2 overflow-x-auto rounded-sm bg-surface">
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-ink-3 text-xs">
            <th scope="col" className={clsx(cell, "font-medium")}>
              Field
            </th>
            <th scope="col" className={clsx(cell, "border-line border-s font-medium")}>
              Before
            </th>
            <th scope="col" className={clsx(cell, "border-line border-s font-medium")}>
              Yours, not saved
            </th>
            <th scope="col" className={clsx(cell, "border-line border-s font-medium")}>
              {theirs}
              {rows[0]?.by ? `, saved ${formatMoment(rows[0].by.at).split(", ")[1]}` : ""}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const chosen = choices[row.field] ?? "yours";
            const option = (choice: Choice, text: string | undefined, of: string) => (
              <td className={clsx("border-line border-s p-0 align-top", chosen === choice && "bg-selected")}>
                <label className="touch:min-h-11 flex items-start gap-2 px-3 py-2">
                  <input
                    type="radio"
                    className="check mt-0.5"
                    name={`${name}-${row.field}`}
                    aria-label={`${row.label}: ${of}, ${text ?? "empty"}`}
                    checked={chosen === choice}
                    onChange={() => onChoose(row.field, choice)}
                  />
                  <span className={clsx("min-w-0 text-ink", chosen === choice && "font-semibold")}>
                    {text ?? "Empty"}
                  </span>
                </label>
              </td>
            );
            return (
              <tr key={row.field} className="border-line border-t">
                <th scope="row" className={clsx(cell, "font-medium text-ink")}>
                  {row.label}
                </th>
                <td className={clsx(cell, "border-line border-s text-ink-3")}>{row.before ?? "Empty"}</td>
                {option("yours", row.yours, "yours")}
                {option("theirs", row.theirs, theirs)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
