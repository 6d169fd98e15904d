import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

export type EmptyStateProps = Omit<ComponentProps<"section">, "title"> & {
  title: ReactNode;
  /** A sentence that says what would be here, or what to do. */
  text?: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
};

/** What stands where a list would be, with the way to fill it. */
export function EmptyState({ title, text, icon, actions, className, children, ...props }: EmptyStateProps) {
  return (
    <section {...props} className={clsx("mx-auto w-full max-w-150 px-4 py-18 max-sm:py-8", className)}>
      {icon ? <div className="mb-6">{icon}</div> : null}
      <h2 className="font-semibold text-xl tracking-[-0.012em]">{title}</h2>
      {text ? <p className="mt-1 text-base text-ink-2">{text}</p> : null}
      {actions ? <div className="mt-5 flex flex-wrap gap-2">{actions}</div> : null}
      {children}
    </section>
  );
}
