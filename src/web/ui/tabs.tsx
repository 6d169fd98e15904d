import clsx from "clsx";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { Skeleton } from "#web/ui/skeleton.tsx";

function look(current: boolean, className?: string) {
  return clsx(
    "relative inline-flex min-h-10 flex-none items-center gap-1.5 font-medium touch:min-h-11 touch:text-lg",
    current ? "border-b-2 border-honey-line text-ink" : "pb-0.5 text-ink-2 hover:text-ink",
    className,
  );
}

/** Undefined: there is no count. Null: it is on its way. */
export type TabCount = string | null | undefined;

function Count({ count }: { count: TabCount }) {
  if (count === undefined) return null;
  if (count === null) return <Skeleton className="h-2 w-8" />;
  return <span className="font-normal text-2xs text-ink-3 tabular-nums">{count}</span>;
}

export type TabLinkProps = ComponentProps<"a"> & { current: boolean; count?: TabCount };

/** One view of several that each have an address. Put them into `TabLinks`; a router's link may wrap them. */
export function TabLink({ current, count, className, children, ...props }: TabLinkProps) {
  return (
    <a {...props} aria-current={current ? "page" : undefined} className={look(current, className)}>
      {children}
      <Count count={count} />
    </a>
  );
}

/** The row of such links; it scrolls sideways when there is no room. */
export function TabLinks({ className, ...props }: ComponentProps<"nav">) {
  return (
    <nav
      {...props}
      className={clsx("flex min-w-0 gap-6 overflow-x-auto px-4 [scrollbar-width:none]", className)}
    />
  );
}

export type Tab = { id: string; label: string; count?: TabCount; content: ReactNode };

export type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  current: string;
  onChange: (id: string) => void;
  /** Classes of the panel below the row. */
  panelClassName?: string;
};

/** Tabs over one panel (APG tabs): one stop for Tab, arrows, Home and End change it. */
export function Tabs({ label, tabs, current, onChange, panelClassName }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === current),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[step];
    if (!next || step === undefined) return;
    event.preventDefault();
    onChange(next.id);
    (list.current?.children[step] as HTMLElement | undefined)?.focus();
  };
  const shown = tabs[at];
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex flex-none gap-5 border-line border-b px-4"
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={index === at}
            aria-controls={index === at ? `${id}-panel` : undefined}
            tabIndex={index === at ? 0 : -1}
            className={look(index === at)}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            <Count count={tab.count} />
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={shown ? `${id}-${shown.id}` : undefined}
        className={panelClassName}
      >
        {shown?.content}
      </div>
    </>
  );
}
