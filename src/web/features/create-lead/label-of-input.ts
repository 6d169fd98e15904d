import type { Definitions } from "./create-lead-body.ts";
import { fieldKey } from "./lead-draft.ts";

/** What the inputs of the form are called. */
export const labels = {
  company_name: "Company",
  first_name: "First name",
  last_name: "Last name",
  email: "Email",
  phone_number: "Phone",
  associationType: "Type",
  formDirection: "Direction",
  source: "Source",
  partner: "Partner",
  referrer: "Referred by",
  partnerPeople: "Partner people on this lead",
  sendToPartner: "Send to partner",
  companyCampaignId: "Campaign",
  claimReason: "Why it goes to this partner all the same",
  tags: "Tags",
  integrationName: "Integration",
  "pipedrive.person_id": "Pipedrive person",
  "pipedrive.organization_id": "Pipedrive organisation",
  "pipedrive.deal_id": "Pipedrive deal",
} as const;

/** What an input is called on the screen. */
export function labelOfInput(input: string, { own, partner }: Definitions): string {
  const [part, key, member] = input.split(".");
  const field = (of: Definitions["own"]) =>
    of.find(({ id }) => fieldKey(id) === key)?.label ?? "Custom field";
  if (part === "custom") return field(own);
  if (part === "partnerCustom") return `Partner’s copy: ${field(partner)}`;
  if (part === "touches") return `Touch ${Number(key) + 1}${member === "date" ? ", day" : ""}`;
  if (part === "integrationFields") return `Integration field ${Number(key) + 1}`;
  return (labels as Record<string, string>)[input] ?? input;
}
