import { Plug } from "lucide-react";
import type { Lead } from "#contract/lead.ts";
import { personName, sourceWords, typeOf, typeWords } from "#web/components/lead-words.ts";
import { formatMoment } from "#web/ui/format-date.ts";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { FieldRow, FieldRows } from "./field-row.tsx";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

const reason = "Set when the lead was created. An update cannot change it.";

/** What an update cannot change, with the reason. */
export function CreatedSection({ lead }: { lead: LeadSeen }) {
  const type = typeOf(lead);
  return (
    <Section title="Set when created" aside={<span className="text-ink-3 text-xs">Cannot be changed</span>}>
      <FieldRows>
        <FieldRow label="Type" locked={reason}>
          {typeWords[type]}
        </FieldRow>
        {lead.campaign_title ? (
          <FieldRow label="Campaign" locked={reason}>
            {lead.campaign_title}
          </FieldRow>
        ) : null}
        <FieldRow label="Source" locked={reason}>
          {sourceWords[lead.source]}
        </FieldRow>
        <FieldRow label="Created" locked={reason}>
          <span>
            {formatMoment(lead.created_at)}
            <CreatedBy lead={lead} />
          </span>
        </FieldRow>
        <FieldRow label="Lead" locked={reason}>
          <span className="font-mono text-xs">#{lead.id}</span>
        </FieldRow>
        {lead.integrationName ? (
          <FieldRow label="Integration" locked={reason}>
            <Plug className="text-ink-2" />
            {lead.integrationName}
          </FieldRow>
        ) : null}
        <IntegrationRows lead={lead} />
      </FieldRows>
    </Section>
  );
}

function CreatedBy({ lead }: { lead: LeadSeen }) {
  // The row of a list knows only the id; the name follows with the lead itself.
  if (lead.created_by_user === undefined) {
    return lead.created_by_user_id === null ? null : <Skeleton className="ms-2 inline-block h-2 w-16" />;
  }
  return lead.created_by_user === null ? null : ` by ${personName(lead.created_by_user)}`;
}

/** Ids of the lead in other systems and the values an integration handed in, as they came. */
function IntegrationRows({ lead }: { lead: Partial<Lead> }) {
  const rows = [
    ...Object.entries(lead.powerups ?? {}).flatMap(([system, ids]) =>
      typeof ids === "object" && ids !== null
        ? Object.entries(ids).map(([name, value]) => [
            `${capital(system)} ${name.replaceAll("_", " ")}`,
            value,
          ])
        : [[capital(system), ids]],
    ),
    ...(lead.integrationCustomFields ?? []).map(({ uuid, value }) => [uuid, value]),
  ] as [string, unknown][];
  return rows.map(([label, value]) => (
    <FieldRow key={label} label={label} locked={reason}>
      <span className="font-mono text-xs">{asText(value)}</span>
    </FieldRow>
  ));
}

function asText(value: unknown) {
  if (value === undefined || value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
