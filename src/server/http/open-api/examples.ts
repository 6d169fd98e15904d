import type { CreateLeadInput } from "#contract/create-lead.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";

export interface Example {
  readonly summary?: string;
  readonly value: unknown;
}

const shortLead: CreateLeadInput = {
  associationType: "referral",
  company_name: "Harbour Robotics",
  email: "lena.fischer@harbour-robotics.example",
  partnershipLead: { company_partnerships_id: 789 },
};

const fullLead: CreateLeadInput = {
  associationType: "referral",
  company_name: "Harbour Robotics",
  email: "lena.fischer@harbour-robotics.example",
  phone_number: "+49 40 555 0171",
  first_name: "Lena",
  last_name: "Fischer",
  source: "partnership",
  partnershipLead: {
    partnership_id: 456,
    partners_company_id: 234,
    company_partnerships_id: 789,
    sendToPartner: true,
    partnerUsers: [567, 890],
    sentBy: { userId: 123 },
  },
  tags: [10, 11],
  customFields: [
    { customFieldId: 5, type: "number", value: { number: 120000 } },
    { customFieldId: 6, type: "select", value: { select: 2 } },
  ],
  attributions: [{ id: 3, attributedDate: "2026-03-02T09:30:00Z" }],
  integrationName: "Pipedrive",
  powerups: { pipedrive: { person_id: 4711, organization_id: 815, deal_id: 42 } },
};

const campaignLead: CreateLeadInput = {
  associationType: "campaigns",
  companyCampaignId: 1,
  first_name: "Omar",
  last_name: "Haddad",
  email: "omar@north-mill.example",
};

const replaced: UpdateLeadInput = { status: "qualified", assignedUsers: [123, 456], tags: [10, 12] };

const edited: UpdateLeadInput = {
  tagsAdd: [12],
  tagsRemove: [10],
  customFields: [{ customFieldId: 5, type: "number", value: { number: 150000 } }],
  customFieldsClear: [6],
};

const uuid = "7d0c3a52-4f0e-4c39-9a55-0d2f6f1c8b11";

/** Examples of bodies and replies, by the call's name. A test sends each body through its schema. */
export const examples: Readonly<
  Record<string, { body?: Record<string, Example>; reply?: Record<string, Example> }>
> = {
  createLead: {
    body: {
      short: { summary: "A referral with the least there has to be", value: shortLead },
      full: { summary: "A referral that is also sent to the partner", value: fullLead },
      campaign: { summary: "A lead of a campaign", value: campaignLead },
    },
    reply: { created: { value: { id: 790, uuid, partnershipLeadId: 321 } } },
  },
  updateLead: {
    body: {
      replaced: { summary: "New status; people and tags replaced", value: replaced },
      edited: { summary: "One tag in, one out; one field set, one emptied", value: edited },
    },
    reply: { updated: { value: { id: 790, uuid, updated_at: "2026-03-02T10:15:00.000000Z", version: 8 } } },
  },
  checkDuplicates: {
    body: {
      typing: {
        summary: "Half typed",
        value: { company_name: "Nordwind Logis", email: "k.vogel@nordwind-logistik.de" },
      },
    },
  },
  releaseClaim: { body: { agreed: { value: { reason: "Agreed with the partner by phone" } } } },
  extendClaim: { body: { longer: { value: { until: "2026-06-30", reason: "Long tender" } } } },
  updateClaimSettings: { body: { days: { value: { days: 60 } }, off: { value: { days: null } } } },
  signIn: {
    body: { key: { summary: "With an API key", value: { key: "wgl_live_...", remember: true } } },
  },
  createApiKey: {
    body: { reading: { value: { label: "Reports", read_access: true, write_access: false } } },
  },
  createTag: { body: { tag: { value: { label: "Trade fair", association: "lead" } } } },
  createAttribution: { body: { label: { value: { label: "Webinar" } } } },
};
