import { expect, it } from "vitest";
import { copiedDraft } from "./copied-draft.ts";

type CopiedLead = Parameters<typeof copiedDraft>[0];

const partner = {
  name: "Cobalt Cloud",
  ids: { row: 789, partnership: 456, company: 234 },
  type: "referral" as const,
  tier: null,
  category: null,
  leads: 0,
};

it("keeps what two leads of a company share, and leaves out the person and values of fields that are gone", () => {
  const lead = {
    company_name: "Nordwind",
    first_name: "Katrin",
    email: "k@nordwind.example",
    partner_type: "referral",
    campaign_id: null,
    tags: [{ id: 11 }],
    custom_fields: [{ id: 99, value: { text: "gone" } }],
    partnership_leads: [{ company_partnerships_id: 789, direction: "sent", fallback_data: null }],
  } as unknown as CopiedLead;
  expect(copiedDraft(lead, [partner], [])).toMatchObject({
    company_name: "Nordwind",
    first_name: "",
    email: "",
    partner,
    formDirection: "sent",
    tags: [11],
    custom: {},
  });
});
