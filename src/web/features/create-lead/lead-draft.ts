import type { IntegrationName } from "#contract/integration.ts";
import type { AssociationType, LeadSource } from "#contract/lead.ts";
import type { Direction } from "#contract/partnership.ts";
import type { CustomFieldDraft } from "#web/components/custom-field-value.ts";
import type { PartnerChoice } from "#web/components/partner-field.tsx";
import type { Person } from "#web/components/people-field.tsx";

/** Who brought the lead: a contact of the partner, or an address that is nobody's on file. */
export interface Referrer {
  /** Their user in the partner's company; null when they have none. */
  userId: number | null;
  name: string;
  email: string;
}

/** One touch: a label, a day, a time of day (`14:30`) in the person's own time zone. All empty: not sent. */
export interface TouchDraft {
  label: number | null;
  date: string;
  time: string;
}

/** The form's name among the drafts of this device. */
export const CREATE_LEAD = "create-lead";

/** What the inputs of the form hold. `toBody` makes the request of it; nothing else does. */
export interface LeadDraft {
  company_name: string;
  first_name: string;
  last_name: string;
  email: string;
  phone_number: string;
  associationType: AssociationType;
  formDirection: Direction;
  /** Empty: chosen from how the lead arrives, see `sourceOf`. */
  source: LeadSource | "";
  partner: PartnerChoice | null;
  referrer: Referrer | null;
  partnerPeople: Person[];
  sendToPartner: boolean;
  companyCampaignId: number | null;
  /** Why it goes against another partner's claim; sent only while one is in the way. */
  claimReason: string;
  tags: number[];
  /** By `fieldKey` of the definition. Values of fields that are not offered now stay, and are not sent. */
  custom: Record<string, CustomFieldDraft>;
  partnerCustom: Record<string, CustomFieldDraft>;
  touches: TouchDraft[];
  integrationName: IntegrationName | "";
  integrationFields: { uuid: string; value: string }[];
  pipedrive: { person_id: string; organization_id: string; deal_id: string };
}

/** Name of a custom field's input inside `custom`; a letter first, because bare numbers would make an array. */
export function fieldKey(id: number) {
  return `f${id}` as const;
}

export const blankTouch: TouchDraft = { label: null, date: "", time: "" };

/** An empty form. A referral received from a partner is what most leads are. */
export function blankDraft(): LeadDraft {
  return {
    company_name: "",
    first_name: "",
    last_name: "",
    email: "",
    phone_number: "",
    associationType: "referral",
    formDirection: "received",
    source: "",
    partner: null,
    referrer: null,
    partnerPeople: [],
    sendToPartner: false,
    companyCampaignId: null,
    claimReason: "",
    tags: [],
    custom: {},
    partnerCustom: {},
    touches: [blankTouch],
    integrationName: "",
    integrationFields: [],
    pipedrive: { person_id: "", organization_id: "", deal_id: "" },
  };
}

/** What the leads of a session have in common. */
export function sharedOf(draft: LeadDraft): Partial<LeadDraft> {
  const { associationType, formDirection, source, companyCampaignId, tags } = draft;
  const { partner, referrer, partnerPeople, sendToPartner } = draft;
  return {
    ...{ associationType, formDirection, source, companyCampaignId, tags },
    ...{ partner, referrer, partnerPeople, sendToPartner },
  };
}

/** The form for the next lead after this one: what the two have in common stays, who gets told does not. */
export function nextDraft(last: LeadDraft): LeadDraft {
  return { ...blankDraft(), ...sharedOf(last), partnerPeople: [], sendToPartner: false };
}

/** How the lead arrived: as chosen, or else as the rest of the form says. */
export function sourceOf(
  draft: Pick<LeadDraft, "source" | "integrationName" | "associationType">,
): LeadSource {
  if (draft.source) return draft.source;
  if (draft.integrationName) return "integration";
  return draft.associationType === "campaigns" ? "campaign" : "partnership";
}
