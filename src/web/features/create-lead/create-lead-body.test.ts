import { describe, expect, it } from "vitest";
import { createLeadBody } from "#contract/create-lead.ts";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { type Definitions, toBody } from "./create-lead-body.ts";
import { blankDraft, fieldKey, type LeadDraft, nextDraft } from "./lead-draft.ts";

function field(
  id: number,
  type: CustomFieldDefinition["type"],
  rest: Partial<CustomFieldDefinition> = {},
): CustomFieldDefinition {
  return {
    id,
    type,
    uuid: `field-${id}`,
    label: `Field ${id}`,
    category: "lead",
    partner_type: null,
    required: false,
    shared: false,
    options: null,
    placeholder: null,
    unit: null,
    ...rest,
  };
}

const own = [
  field(1, "text"),
  field(2, "textarea"),
  field(5, "number"),
  field(6, "select"),
  field(7, "date"),
  field(8, "boolean"),
  field(9, "multi_select"),
  field(10, "text", { partner_type: "reseller" }),
];
const definitions: Definitions = { own, partner: [field(100, "select"), field(101, "text")] };

const cobalt = {
  name: "Cobalt Cloud",
  ids: { row: 789, partnership: 456, company: 234 },
  type: "referral" as const,
  tier: "Gold",
  category: "Technology",
  leads: 412,
};

function draft(rest: Partial<LeadDraft>): LeadDraft {
  return { ...blankDraft(), ...rest };
}

