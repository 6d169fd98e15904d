import { describe, expect, it } from "vitest";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { Definitions } from "./create-lead-body.ts";
import { findFaults } from "./find-faults.ts";
import { inputOfPath } from "./input-of-path.ts";
import { blankDraft, fieldKey, type LeadDraft } from "./lead-draft.ts";

const need: CustomFieldDefinition = {
  id: 8,
  uuid: "u",
  label: "Budget holder",
  type: "text",
  category: "lead",
  partner_type: null,
  required: true,
  shared: false,
  options: null,
  placeholder: null,
  unit: null,
};
const revenue: CustomFieldDefinition = { ...need, id: 5, label: "Revenue", type: "number", required: false };
const definitions: Definitions = {
  own: [revenue, need],
  partner: [{ ...need, id: 100, label: "Territory" }],
};
const partner = {
  name: "Cobalt Cloud",
  ids: { row: 789, partnership: 456, company: 234 },
  type: "referral" as const,
  tier: null,
  category: null,
  leads: 0,
};

function draft(rest: Partial<LeadDraft>): LeadDraft {
  return { ...blankDraft(), ...rest };
}

describe("findFaults", () => {
  it("names all that an empty form lacks, in the order of the form", async () => {
    expect(await findFaults(blankDraft(), definitions)).toEqual([
      {
        input: "company_name",
        label: "Company",
        message: "Type a company, an email or a name",
        missing: true,
      },
      { input: "partner", label: "Partner", message: "Pick a partner", missing: true },
      { input: "custom.f8", label: "Budget holder", message: "Needed to save", missing: true },
    ]);
  });

  it("finds nothing in a lead that can be saved", async () => {
    const lead = draft({ last_name: "Vogel", partner, custom: { [fieldKey(8)]: "CFO" } });
    expect(await findFaults(lead, definitions)).toEqual([]);
  });

  it("puts what is wrong on its input, and does not call it missing", async () => {
    const lead = draft({
      email: "k.vogel@nordwind",
      partner,
      custom: { [fieldKey(5)]: "12 abc", [fieldKey(8)]: "CFO" },
      touches: [
        { label: null, date: "", time: "" },
        { label: null, date: "2026-03-10", time: "" },
        { label: 3, date: "", time: "10:00" },
      ],
      pipedrive: { person_id: "x1", organization_id: "", deal_id: "" },
    });
    expect(await findFaults(lead, definitions)).toEqual([
      {
        input: "email",
        label: "Email",
        message: "This address has no ending such as .de or .com.",
        missing: false,
      },
      { input: "custom.f5", label: "Revenue", message: "Must be a number", missing: false },
      { input: "touches.1.label", label: "Touch 2", message: "Pick what it was", missing: true },
      { input: "touches.2.date", label: "Touch 3, day", message: "Add the day to the time", missing: true },
      {
        input: "pipedrive.person_id",
        label: "Pipedrive person",
        message: "Type a whole number",
        missing: false,
      },
    ]);
  });

  it("asks for a campaign where there is no partner", async () => {
    const lead = draft({
      associationType: "campaigns",
      last_name: "Vogel",
      custom: { [fieldKey(8)]: "CFO" },
    });
    expect(await findFaults(lead, definitions)).toEqual([
      { input: "companyCampaignId", label: "Campaign", message: "Pick a campaign", missing: true },
    ]);
  });

  it("asks for the partner's own required fields only when they get a copy", async () => {
    const lead = draft({ last_name: "Vogel", partner, custom: { [fieldKey(8)]: "CFO" } });
    expect(await findFaults({ ...lead, sendToPartner: true }, definitions)).toEqual([
      {
        input: "partnerCustom.f100",
        label: "Partner’s copy: Territory",
        message: "Needed to save",
        missing: true,
      },
    ]);
  });
});

describe("inputOfPath", () => {
  const lead = draft({
    partner,
    sendToPartner: true,
    custom: { [fieldKey(8)]: "CFO" },
    partnerCustom: { [fieldKey(100)]: "North" },
    touches: [
      { label: null, date: "", time: "" },
      { label: 3, date: "2026-03-10", time: "" },
    ],
    integrationFields: [
      { uuid: "", value: "" },
      { uuid: "a", value: "b" },
    ],
  });

  it.each([
    ["email", "email"],
    ["tags.0", "tags"],
    // The number field is empty, so the first value sent is that of the second field.
    ["customFields.0.value.text", "custom.f8"],
    ["partnerCustomFields.0.value", "partnerCustom.f100"],
    ["partnershipLead", "partner"],
    ["partnershipLead.company_partnerships_id", "partner"],
    ["partnershipLead.partnerUsers.1", "partnerPeople"],
    ["partnershipLead.sentBy.email", "referrer"],
    ["attributions.0.attributedDate", "touches.1.date"],
    ["attributions.0.id", "touches.1.label"],
    ["integrationCustomFields.0.uuid", "integrationFields.1.uuid"],
    ["powerups.pipedrive.deal_id", "pipedrive.deal_id"],
  ])("%s stands at %s", (path, input) => {
    expect(inputOfPath(path, lead, definitions)).toBe(input);
  });

  it.each(["", "nobody", "customFields.7", "attributions.9.id"])("%j stands nowhere", (path) => {
    expect(inputOfPath(path, lead, definitions)).toBeUndefined();
  });
});
