import { ArrowDownLeft, Eye, EyeOff, Send, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { DirectionGlyph } from "#web/components/direction-glyph.tsx";
import { directionOf, partnerName, personName } from "#web/components/lead-words.ts";
import { LetterLogo } from "#web/components/letter-logo.tsx";
import { usePartnerships } from "#web/data/catalog.ts";
import { Badge } from "#web/ui/badge.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { dayAndTime } from "./moment-words.ts";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

const words = { received: "Received", sent: "Sent", reseller: "Reseller", campaign: "Campaign" };

export type PartnerSectionProps = { lead: LeadSeen; definitions: readonly CustomFieldDefinition[] };

/** The partner of a lead, which way it went, and what they have of it. Only what the server really knows. */
export function PartnerSection({ lead, definitions }: PartnerSectionProps) {
  const tie = lead.partnership_leads[0];
  const partnerships = usePartnerships();
  if (!tie) return null;
  const name = partnerName(lead) ?? "A partner not on file";
  const row = partnerships.data?.find(
    (one) =>
      one.id === tie.company_partnerships_id ||
      (tie.partnership_id !== null && one.partnership.id === tie.partnership_id),
  );
  const kind = [row?.tier?.label, row?.category?.label].filter(Boolean).join(", ");
  const direction = directionOf(lead);
  const told = lead.partner_users ?? [];
  return (
    <Section title="Partnership">
      <div className="overflow-hidden rounded-md border border-line-2">
        <div className="flex items-center gap-3 p-3">
          <LetterLogo name={name} size={32} />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
              <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
              <Badge className="[&_svg]:size-3.5">
                <DirectionGlyph direction={direction} bare />
                {words[direction]}
              </Badge>
            </p>
            {kind || !row ? (
              <p className="text-ink-3 text-xs">{kind || (partnerships.data ? "Not on file" : "")}</p>
            ) : null}
          </div>
          {told.length > 0 ? (
            <ul aria-label="People there who were told" className="flex flex-none gap-1">
              {told.map((person) => (
                <li key={person.id} className="flex">
                  <Avatar name={personName(person)} id={person.id} size={24} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        <ul className="flex flex-col gap-1.5 px-3 pb-3">
          <Way lead={lead} name={name} />
          {lead.sent_by && tie.direction === "received" ? (
            <Line icon={<UserRound className="text-ink-2" />} at={undefined}>
              Brought by {broughtBy(lead.sent_by)}
            </Line>
          ) : null}
        </ul>
        <p className="flex items-center gap-2 border-line border-t bg-sunken px-3 py-2 text-ink-2 text-xs">
          {tie.sent_to_partner ? <Eye className="size-3.5" /> : <EyeOff className="size-3.5" />}
          {tie.sent_to_partner
            ? `Shared: ${sharedWords(lead, definitions)}`
            : "They have no copy of this lead."}
        </p>
      </div>
    </Section>
  );
}

/** How and when it went, in one line. */
function Way({ lead, name }: { lead: LeadSeen; name: string }) {
  const tie = lead.partnership_leads[0];
  if (!tie) return null;
  const sender =
    lead.sent_by?.name ??
    (lead.created_by_user ? lead.created_by_user.first_name || personName(lead.created_by_user) : undefined);
  const by = sender ? ` by ${sender}` : "";
  if (tie.direction === "received") {
    return (
      <Line icon={<ArrowDownLeft className="text-ok" />} at={tie.created_at}>
        Received from {name}
      </Line>
    );
  }
  return (
    <Line icon={<Send className={tie.sent_to_partner ? "text-ok" : "text-ink-2"} />} at={tie.created_at}>
      {tie.sent_to_partner ? `Copy sent${by}` : `Marked as sent${by}`}
    </Line>
  );
}

function Line({ icon, at, children }: { icon: ReactNode; at: string | undefined; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <span className="flex w-8 flex-none justify-center pt-0.5">{icon}</span>
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</span>
      {at ? (
        <time dateTime={at} className="flex-none text-ink-3 text-xs leading-5">
          {dayAndTime(at)}
        </time>
      ) : null}
    </li>
  );
}

function broughtBy({ name, email, companyName }: NonNullable<LeadSeen["sent_by"]>) {
  const person = name ?? email;
  if (person && companyName) return `${person}, ${companyName}`;
  return person ?? companyName ?? "a person of the partner";
}

function sharedWords(lead: LeadSeen, definitions: readonly CustomFieldDefinition[]) {
  const shared = definitions.filter(
    ({ id, shared }) => shared && lead.custom_fields.some((one) => one.id === id),
  );
  return shared.length === 0
    ? "contact and status"
    : `contact, status and ${formatCount(shared.length, "field")}`;
}
