import { dayAndTime } from "./moment-words.ts";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

/** What led to this lead, in order of date. */
export function AttributionSection({ lead }: { lead: LeadSeen }) {
  const touches = [...(lead.attributions ?? [])].sort((a, b) => a.series - b.series);
  if (touches.length === 0) return null;
  return (
    <Section title="Attribution">
      <ol className="relative flex flex-col gap-2.5">
        {touches.map(({ series, label, attributedDate }, index) => (
          <li key={series} className="relative flex items-start gap-2.5">
            <span aria-hidden="true" className="relative flex h-5 w-4 flex-none items-center justify-center">
              <span className="size-2 rounded-full border-2 border-ink-3" />
              {index < touches.length - 1 ? (
                <span className="absolute top-4 h-4.5 w-px bg-line-2 forced-colors:bg-[CanvasText]" />
              ) : null}
            </span>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{label}</span>
              <span className="ms-2 text-ink-3">{touchWords(index, touches.length)}</span>
            </span>
            <time dateTime={attributedDate} className="flex-none text-ink-3 text-xs leading-5">
              {dayAndTime(attributedDate)}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** First and last are what people ask for; a single touch is both. */
export function touchWords(index: number, count: number) {
  if (count === 1) return "Only touch";
  if (index === 0) return "First touch";
  return index === count - 1 ? "Last touch" : "";
}
