import type { CreateLead } from "#contract/create-lead.ts";
import type { Direction, PartnershipLead } from "#contract/partnership.ts";
import type { Caller } from "#server/caller.ts";
import { type FieldChoiceRow, type PartnershipRow, selectPartnerSide } from "#server/db/choice-rows.ts";
import type { Transaction } from "#server/db/database.ts";
import { type NewLead, type StoredValue, selectDuplicate } from "#server/db/lead-rows.ts";
import { asPartner } from "./actor.ts";
import { createdChanges } from "./created-changes.ts";
import { storeValues } from "./custom-values.ts";
import { duplicateKey } from "./duplicate-key.ts";
import type { Faults } from "./invalid.ts";

const opposite: Record<Direction, Direction> = { received: "sent", sent: "received" };

/**
 * The same value in the partner's words: text, number, date and yes/no as they are; an option by its label,
 * because the two definitions number their options apart. Undefined if the partner has no such option.
 */
export function translateValue(
  value: StoredValue,
  from: FieldChoiceRow,
  to: FieldChoiceRow,
): StoredValue | undefined {
  if (from.type !== to.type) return undefined;
  if (from.type !== "select" && from.type !== "multi_select") return value;
  const translated = (Array.isArray(value) ? value : [value as number]).map((option) => {
    const label = from.options?.find((one) => one.id === option)?.label;
    return to.options?.find((one) => one.label === label)?.id;
  });
  if (translated.some((option) => option === undefined)) return undefined;
  return from.type === "select" ? translated[0] : (translated as number[]);
}

/**
 * The partner's own copy of a lead: contact data as ours, values of shared fields, and what `partnerCustomFields`
 * says; not our tags, people, other fields, attributions or CRM ids.
 */
export async function partnerCopy(
  tx: Transaction,
  caller: Caller,
  ours: NewLead,
  context: {
    body: CreateLead;
    section: PartnershipLead;
    partnership: PartnershipRow;
    fields: ReadonlyMap<number, FieldChoiceRow>;
    faults: Faults;
  },
): Promise<NewLead> {
  const { body, section, partnership, fields, faults } = context;
  const asked = body.partnerCustomFields ?? [];
  const shared = [...fields.values()].filter((field) => field.shared_key !== null);
  const theirs = await selectPartnerSide(tx, {
    companyId: caller.companyId,
    partnerCompanyId: partnership.partner_company_id,
    users: section.partnerUsers ?? [],
    fields: asked.map((value) => value.customFieldId),
    sharedKeys: shared.flatMap((field) => field.shared_key ?? []),
  });

  const theirFields = new Map<number, FieldChoiceRow>(theirs.fields.map((field) => [field.id, field]));
  const values: Record<string, StoredValue> = {};
  for (const field of shared) {
    const stored = ours.custom_values[field.id];
    const twin = theirs.fields.find((one) => one.shared_key === field.shared_key);
    const translated = stored !== undefined && twin ? translateValue(stored, field, twin) : undefined;
    if (twin && translated !== undefined) values[twin.id] = translated;
  }
  for (const [id, value] of storeValues(asked, theirFields, "partnerCustomFields", faults)) {
    if (value !== null) values[id] = value;
  }

  const known = new Set(theirs.users.filter((user) => !user.disabled).map((user) => user.id));
  for (const [index, user] of (section.partnerUsers ?? []).entries()) {
    if (!known.has(user))
      faults.add(`partnershipLead.partnerUsers.${index}`, "No such person at this partner");
  }

  // The partner may know this lead already; that is theirs to sort out and must not stop us, nor tell us.
  const key = duplicateKey({
    target: { kind: "partnership", id: partnership.partnership_id },
    email: ours.email,
    companyName: ours.company_name,
    phone: ours.phone_number,
  });
  const taken =
    key !== null && (await selectDuplicate(tx, partnership.partner_company_id, key)) !== undefined;

  const tie = ours.partnership;
  const copy: NewLead = {
    ...ours,
    ...asPartner(caller),
    company_id: partnership.partner_company_id,
    source: "partnership",
    partner_type: partnership.partner_type,
    campaign_id: null,
    created_by_user_id: null,
    tag_ids: [],
    // The people to be told find the lead among those assigned to them.
    assignee_ids: section.partnerUsers ?? [],
    custom_values: values,
    attributions: [],
    integration: null,
    duplicate_key: taken ? null : key,
    partnership: {
      partnership_id: partnership.partnership_id,
      company_partnerships_id: partnership.partners_row_id,
      partner_company_id: caller.companyId,
      partner_type: partnership.partner_type,
      direction: opposite[tie?.direction ?? "sent"],
      fallback_data: { name: theirs.senderName },
      sent_by: { userId: caller.userId, companyName: theirs.senderName },
      partner_user_ids: [],
      assigned_from_partner_lead: tie?.assigned_from_partner_lead ?? false,
      form_submission_lead: false,
      form_direction: null,
    },
    changes: [],
  };
  const kind = { associationType: partnership.partner_type, source: copy.source };
  return { ...copy, changes: createdChanges(copy, kind, [], theirFields) };
}
