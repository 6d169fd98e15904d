import { Plug } from "lucide-react";
import type { Lead } from "#contract/lead.ts";
import { personName, sourceWords, typeOf, typeWords } from "#web/components/lead-words.ts";
import { formatMoment } from "#web/ui/format-date.ts";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { Shown } from "./editable-field.tsx";
import { FieldRow, type FieldRowProps, FieldRows } from "./field-row.tsx";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

const reason = "Set when the lead was created. An update cannot change it.";

/** What an update cannot change, with the reason. */
export function CreatedSection({ lead }: { lead: LeadSeen }) {
  const type = typeOf(lead);
  return (
    <Section title="Set when created" aside={<span className="text-ink-3 text-xs">Cannot be changed</span>}>
      <FieldRows>
        <Locked label="Type">{typeWords[type]}</Locked>
        {lead.campaign_title ? <Locked label="Campaign">{lead.campaign_title}</Locked> : null}
        <Locked label="Source">{sourceWords[lead.source]}</Locked>
        <Locked label="Created">
          <span>
            {formatMoment(lead.created_at)}
            <CreatedBy lead={lead} />
          </span>
        </Locked>
        <Locked label="Lead">
          <span className="font-mono text-xs">#{lead.id}</span>
        </Locked>
        {lead.integrationName ? (
          <Locked label="Integration">
            <Plug className="text-ink-2" />
            {lead.integrationName}
          </Locked>
        ) : null}
        <IntegrationRows lead={lead} />
      </FieldRows>
    </Section>
  );
}

function Locked({ label, children }: Pick<FieldRowProps, "label" | "children">) {
  return (
    <FieldRow label={label} locked={reason}>
      <Shown>{children}</Shown>
    </FieldRow>
  );
}

function CreatedBy({ lead }: { lead: LeadSeen }) {
  // The row of a list knows only the id; the name follows with the lead itself.
  if (lead.created_by_user === undefined) {
    return lead.created_by_user_id === null ? null : <Skeleton className="ms-2 inline-block h-2 w-16" />;
  }
  return lead.created_by_user === null
    ? null
    : ` by ${lead.created_by_user.first_name || personName(lead.created_by_user)}`;
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
    <Locked key={label} label={label}>
      <span className="font-mono text-xs">{asText(value)}</span>
    </Locked>
  ));
}

function asText(value: unknown) {
  if (value === undefined || value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
