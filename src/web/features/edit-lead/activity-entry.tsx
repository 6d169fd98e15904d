import { ChevronRight } from "lucide-react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { DiffLines } from "#web/components/diff.tsx";
import { LetterLogo } from "#web/components/letter-logo.tsx";
import { WaggleMark } from "#web/components/waggle-mark.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { RelativeTime } from "#web/ui/relative-time.tsx";
import { activitySentence } from "./activity-words.ts";
import { changeLines } from "./change-lines.tsx";

export type ActivityEntryProps = {
  entry: HistoryEntry;
  definitions: readonly CustomFieldDefinition[];
  copyFor: string | undefined;
};

/** One save: who, what, when, and the fields it changed. */
export function ActivityEntry({ entry, definitions, copyFor }: ActivityEntryProps) {
  const { actor, at, action, changes } = entry;
  const { text, lines } = activitySentence(entry, copyFor);
  return (
    <li className="flex gap-2.5">
      <ActorMark actor={actor} />
      <div className="min-w-0 flex-1">
        <p className="[overflow-wrap:anywhere]">
          <span className="font-semibold">{actor.name}</span>{" "}
          {actor.key_label ? <span className="text-ink-3">with key {actor.key_label} </span> : null}
          <span className="text-ink-2">{text}</span>
          <RelativeTime moment={at} className="ms-2 whitespace-nowrap text-ink-3 text-xs" />
        </p>
        {lines && changes.length > 0 ? (
          <div className="mt-1.5">
            <DiffLines lines={changeLines(changes, definitions)} />
          </div>
        ) : null}
        {action === "created" && changes.length > 0 ? (
          <details className="group mt-1">
            <summary className="inline-flex min-h-6 list-none items-center gap-1.5 rounded-sm pe-1.5 text-ink-2 text-xs hover:bg-hover touch:min-h-11 [&::-webkit-details-marker]:hidden">
              <ChevronRight className="size-3.5 transition-transform duration-80 group-open:rotate-90" />
              {formatCount(changes.length, "field")} set
            </summary>
            <div className="mt-1.5">
              <DiffLines lines={changeLines(changes, definitions)} />
            </div>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function ActorMark({ actor }: { actor: HistoryEntry["actor"] }) {
  if (actor.kind === "partner") return <LetterLogo name={actor.name} size={20} />;
  if (actor.kind === "system") return <WaggleMark size={20} />;
  return <Avatar name={actor.name} silent {...(actor.id === null ? {} : { id: actor.id })} />;
}
