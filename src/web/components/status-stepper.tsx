import clsx from "clsx";
import type { LeadStatus } from "#contract/lead.ts";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import { formatDay } from "#web/ui/format-date.ts";
import { Keys } from "#web/ui/kbd.tsx";

export type StepShown = {
  status: LeadStatus;
  word: string;
  place: "past" | "current" | "ahead";
  /** When the lead came to this step, if that is known. */
  at: string | undefined;
  /** How long it has been there; for the current step. */
  age?: string | undefined;
  /** The digit that sets it. */
  digit: string;
};

const current: Record<LeadStatus, string> = {
  new: "bg-st-new-tint text-st-new",
  contacted: "bg-st-contacted-tint text-st-contacted",
  qualified: "bg-st-qualified-tint text-st-qualified",
  converted: "bg-st-converted-tint text-st-converted",
  lost: "bg-st-lost-tint text-st-lost",
};

export type StatusStepperProps = {
  steps: readonly StepShown[];
  /** Absent: the steps are only shown. */
  onPick?: ((status: LeadStatus) => void) | undefined;
};

/** Where a lead stands: four steps in a row and Lost apart, each a button. Wraps to two columns where it is narrow. */
export function StatusStepper({ steps, onPick }: StatusStepperProps) {
  const ladder = steps.filter(({ status }) => status !== "lost");
  const lost = steps.filter(({ status }) => status === "lost");
  const frame = "overflow-hidden rounded-sm border border-line-2";
  return (
    <fieldset className="@container min-w-0">
      <legend className="sr-only">Status</legend>
      <div className="flex gap-2 @max-md:flex-col">
        <div
          className={clsx(
            frame,
            "grid flex-1 auto-cols-auto grid-flow-col @2xl:grid-flow-row @2xl:grid-cols-4 @max-md:grid-flow-row @max-md:grid-cols-2",
          )}
        >
          {ladder.map((step) => (
            <Step key={step.status} step={step} onPick={onPick} />
          ))}
        </div>
        {lost.map((step) => (
          <div key={step.status} className={clsx(frame, "flex flex-none")}>
            <Step step={step} onPick={onPick} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Step({ step, onPick }: { step: StepShown; onPick: StatusStepperProps["onPick"] }) {
  const { status, word, place, at, age, digit } = step;
  const isCurrent = place === "current";
  const note = [at ? formatDay(at) : undefined, isCurrent ? age : undefined].filter(Boolean).join(", ");
  const look = clsx(
    "flex min-h-11 w-full min-w-0 flex-auto items-center gap-1.5 px-2 py-1 text-start @xl:gap-2 @xl:px-2.5",
    "border-line-2 not-first:border-s @max-md:even:border-s @max-md:odd:border-s-0 @max-md:nth-[n+3]:border-t",
    isCurrent ? current[status] : "text-ink",
    // The tint vanishes in forced colours; an edge stands in for it.
    isCurrent && "forced-colors:outline-2 forced-colors:-outline-offset-2",
  );
  const inside = (
    <>
      <StatusGlyph
        status={status}
        plain={place === "ahead" && status !== "lost"}
        className={place === "ahead" && status !== "lost" ? "text-ink-2" : undefined}
      />
      <span className="min-w-0 flex-1">
        <span
          className={clsx(
            "block whitespace-nowrap",
            place === "ahead" ? "font-medium text-ink-2" : "font-medium",
          )}
        >
          {word}
        </span>
        {note ? (
          <span className={clsx("block whitespace-nowrap text-2xs", isCurrent ? "text-ink-2" : "text-ink-3")}>
            {note}
          </span>
        ) : null}
      </span>
      {onPick && place === "ahead" ? <Keys keys={[digit]} /> : null}
    </>
  );
  if (!onPick) {
    return (
      <div aria-current={isCurrent ? "step" : undefined} className={look}>
        {inside}
      </div>
    );
  }
  return (
    <button
      type="button"
      aria-current={isCurrent ? "step" : undefined}
      className={clsx(
        look,
        "-outline-offset-2! transition-colors duration-80",
        !isCurrent && "hover:bg-hover",
      )}
      onClick={() => onPick(status)}
    >
      {inside}
    </button>
  );
}
