import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";

export type FormSectionProps = {
  title: string;
  /** A line or two below the title. */
  note?: ReactNode;
  /** The first section needs no title where it would only push the first input down. */
  first?: boolean;
  children: ReactNode;
};

/** One part of the form: its title at the left, its inputs at the right, a line above. */
export function FormSection({ title, note, first = false, children }: FormSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      data-section=""
      className={`grid gap-x-6 gap-y-3 py-5 md:grid-cols-[9.5rem_minmax(0,1fr)] ${first ? "" : "border-line border-t"}`}
    >
      <div className={first ? "max-md:sr-only" : undefined}>
        <h2 id={id} className="font-semibold text-base max-sm:text-lg">
          {title}
        </h2>
        {note ? <div className="mt-0.5 text-ink-3 text-xs">{note}</div> : null}
      </div>
      <div className="grid min-w-0 content-start gap-3 sm:grid-cols-2">{children}</div>
    </section>
  );
}

export type FoldedSectionProps = {
  title: string;
  /** What is inside, said while it is closed. */
  summary: ReactNode;
  /** Opens it from outside, as when an error lies inside. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
};

/** A part that most leads do not need, closed until asked for. What was typed inside stays when it is closed again. */
export function FoldedSection({ title, summary, open, onOpenChange, children }: FoldedSectionProps) {
  const id = useId();
  // Nothing inside costs anything before it was opened once.
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  return (
    <section
      aria-labelledby={`${id}-title`}
      data-section={open ? "" : undefined}
      className="border-line border-t"
    >
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={wasOpen ? id : undefined}
          className="touch:min-h-11 flex w-full items-center gap-2 py-3 text-start"
          onClick={() => onOpenChange(!open)}
        >
          <ChevronRight className={`text-ink-2 ${open ? "rotate-90" : ""}`} />
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <span id={`${id}-title`} className="font-semibold text-base">
              {title}
            </span>
            <span className="font-normal text-ink-3 text-xs">{summary}</span>
          </span>
        </button>
      </h2>
      {wasOpen ? (
        <div id={id} hidden={!open} className="pb-5 md:ps-44">
          <div className="grid gap-3 sm:grid-cols-2">{children}</div>
        </div>
      ) : null}
    </section>
  );
}
