import { type ReactNode, useId } from "react";

export type SectionProps = {
  title: string;
  /** At the right of the title: a quiet action, a count, a reason. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A part of the lead under its heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-1.5 flex min-h-7 items-center justify-between gap-3">
        <h3 id={id} className="font-semibold text-sm">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
