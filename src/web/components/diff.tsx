import clsx from "clsx";
import { ArrowRight, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";

/** What was there before: danger tint, struck through, and a `<del>` for those who listen. */
export function Removed({ children, sign = false }: { children: ReactNode; sign?: boolean }) {
  return (
    <del className={clsx(chip, "bg-danger-tint text-danger")}>
      {sign ? <Minus className="size-3" /> : null}
      {children}
    </del>
  );
}

/** What is there now. `sign` adds the plus of a set's new member. */
export function Added({ children, sign = false }: { children: ReactNode; sign?: boolean }) {
  return (
    <ins className={clsx(chip, "bg-ok-tint text-ok no-underline")}>
      {sign ? <Plus className="size-3" /> : null}
      {children}
    </ins>
  );
}

const chip =
  "inline-flex min-h-5 min-w-0 max-w-full items-center gap-1 whitespace-pre-line rounded-xs px-1.5 text-xs [overflow-wrap:anywhere] forced-colors:border";

export type DiffLine = {
  key: string;
  label: string;
  /** Before and after of a single value; undefined: there was none, or there is none now. */
  from?: ReactNode;
  to?: ReactNode;
  /** Of a set only what came and what went. */
  added?: readonly { id: number; label: string }[];
  removed?: readonly { id: number; label: string }[];
};

/** The changed fields of one save, a line each. */
export function DiffLines({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <dl className="overflow-hidden rounded-sm border border-line">
      {lines.map((line) => (
        <div key={line.key} className="flex items-center gap-2 border-line px-2.5 py-1.25 not-first:border-t">
          <dt className="w-26 flex-none break-words text-ink-3 text-xs">{line.label}</dt>
          <dd className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
            <Change line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ line }: { line: DiffLine }) {
  const { from, to, added = [], removed = [] } = line;
  const nothing = from === undefined && to === undefined && added.length + removed.length === 0;
  if (nothing) return <span className="text-ink-3 text-xs">Emptied</span>;
  return (
    <>
      {from === undefined ? null : <Removed sign={to === undefined}>{from}</Removed>}
      {to === undefined ? null : (
        // The arrow stays with what it leads to when the line breaks.
        <span className="inline-flex min-w-0 items-center gap-1.5">
          {from === undefined ? null : <ArrowRight className="size-3.5 text-ink-3" />}
          <Added sign={from === undefined}>{to}</Added>
        </span>
      )}
      {added.map((one) => (
        <Added key={one.id} sign>
          {one.label}
        </Added>
      ))}
      {removed.map((one) => (
        <Removed key={one.id} sign>
          {one.label}
        </Removed>
      ))}
    </>
  );
}
