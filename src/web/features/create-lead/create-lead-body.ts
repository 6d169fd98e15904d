import type { CreateLeadInput } from "#contract/create-lead.ts";
import type { CustomFieldDefinition, CustomFieldValue } from "#contract/custom-field.ts";
import type { AssociationType } from "#contract/lead.ts";
import { type CustomFieldDraft, entryOfDraft } from "#web/components/custom-field-value.ts";
import { toMoment } from "#web/ui/format-date.ts";
import { fieldKey, type LeadDraft, sourceOf, type TouchDraft } from "./lead-draft.ts";

/** What the form knows beside what is typed: the custom fields of both companies that it may offer, and claims. */
export interface Definitions {
  own: readonly CustomFieldDefinition[];
  /** Of the partner's copy; empty while no partner is picked. */
  partner: readonly CustomFieldDefinition[];
  /** Another partner's claim stands on this person or company; saving gives a reason. */
  breaksClaim?: boolean;
}

/** The definitions offered for a kind of lead. */
export function offeredFields(definitions: readonly CustomFieldDefinition[], kind: AssociationType) {
  return definitions.filter(({ partner_type }) => partner_type === null || partner_type === kind);
}

/** Whether the partner gets a copy: asked for, and there is a partner on file to get one. */
export function sendsCopy({ sendToPartner, associationType, partner }: LeadDraft): boolean {
  return sendToPartner && associationType !== "campaigns" && Boolean(partner?.ids);
}

/** Rows with anything in them, each with its place in the form, because blank rows are not sent. */
export function filledTouches(touches: readonly TouchDraft[]) {
  return touches
    .map((touch, row) => ({ touch, row }))
    .filter(({ touch }) => touch.label !== null || touch.date !== "" || touch.time !== "");
}

/**
 * The request that saving would send, exactly: blank inputs are absent, ids are numbers, times are UTC. It may break
 * the contract (no partner, half a date); checking it is what finds that out.
 */
export function toBody(draft: LeadDraft, definitions: Definitions): CreateLeadInput {
  const kind = draft.associationType;
  const pipedrive = numbersIn(draft.pipedrive);
  const reason = definitions.breaksClaim ? textOf(draft.claimReason) : undefined;
  const integrationFields = draft.integrationFields.filter(({ uuid, value }) => uuid.trim() || value.trim());
  const body = {
    company_name: textOf(draft.company_name),
    first_name: textOf(draft.first_name),
    last_name: textOf(draft.last_name),
    email: textOf(draft.email),
    phone_number: textOf(draft.phone_number),
    source: sourceOf(draft),
    associationType: kind,
    companyCampaignId: kind === "campaigns" ? (draft.companyCampaignId ?? undefined) : undefined,
    partnershipLead: kind === "campaigns" ? undefined : partnerSection(draft),
    tags: listOf(draft.tags),
    customFields: listOf(entries(offeredFields(definitions.own, kind), draft.custom)),
    partnerCustomFields: sendsCopy(draft)
      ? listOf(entries(offeredFields(definitions.partner, kind), draft.partnerCustom))
      : undefined,
    attributions: listOf(filledTouches(draft.touches).map(({ touch }) => touchEntry(touch))),
    integrationName: draft.integrationName || undefined,
    integrationCustomFields: listOf(
      integrationFields.map(({ uuid, value }) => ({ uuid: uuid.trim(), value: textOf(value) })),
    ),
    powerups: pipedrive && { pipedrive },
    claimBreak: reason && { reason },
  };
  // What the draft still lacks is for the check to say; the shape of a finished one is this.
  return withoutAbsent(body) as CreateLeadInput;
}

function partnerSection(draft: LeadDraft) {
  const { partner, referrer } = draft;
  const copy = sendsCopy(draft);
  const people = draft.partnerPeople.map(({ id }) => id);
  return withoutAbsent({
    partnership_id: partner?.ids?.partnership,
    partners_company_id: partner?.ids?.company,
    company_partnerships_id: partner?.ids?.row,
    partners_company_name: partner && !partner.ids ? partner.name : undefined,
    formDirection: draft.formDirection,
    sendToPartner: copy || undefined,
    partnerUsers: copy ? listOf(people) : undefined,
    sentBy:
      referrer &&
      (referrer.userId === null
        ? withoutAbsent({ email: textOf(referrer.email), companyName: partner?.name })
        : { userId: referrer.userId }),
  });
}

function entries(
  definitions: readonly CustomFieldDefinition[],
  drafts: Record<string, CustomFieldDraft>,
): CustomFieldValue[] {
  return definitions
    .map((definition) => entryOfDraft(definition, drafts[fieldKey(definition.id)]))
    .filter((entry) => entry !== undefined);
}

/** A day alone stays a day; with a time it is that moment, in UTC. */
function touchEntry({ label, date, time }: TouchDraft) {
  const when = time === "" ? date : toMoment(date, time)?.replace(".000Z", "Z");
  return withoutAbsent({
    id: label ?? undefined,
    attributedDate: when || (time === "" ? undefined : ""),
  });
}

/** Ids of a CRM: a number where digits were typed, else the text, which the check then refuses. */
function numbersIn(ids: Record<string, string>) {
  const typed = Object.entries(ids).filter(([, text]) => text.trim() !== "");
  if (typed.length === 0) return undefined;
  return Object.fromEntries(
    typed.map(([name, text]) => [name, /^\d+$/.test(text.trim()) ? Number(text) : text.trim()]),
  );
}

function textOf(text: string) {
  return text.trim() || undefined;
}

function listOf<T>(list: readonly T[]) {
  return list.length > 0 ? list : undefined;
}

function withoutAbsent<T extends object>(whole: T): T {
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined && value !== null),
  ) as T;
}
