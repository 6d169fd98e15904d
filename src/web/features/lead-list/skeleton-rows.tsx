import { Skeleton } from "#web/ui/skeleton.tsx";
import type { ColumnId, Layout } from "./columns.ts";

const bars: Partial<Record<ColumnId, string>> = {
  people: "size-5",
  number: "ms-auto h-2 w-12",
  updated: "ms-auto h-2 w-8",
  tags: "h-5 w-20",
};

/** Rows to come, in the places of rows; nothing for the first 200 ms. Silent: the grid says it is busy. */
export function SkeletonRows({ layout }: { layout: Layout }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: 20 }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have nothing else
          key={row}
          className="grid items-center border-line border-b px-4"
          style={{
            height: `${layout.rowHeight / 16}rem`,
            gridTemplateColumns: layout.template,
            columnGap: "0.75rem",
          }}
        >
          {layout.stacked ? (
            <Skeleton className="h-2.5 w-40" />
          ) : (
            layout.columns.map(({ id }, column) => (
              // Lengths that look like words rather than like a pattern.
              <span key={id} style={{ maxWidth: `${60 + ((row * 7 + column * 13) % 5) * 10}%` }}>
                <Skeleton className={bars[id] ?? "h-2 w-full"} />
              </span>
            ))
          )}
        </div>
      ))}
    </div>
  );
}
