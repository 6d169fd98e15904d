import { attributionIds, tagIds } from "./demo-choices.ts";
import { fieldIds } from "./demo-fields.ts";
import type { DemoLead } from "./demo-lead.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const MAYA = 123;
const JANE = 456;
const PRIYA = 458;

/** What the screens show of a few first leads beyond the list, to stand instead of what chance gave them. */
export function firstLeadDetails(lead: DemoLead, now: number): Partial<DemoLead> {
  if (lead.company === "Nordwind Logistik GmbH") return nordwind(lead);
  if (lead.company === "Tessellate Health") return tessellate(lead, now);
  // The same domain as Nordwind Logistik, so that the check for duplicates has something to find.
  if (lead.company === "Nordwind Logistics") return { email: "j.albrecht@nordwind-logistik.example" };
  return {};
}

function nordwind(lead: DemoLead): Partial<DemoLead> {
  return {
    values: {
      ...lead.values,
      [fieldIds.companySize]: 2,
      [fieldIds.regions]: [1, 2],
      [fieldIds.existingCustomer]: false,
      [fieldIds.notes]:
        "Runs 14 cross-docks. Wants one yard-management tool before the summer peak. Ana has the warehouse lead’s number.",
    },
    touches: [
      { id: attributionIds["Partner webinar"], at: lead.createdAt - 2 * DAY_MS },
      { id: attributionIds["Referral email"], at: lead.createdAt - 12 * MINUTE_MS },
    ],
  };
}

function tessellate(lead: DemoLead, now: number): Partial<DemoLead> {
  const values = {
    ...lead.values,
    [fieldIds.budgetHolder]: "CFO office, Ms. Adeyemi",
    [fieldIds.companySize]: 3,
    [fieldIds.regions]: [7, 9],
    [fieldIds.existingCustomer]: false,
    [fieldIds.notes]: "Two hospitals pilot in April. Meridian runs the rollout; we hold the contract.",
  };
  return {
    values,
    touches: [
      { id: attributionIds["Partner webinar"], at: lead.createdAt - 7 * DAY_MS },
      { id: attributionIds["Referral email"], at: lead.createdAt - 8 * MINUTE_MS },
      { id: attributionIds["Co-sell call"], at: now - 2 * DAY_MS },
    ],
    script: {
      by: MAYA,
      began: {
        phone_number: "+1 617 555 0114",
        tag_ids: [tagIds.Healthcare, tagIds.Enterprise, tagIds["Renewal risk"]],
        custom_values: { ...values, [fieldIds.revenuePotential]: 250_000 },
      },
      steps: [
        { at: lead.createdAt + 2 * DAY_MS, by: MAYA, set: { status: "contacted", assignee_ids: [MAYA] } },
        { at: lead.createdAt + 2.2 * DAY_MS, by: PRIYA, set: { phone_number: lead.phone } },
        { at: now - 63 * MINUTE_MS, by: MAYA, set: { assignee_ids: [MAYA, PRIYA] } },
        {
          at: lead.updatedAt,
          by: JANE,
          set: { status: "qualified", tag_ids: [...lead.tags], custom_values: values },
        },
      ],
    },
  };
}
