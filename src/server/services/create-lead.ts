import type { CreateLead, CreateLeadReply } from "#contract/create-lead.ts";
import type { LeadSource } from "#contract/lead.ts";
import type { PartnershipLead } from "#contract/partnership.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import {
  type Choices,
  type FieldChoiceRow,
  type PartnershipRow,
  selectChoices,
} from "#server/db/choice-rows.ts";
import { DatabaseError, type Transaction } from "#server/db/database.ts";
import {
  insertLeads,
  type NewLead,
  type NewPartnershipLead,
  type StoredValue,
} from "#server/db/lead-rows.ts";
import { actorOf } from "./actor.ts";
import { claimNewLead } from "./claim-new-lead.ts";
import { createdChanges } from "./created-changes.ts";
import { storeValues } from "./custom-values.ts";
import { type DuplicateFacts, type DuplicateTarget, duplicateKey } from "./duplicate-key.ts";
import { refuseDuplicate } from "./duplicate-refusal.ts";
import { Faults } from "./invalid.ts";
import { matchColumns } from "./match-columns.ts";
import { choosePartnership } from "./partner-choice.ts";
import { partnerCopy } from "./partner-copy.ts";

/** How the lead arrived, where the body does not say. */
export function defaultSource(body: CreateLead): LeadSource {
  if (body.integrationName) return "integration";
  if (body.partnershipLead?.formSubmissionLead) return "lead_submission_form";
  if (body.associationType === "campaigns") return "campaign";
  return body.partnershipLead ? "partnership" : "manual";
}