describe("toBody", () => {
  it("holds nothing of an empty form but what is chosen from the start", () => {
    expect(toBody(blankDraft(), definitions)).toEqual({
      source: "partnership",
      associationType: "referral",
      partnershipLead: { formDirection: "received" },
    });
  });

  it("makes the request of the create document", () => {
    const body = toBody(
      draft({
        company_name: "TechCorp Solutions ",
        email: " contact@techcorp.com",
        phone_number: "+1-555-123-4567",
        first_name: "John",
        last_name: "Smith",
        partner: cobalt,
        sendToPartner: true,
        partnerPeople: [
          { id: 567, name: "Ana Ferreira" },
          { id: 890, name: "Dmitri Kovalenko" },
        ],
        tags: [10, 11],
        custom: { [fieldKey(5)]: "100,000", [fieldKey(1)]: "High-value prospect from referral" },
        touches: [{ label: 3, date: "2024-01-15", time: "" }],
      }),
      definitions,
    );
    expect(body).toEqual({
      company_name: "TechCorp Solutions",
      email: "contact@techcorp.com",
      phone_number: "+1-555-123-4567",
      first_name: "John",
      last_name: "Smith",
      source: "partnership",
      associationType: "referral",
      partnershipLead: {
        partnership_id: 456,
        partners_company_id: 234,
        company_partnerships_id: 789,
        formDirection: "received",
        sendToPartner: true,
        partnerUsers: [567, 890],
      },
      tags: [10, 11],
      customFields: [
        { customFieldId: 1, type: "text", value: { text: "High-value prospect from referral" } },
        { customFieldId: 5, type: "number", value: { number: 100000 } },
      ],
      attributions: [{ id: 3, attributedDate: "2024-01-15" }],
    });
    expect(createLeadBody.safeParse(body).success).toBe(true);
  });

  it("wraps each kind of custom field by its kind, and leaves out the empty ones", () => {
    const values = {
      [fieldKey(1)]: "  ",
      [fieldKey(2)]: "line\nline",
      [fieldKey(5)]: "0",
      [fieldKey(6)]: "2",
      [fieldKey(7)]: "2026-06-30",
      [fieldKey(8)]: "no",
      [fieldKey(9)]: [1, 2],
    };
    expect(toBody(draft({ custom: values }), definitions).customFields).toEqual([
      { customFieldId: 2, type: "textarea", value: { text: "line\nline" } },
      { customFieldId: 5, type: "number", value: { number: 0 } },
      { customFieldId: 6, type: "select", value: { select: 2 } },
      { customFieldId: 7, type: "date", value: { date: "2026-06-30" } },
      { customFieldId: 8, type: "boolean", value: { boolean: false } },
      { customFieldId: 9, type: "multi_select", value: { multi_select: [1, 2] } },
    ]);
  });

  it("sends a field only for the kind of lead it belongs to, and keeps what was typed", () => {
    const typed = draft({ custom: { [fieldKey(10)]: "only resellers" } });
    expect(toBody(typed, definitions).customFields).toBeUndefined();
    expect(toBody({ ...typed, associationType: "reseller" }, definitions).customFields).toHaveLength(1);
  });

  it("sends people and the partner's fields only with a copy", () => {
    const typed = draft({
      partner: cobalt,
      partnerPeople: [{ id: 567, name: "Ana Ferreira" }],
      partnerCustom: { [fieldKey(100)]: "1" },
    });
    const without = toBody(typed, definitions);
    expect(without.partnerCustomFields).toBeUndefined();
    expect(without.partnershipLead).not.toHaveProperty("partnerUsers");
    expect(without.partnershipLead).not.toHaveProperty("sendToPartner");
    const copied = toBody({ ...typed, sendToPartner: true }, definitions);
    expect(copied.partnerCustomFields).toEqual([
      { customFieldId: 100, type: "select", value: { select: 1 } },
    ]);
    expect(copied.partnershipLead?.partnerUsers).toEqual([567]);
  });

  it("names a partner who is not on file, and sends them no copy", () => {
    const newcomer = { ...cobalt, name: "Acme", ids: null, type: null };
    const { partnershipLead } = toBody(draft({ partner: newcomer, sendToPartner: true }), definitions);
    expect(partnershipLead).toEqual({ partners_company_name: "Acme", formDirection: "received" });
  });

  it("says who brought it by their user, else by their address", () => {
    const by = (userId: number | null) =>
      toBody(
        draft({ partner: cobalt, referrer: { userId, name: "Ana Ferreira", email: "ana@cobalt.example" } }),
        definitions,
      ).partnershipLead?.sentBy;
    expect(by(567)).toEqual({ userId: 567 });
    expect(by(null)).toEqual({ email: "ana@cobalt.example", companyName: "Cobalt Cloud" });
  });

  it("swaps the partner for the campaign", () => {
    const body = toBody(
      draft({ associationType: "campaigns", companyCampaignId: 4, partner: cobalt, sendToPartner: true }),
      definitions,
    );
    expect(body).toEqual({ source: "campaign", associationType: "campaigns", companyCampaignId: 4 });
  });

  it("keeps a day a day, makes a time a moment in UTC, and drops blank rows", () => {
    const touches = [
      { label: null, date: "", time: "" },
      { label: 3, date: "2026-03-10", time: "16:00" },
      { label: 4, date: "", time: "" },
    ];
    expect(toBody(draft({ touches }), definitions).attributions).toEqual([
      { id: 3, attributedDate: new Date("2026-03-10T16:00").toISOString().replace(".000Z", "Z") },
      { id: 4 },
    ]);
  });

  it("sends ids of other systems as numbers", () => {
    const body = toBody(
      draft({
        integrationName: "Pipedrive",
        integrationFields: [
          { uuid: "", value: "" },
          { uuid: "abc", value: "x" },
        ],
        pipedrive: { person_id: "12", organization_id: "", deal_id: "3" },
      }),
      definitions,
    );
    expect(body).toMatchObject({
      source: "integration",
      integrationName: "Pipedrive",
      integrationCustomFields: [{ uuid: "abc", value: "x" }],
      powerups: { pipedrive: { person_id: 12, deal_id: 3 } },
    });
  });
});

describe("nextDraft", () => {
  it("keeps what the leads of a batch share and nothing of the person", () => {
    const next = nextDraft(
      draft({
        company_name: "One",
        email: "a@b.example",
        partner: cobalt,
        formDirection: "sent",
        tags: [10],
        custom: { [fieldKey(1)]: "x" },
        sendToPartner: true,
      }),
    );
    expect(next).toEqual({ ...blankDraft(), partner: cobalt, formDirection: "sent", tags: [10] });
  });
});
