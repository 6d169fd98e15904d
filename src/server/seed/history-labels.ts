import type { Choices, FieldChoiceRow } from "#server/db/choice-rows.ts";
import { tagLabels } from "./demo-choices.ts";
import { deskUsers } from "./demo-company.ts";
import { demoFields } from "./demo-fields.ts";
import { partnerFieldIds } from "./demo-partner-rows.ts";
import type { DemoPartner } from "./demo-partners.ts";

function field(id: number, label: string, type: FieldChoiceRow["type"]): FieldChoiceRow {
  return { id, label, type, partner_type: null, shared_key: null, options: null };
}

/** What history calls the demo's tags, people and fields. */
export const demoChoices: Choices = {
  tags: [...tagLabels].map(([id, label]) => ({ id, label })),
  users: deskUsers.map((user) => ({
    id: user.id,
    label: `${user.first_name} ${user.last_name}`,
    disabled: false,
  })),
  fields: demoFields.map(({ id, label, type }) => field(id, label, type)),
  attributions: [],
  campaign: null,
};

/** The same for the fields of a partner's company that the seed fills. */
export function partnerFields(partner: DemoPartner): Map<number, FieldChoiceRow> {
  const ids = partnerFieldIds(partner);
  return new Map([
    [ids.territory, field(ids.territory, "Territory", "select")],
    [ids.dealDesk, field(ids.dealDesk, "Deal desk owner", "text")],
    [ids.reference, field(ids.reference, "Their reference", "text")],
    [ids.companySize, field(ids.companySize, "Company size", "select")],
  ]);
}