function none(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

/** `sentBy` without its empty members; null if nothing is left. */
function sender(sentBy: PartnershipLead["sentBy"]): NewPartnershipLead["sent_by"] {
  const filled = Object.entries(sentBy ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

function tie(section: PartnershipLead, partnership: PartnershipRow | undefined): NewPartnershipLead {
  const name = none(section.partners_company_name) ?? partnership?.partner_name;
  return {
    partnership_id: partnership?.partnership_id ?? null,
    company_partnerships_id: partnership?.id ?? null,
    partner_company_id: partnership?.partner_company_id ?? null,
    partner_type: partnership?.partner_type ?? null,
    direction: section.formDirection ?? (section.sendToPartner ? "sent" : "received"),
    fallback_data: name === undefined ? null : { name },
    sent_by: sender(section.sentBy),
    partner_user_ids: section.partnerUsers ?? [],
    assigned_from_partner_lead: section.assignedFromPartnerLead ?? false,
    form_submission_lead: section.formSubmissionLead ?? false,
    form_direction: section.formDirection ?? null,
  };
}

function target(body: CreateLead, partnership: PartnershipRow | undefined): DuplicateTarget {
  if (body.associationType === "campaigns") return { kind: "campaign", id: body.companyCampaignId };
  if (partnership) return { kind: "partnership", id: partnership.partnership_id };
  return { kind: "partner-name", name: body.partnershipLead.partners_company_name ?? "" };
}

function checkReferences(body: CreateLead, choices: Choices, faults: Faults): void {
  const tags = new Set(choices.tags.map((tag) => tag.id));
  for (const [index, id] of (body.tags ?? []).entries()) {
    if (!tags.has(id)) faults.add(`tags.${index}`, "No such lead tag");
  }
  const labels = new Set(choices.attributions.map((label) => label.id));
  for (const [index, { id }] of (body.attributions ?? []).entries()) {
    if (!labels.has(id)) faults.add(`attributions.${index}.id`, "No such attribution label");
  }
  if (body.companyCampaignId !== undefined && !choices.campaign) {
    faults.add("companyCampaignId", "No such campaign");
  }
}

function newLead(
  caller: Caller,
  body: CreateLead,
  choices: Choices,
  partnership: PartnershipRow | undefined,
  values: ReadonlyMap<number, StoredValue | null>,
): NewLead {
  const section = body.partnershipLead;
  const now = new Date().toISOString();
  const lead: NewLead = {
    ...actorOf(caller),
    company_id: caller.companyId,
    created_by_user_id: caller.userId,
    source: body.source ?? defaultSource(body),
    status: "new",
    company_name: none(body.company_name),
    email: none(body.email),
    phone_number: none(body.phone_number),
    first_name: none(body.first_name),
    last_name: none(body.last_name),
    partner_type: body.associationType === "campaigns" ? null : body.associationType,
    campaign_id: body.companyCampaignId ?? null,
    tag_ids: body.tags ?? [],
    assignee_ids: [],
    custom_values: Object.fromEntries([...values].filter(([, value]) => value !== null)) as Record<
      string,
      StoredValue
    >,
    attributions: (body.attributions ?? [])
      .map(({ id, attributedDate }) => ({ id, attributedDate: attributedDate ?? now }))
      .sort((a, b) => Date.parse(a.attributedDate) - Date.parse(b.attributedDate)),
    integration:
      body.integrationName || body.integrationCustomFields || body.powerups
        ? {
            name: body.integrationName ?? null,
            customFields: body.integrationCustomFields ?? [],
            powerups: body.powerups ?? null,
          }
        : null,
    integration_name: body.integrationName ?? null,
    duplicate_key: null,
    partnership: section ? tie(section, partnership) : null,
    changes: [],
  };
  const fields = new Map<number, FieldChoiceRow>(choices.fields.map((field) => [field.id, field]));
  const changes = createdChanges(lead, { ...body, source: lead.source }, choices.tags, fields);
  return { ...lead, changes };
}

/**
 * Stores a lead, its tie to a partner, the partner's copy, the first history entry and the event, in the caller's
 * transaction. Throws 400 for ids that do not fit, 409 for a lead that is already there.
 */
export async function createLead(
  tx: Transaction,
  caller: Caller,
  body: CreateLead,
): Promise<CreateLeadReply> {
  const faults = new Faults();
  const asked = body.customFields ?? [];
  const section = body.partnershipLead;
  const partnerFaults = new Faults();
  // Asked together, they travel together.
  const [choices, partnership] = await Promise.all([
    selectChoices(tx, caller.companyId, {
      tags: body.tags ?? [],
      fields: asked.map((value) => value.customFieldId),
      attributions: (body.attributions ?? []).map((one) => one.id),
      campaign: body.companyCampaignId,
    }),
    section && choosePartnership(tx, caller, body.associationType, section, partnerFaults),
  ]);
  const fields = new Map<number, FieldChoiceRow>(choices.fields.map((field) => [field.id, field]));
  checkReferences(body, choices, faults);
  const values = storeValues(asked, fields, "customFields", faults);
  faults.details.push(...partnerFaults.details);
  const facts: DuplicateFacts = {
    target: target(body, partnership),
    email: body.email,
    companyName: body.company_name,
    phone: body.phone_number,
  };
  const ours = { ...newLead(caller, body, choices, partnership, values), duplicate_key: duplicateKey(facts) };

  const sends = section?.sendToPartner ?? false;
  if (sends && !partnership && faults.details.length === 0) {
    faults.add("partnershipLead.sendToPartner", "A partner not on file cannot be sent a copy");
  }
  const leads = [ours];
  if (section && partnership && (sends || section.partnerUsers?.length || body.partnerCustomFields?.length)) {
    const copy = await partnerCopy(tx, caller, ours, { body, section, partnership, fields, faults });
    if (sends) leads.push(copy);
  }
  faults.check(problemText.invalidFields);

  const found = leads.map((lead) => ({ ...lead, ...matchColumns(lead.company_id, lead) }));
  const [stored, copy] = await insertLeads(tx, found, sends ? [[0, 1]] : []);
  if (stored?.n !== 0) return refuseDuplicate(tx, caller, ours.duplicate_key, facts);
  if (sends && !copy) {
    // The partner stored the same lead since we looked; another try sees it and goes round it.
    throw new DatabaseError("The partner's copy was taken meanwhile", "40001");
  }
  await claimNewLead(tx, ours, stored.id, body.claimBreak?.reason);
  const theirs = leads[1];
  if (theirs && copy) await claimNewLead(tx, theirs, copy.id, undefined);
  return { id: stored.id, uuid: stored.uuid, partnershipLeadId: stored.partnership_lead_id };
}
