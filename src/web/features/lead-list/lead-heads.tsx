// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because only the rows in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to its row
import { ArrowDown, ArrowUp } from "lucide-react";
import type { LeadSort } from "#contract/list-leads.ts";
import type { Layout } from "./columns.ts";

export interface LeadHeadsProps {
  layout: Layout;
  sort: LeadSort;
  ascending: boolean;
  onSort: (sort: LeadSort) => void;
}

/** The heads; those that sort are buttons. In rows of two lines they are only spoken. */
export function LeadHeads({ layout, sort, ascending, onSort }: LeadHeadsProps) {
  if (layout.stacked) {
    return (
      <div role="row" aria-rowindex={1} className="sr-only">
        {["Lead", "Number", "Status and partner", "Assignees and time"].map((words) => (
          <div key={words} role="columnheader">
            {words}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="grid h-8 items-center border-line border-b bg-surface px-4 font-medium text-ink-3 text-xs"
      style={{ gridTemplateColumns: layout.template, columnGap: "0.75rem" }}
    >
      {layout.columns.map((column) => {
        const { sort: by } = column;
        const sorted = by === sort;
        const order = ascending ? "ascending" : "descending";
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorted ? order : undefined}
            className={column.end ? "truncate text-end" : "truncate"}
          >
            {by ? (
              <button
                type="button"
                className="inline-flex min-h-6 items-center gap-1 rounded-xs font-medium hover:text-ink"
                onClick={() => onSort(by)}
              >
                {sorted && column.end ? <Arrow up={ascending} /> : null}
                {column.label}
                {sorted && !column.end ? <Arrow up={ascending} /> : null}
              </button>
            ) : (
              column.label
            )}
          </div>
        );
      })}
    </div>
  );
}

function Arrow({ up }: { up: boolean }) {
  return up ? <ArrowUp className="size-3.5" /> : <ArrowDown className="size-3.5" />;
}
