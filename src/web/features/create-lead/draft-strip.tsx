import { HardDriveDownload } from "lucide-react";
import { leadName } from "#web/components/lead-words.ts";
import type { Draft } from "#web/data/drafts.ts";
import { Button } from "#web/ui/button.tsx";
import { formatRelative } from "#web/ui/format-date.ts";
import type { LeadDraft } from "./lead-draft.ts";

export interface DraftStripProps {
  /** Newest first. */
  drafts: readonly Draft<LeadDraft>[];
  onKeep: (draft: Draft<LeadDraft>) => void;
  onDiscard: (id: string) => void;
}

/** Forms that were left without saving, each with its age, to be gone on with or thrown away. */
export function DraftStrip({ drafts, onKeep, onDiscard }: DraftStripProps) {
  if (drafts.length === 0) return null;
  return (
    <section
      aria-label="Drafts"
      className="mt-4 rounded-md border border-info-line bg-info-tint"
      role="status"
    >
      <ul>
        {drafts.map((draft) => (
          <li
            key={draft.key}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-info-line px-3 py-2 [&+&]:border-t"
          >
            <HardDriveDownload className="text-info" />
            <span className="min-w-48 flex-1 text-ink-2">
              <strong className="font-semibold text-ink">Draft from {momentWords(draft.at)}</strong>{" "}
              {nameOf(draft.values)}
            </span>
            <Button
              size={28}
              aria-label={`Keep the draft from ${momentWords(draft.at)}`}
              onClick={() => onKeep(draft)}
            >
              Keep
            </Button>
            <Button
              size={28}
              variant="ghost"
              aria-label={`Discard the draft from ${momentWords(draft.at)}`}
              onClick={() => onDiscard(draft.key)}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "14:03", or with its day when that is not today. */
function momentWords(at: number) {
  const time = new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const today = new Date(at).toDateString() === new Date().toDateString();
  return today ? time : `${formatRelative(at, Date.now())}, ${time}`;
}

function nameOf(values: LeadDraft) {
  const { company_name, first_name, last_name, email } = values;
  const typed = [company_name, first_name, last_name, email].some((text) => text.trim() !== "");
  return typed ? leadName({ company_name, first_name, last_name, email, id: 0 }) : "No name yet";
}
