import { CloudUpload } from "lucide-react";
import { contactName, leadName } from "#web/components/lead-words.ts";
import { useLeadWrites } from "#web/data/leads.ts";
import { Badge } from "#web/ui/badge.tsx";
import type { LeadSeen } from "./touched-fields.ts";

/** The lead's name, and in one line who to write to and call. */
export function LeadHeading({ lead }: { lead: LeadSeen }) {
  const { waiting } = useLeadWrites(lead.id);
  const name = leadName(lead);
  const person = contactName({ ...lead, email: null });
  const parts = [
    person !== undefined && person !== name ? <span key="person">{person}</span> : null,
    lead.email ? (
      <a key="email" className="link" href={`mailto:${encodeURIComponent(lead.email)}`}>
        {lead.email}
      </a>
    ) : null,
    lead.phone_number ? (
      <a key="phone" className="hover:underline" href={`tel:${lead.phone_number.replace(/[^+\d]/g, "")}`}>
        {lead.phone_number}
      </a>
    ) : null,
  ].filter((part) => part !== null);
  return (
    <div className="min-w-0">
      <h2 className="font-semibold text-xl tracking-[-0.012em] [overflow-wrap:anywhere]">
        {name}
        {waiting ? (
          <Badge tone="warn" className="ms-2 align-middle tracking-normal">
            <CloudUpload className="size-3.5" />
            Waiting to be sent
          </Badge>
        ) : null}
      </h2>
      {parts.length > 0 ? (
        <p className="flex flex-wrap text-ink-2 [overflow-wrap:anywhere]">
          {parts.map((part, index) => (
            <span key={part.key}>
              {part}
              {index < parts.length - 1 ? <span className="mx-2 text-ink-3">·</span> : null}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
