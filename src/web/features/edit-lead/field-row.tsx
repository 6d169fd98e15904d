import clsx from "clsx";
import { Lock } from "lucide-react";
import { type ReactNode, useId } from "react";
import { tooltip } from "#web/ui/tooltip.tsx";

export type FieldRowProps = {
  label: string;
  /** Why it cannot be changed; adds the lock. */
  locked?: string;
  /** Shows a ground under the pointer: it can be pressed. */
  hover?: boolean;
  children: ReactNode;
};

/** A label and its value side by side, in a description list. */
export function FieldRow({ label, locked, hover = false, children }: FieldRowProps) {
  const reasonId = useId();
  return (
    <div
      className={clsx(
        "group/row relative -mx-2 flex min-h-7 gap-x-3 rounded-sm px-2 touch:min-h-11",
        "@max-2xs:flex-col",
        hover && "hover:bg-hover",
      )}
    >
      <dt className="flex w-31 flex-none items-start gap-1.5 py-1 text-ink-3 touch:py-3 @max-2xs:w-auto @max-2xs:pb-0">
        <span className="min-w-0 break-words">{label}</span>
        {locked ? (
          <span className="flex pt-0.5" {...tooltip(locked)}>
            <Lock className="size-3.5" role="img" aria-label="Locked" aria-hidden={false} />
            <span id={reasonId} className="sr-only">
              {locked}
            </span>
          </span>
        ) : null}
      </dt>
      <dd
        aria-describedby={locked ? reasonId : undefined}
        className="flex min-w-0 flex-1 items-start gap-2 [overflow-wrap:anywhere]"
      >
        {children}
      </dd>
    </div>
  );
}

/** The list such rows stand in. Narrow, they put the label above the value. */
export function FieldRows({ children }: { children: ReactNode }) {
  return <dl className="@container flex flex-col">{children}</dl>;
}
