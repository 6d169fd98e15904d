import { CloudUpload } from "lucide-react";
import type { LeadRow, LeadTag } from "#contract/lead.ts";
import { AvatarRow } from "#web/components/avatar.tsx";
import { customFieldText } from "#web/components/custom-field-reading.tsx";
import { DirectionGlyph } from "#web/components/direction-glyph.tsx";
import {
  contactName,
  directionOf,
  leadName,
  partnerName,
  personName,
  sourceWords,
  statusWords,
} from "#web/components/lead-words.ts";
import { LetterLogo } from "#web/components/letter-logo.tsx";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import { TagChip } from "#web/components/tag-chip.tsx";
import { paths } from "#web/paths.ts";
import { RelativeTime } from "#web/ui/relative-time.tsx";
import { tooltip, tooltipIfCut } from "#web/ui/tooltip.tsx";
import { chipsThatFit, type NumberField } from "./columns.ts";

// Buttons inside rows are for the pointer: the keyboard works from the row itself (S, T, A), as the grid is one stop.
const pressable = "-mx-1.5 flex min-h-6.5 min-w-0 items-center rounded-sm px-1.5 hover:bg-pressed";

export function CompanyCell({ lead }: { lead: LeadRow }) {
  const name = leadName(lead);
  // Not stored yet: there is no address it could have.
  if (lead.id < 0) return <span className="block truncate font-medium">{name}</span>;
  return (
    <a
      href={paths.lead(lead.id)}
      tabIndex={-1}
      className="block truncate font-medium hover:underline"
      {...tooltipIfCut(name)}
    >
      {name}
    </a>
  );
}

export function ContactCell({ lead }: { lead: LeadRow }) {
  const name = contactName(lead);
  // A lead without a company already stands under this name.
  if (!name || !lead.company_name) return null;
  return (
    <span className="block truncate text-ink-2" {...tooltipIfCut(name)}>
      {name}
    </span>
  );
}

export function StatusCell({ lead, waiting }: { lead: LeadRow; waiting: boolean }) {
  return (
    <button type="button" tabIndex={-1} data-do="status" className={`${pressable} gap-2`}>
      <StatusGlyph status={lead.status} />
      <span className="truncate">{statusWords[lead.status]}</span>
      {waiting ? <WaitingMark /> : null}
    </button>
  );
}

/** The server has not answered yet; the change goes out by itself. */
function WaitingMark() {
  return (
    <span className="-ms-1 flex flex-none text-warn" {...tooltip("Waiting to be sent")}>
      <CloudUpload role="img" aria-label="Waiting to be sent" aria-hidden={false} className="size-3.5" />
    </span>
  );
}

export function PartnerCell({ lead }: { lead: LeadRow }) {
  const direction = directionOf(lead);
  const partner = partnerName(lead);
  const words = direction === "campaign" ? (lead.campaign_title ?? partner) : partner;
  if (!words) return null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <DirectionGlyph direction={direction} />
      {direction === "campaign" ? null : <LetterLogo name={words} />}
      <span className="truncate" {...tooltipIfCut(words)}>
        {words}
      </span>
    </span>
  );
}

export function TagsCell({ tags, room }: { tags: LeadTag[]; room: number }) {
  const fitting = chipsThatFit(
    tags.map((tag) => tag.label),
    room,
  );
  const rest = tags.slice(fitting);
  return (
    <button
      type="button"
      tabIndex={-1}
      data-do="tags"
      aria-label={tags.length === 0 ? "No tags" : undefined}
      className={`${pressable} w-full gap-1.5 overflow-hidden`}
    >
      {tags.slice(0, fitting).map((tag) => (
        <TagChip key={tag.id} name={tag.label} colour={tag.background_color} />
      ))}
      {rest.length > 0 ? (
        <span
          className="inline-flex min-h-5 flex-none items-center rounded-xs bg-chip px-1.5 text-ink-2 text-xs"
          {...tooltip(rest.map((tag) => tag.label).join(", "))}
        >
          +{rest.length}
        </span>
      ) : null}
    </button>
  );
}

export function PeopleCell({ lead }: { lead: LeadRow }) {
  const people = lead.assigned_users.map((person) => ({ id: person.id, name: personName(person) }));
  return (
    <button type="button" tabIndex={-1} data-do="people" className={pressable}>
      <AvatarRow people={people} />
    </button>
  );
}

export function SourceCell({ lead }: { lead: LeadRow }) {
  return <span className="block truncate text-ink-2">{sourceWords[lead.source]}</span>;
}

export function NumberCell({ lead, field }: { lead: LeadRow; field: NumberField | undefined }) {
  const value = field && lead.custom_fields.find(({ id }) => id === field.id)?.value;
  return <span className="tabular-nums">{field ? customFieldText(field, value) : null}</span>;
}

export function UpdatedCell({ lead }: { lead: LeadRow }) {
  if (lead.id < 0) return <span className="text-ink-3">Not sent</span>;
  return <RelativeTime moment={lead.updated_at} className="text-ink-2 tabular-nums" />;
}
