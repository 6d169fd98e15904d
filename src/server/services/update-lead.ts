import { problemText } from "#contract/problem.ts";
import type { UpdateLead, UpdateLeadReply } from "#contract/update-lead.ts";
import type { Caller } from "#server/caller.ts";
import { type Choices, type FieldChoiceRow, selectChoices } from "#server/db/choice-rows.ts";
import { DatabaseError, type Transaction } from "#server/db/database.ts";
import { selectChangesSince } from "#server/db/history-rows.ts";
import {
  type LeadUpdate,
  type LockedLead,
  lockLeads,
  selectDuplicate,
  updateLeads,
} from "#server/db/lead-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { actorOf } from "./actor.ts";
import { storeValues } from "./custom-values.ts";
import { type DuplicateFacts, duplicateKey } from "./duplicate-key.ts";
import { refuseDuplicate } from "./duplicate-refusal.ts";
import { Faults } from "./invalid.ts";
import { applyUpdate, changesBetween, namedMembers } from "./lead-changes.ts";
import { matchColumns } from "./match-columns.ts";
import { leadNotFound } from "./read-lead.ts";
import { sharedUpdate } from "./shared-changes.ts";

/** On which state of the lead an update insists. */
export interface UpdateCondition {
  /** Versions of `If-Match`; "any" for `*`; undefined without the header. */
  versions: readonly number[] | "any" | undefined;
  /** `Prefer: merge=disjoint`: an older version will do while nobody changed the members sent. */
  mergeDisjoint: boolean;
}

/** What makes a stored lead the same as another. */
export function duplicateFacts(lead: LockedLead): DuplicateFacts {
  const target =
    lead.association_type === "campaigns"
      ? ({ kind: "campaign", id: lead.campaign_id ?? 0 } as const)
      : lead.partnership_id !== null
        ? ({ kind: "partnership", id: lead.partnership_id } as const)
        : ({ kind: "partner-name", name: lead.partner_name ?? "" } as const);
  return { target, email: lead.email, companyName: lead.company_name, phone: lead.phone_number };
}

/**
 * Throws 412 if the lead moved on since the version asked for, unless disjoint merging was asked for and nobody
 * changed a member that is sent. True if such a merge was needed.
 */
async function checkVersion(
  tx: Transaction,
  lead: LockedLead,
  body: UpdateLead,
  condition: UpdateCondition,
): Promise<boolean> {
  const { versions } = condition;
  if (versions === undefined || versions === "any" || versions.includes(lead.version)) return false;
  const since = Math.min(lead.version, ...versions);
  const changes = await selectChangesSince(tx, lead.company_id, lead.id, since);
  const changedFields = [...new Set(changes.flatMap((change) => change.fields))];
  const named = namedMembers(body);
  if (condition.mergeDisjoint && !changedFields.some((field) => named.has(field))) return true;
  const last = changes.at(-1);
  throw new ServiceError("precondition", problemText.changedMeanwhile, {
    code: "version_conflict",
    currentVersion: lead.version,
    updated_at: lead.updated_at,
    changedFields,
    changedBy: last?.user_id == null ? null : { id: last.user_id, name: last.name ?? "" },
    headers: { ETag: `"${lead.version}"` },
  });
}

function checkReferences(body: UpdateLead, lead: LockedLead, choices: Choices, faults: Faults): void {
  const tags = new Set(choices.tags.map((tag) => tag.id));
  for (const member of ["tags", "tagsAdd", "tagsRemove"] as const) {
    for (const [index, id] of (body[member] ?? []).entries()) {
      // A tag deleted since may still be taken off.
      const gone = member === "tagsRemove" && lead.tag_ids.includes(id);
      if (!tags.has(id) && !gone) faults.add(`${member}.${index}`, "No such lead tag");
    }
  }
  const users = new Map(choices.users.map((user) => [user.id, user]));
  for (const member of ["assignedUsers", "assignedUsersAdd", "assignedUsersRemove"] as const) {
    for (const [index, id] of (body[member] ?? []).entries()) {
      const user = users.get(id);
      if (!user) faults.add(`${member}.${index}`, "No such person");
      else if (user.disabled && member !== "assignedUsersRemove" && !lead.assignee_ids.includes(id)) {
        faults.add(`${member}.${index}`, "This person is disabled");
      }
    }
  }
  const fields = new Set(choices.fields.map((field) => field.id));
  for (const [index, id] of (body.customFieldsClear ?? []).entries()) {
    if (!fields.has(id)) faults.add(`customFieldsClear.${index}`, "No such custom field");
  }
}

/** Everything the body and the lead point at, so that history can say it in words. */
function choicesFor(tx: Transaction, lead: LockedLead, body: UpdateLead): Promise<Choices> {
  const touchesTags = body.tags ?? body.tagsAdd ?? body.tagsRemove;
  const touchesUsers = body.assignedUsers ?? body.assignedUsersAdd ?? body.assignedUsersRemove;
  return selectChoices(tx, lead.company_id, {
    tags: touchesTags
      ? [...lead.tag_ids, ...(body.tags ?? []), ...(body.tagsAdd ?? []), ...(body.tagsRemove ?? [])]
      : [],
    users: touchesUsers
      ? [
          ...lead.assignee_ids,
          ...(body.assignedUsers ?? []),
          ...(body.assignedUsersAdd ?? []),
          ...(body.assignedUsersRemove ?? []),
        ]
      : [],
    fields: [...(body.customFields ?? []).map((one) => one.customFieldId), ...(body.customFieldsClear ?? [])],
  });
}

/**
 * Changes the members present, with history and event, in the caller's transaction; status and shared fields reach
 * the partner's copy. A body that changes nothing leaves version and `updated_at` alone. Throws 404, 412, 400 for
 * ids that do not fit, 409 if it would become a lead that is already there.
 */
export async function updateLead(
  tx: Transaction,
  caller: Caller,
  leadId: number,
  body: UpdateLead,
  condition: UpdateCondition,
): Promise<{ reply: UpdateLeadReply; merged: boolean }> {
  const reachesPartner =
    body.status !== undefined || body.customFields !== undefined || body.customFieldsClear;
  const locked = await lockLeads(tx, caller.companyId, leadId, { copy: Boolean(reachesPartner) });
  const lead = locked.find((one) => one.company_id === caller.companyId && one.id === leadId);
  if (!lead) throw leadNotFound();
  const merged = await checkVersion(tx, lead, body, condition);

  const faults = new Faults();
  const choices = await choicesFor(tx, lead, body);
  checkReferences(body, lead, choices, faults);
  const fields = new Map<number, FieldChoiceRow>(choices.fields.map((field) => [field.id, field]));
  const values = storeValues(body.customFields ?? [], fields, "customFields", faults);
  for (const id of body.customFieldsClear ?? []) values.set(id, null);
  faults.check(problemText.invalidUpdate);

  const after = applyUpdate(lead, body, values);
  const changes = changesBetween(lead, after, choices);
  if (changes.length === 0) {
    const { id, uuid, updated_at, version } = lead;
    return { reply: { id, uuid, updated_at, version }, merged };
  }

  const facts = duplicateFacts({ ...lead, ...after });
  // Contact data untouched: a copy that was let in beside a lead already there stays so.
  const identityChanged = changes.some(({ field }) =>
    ["email", "company_name", "phone_number"].includes(field),
  );
  const key = identityChanged ? duplicateKey(facts) : lead.duplicate_key;
  if (key !== null && key !== lead.duplicate_key && (await selectDuplicate(tx, caller.companyId, key))) {
    await refuseDuplicate(tx, caller, key, facts);
  }

  const updates: LeadUpdate[] = [
    {
      ...after,
      ...actorOf(caller),
      company_id: lead.company_id,
      id: lead.id,
      duplicate_key: key,
      action: "updated",
      event: "lead_updated",
      previous_status: after.status === lead.status ? null : lead.status,
      changes,
    },
  ];
  const copy = locked.find((one) => one.company_id !== caller.companyId);
  const shared = copy && (await sharedUpdate(tx, caller, copy, after, values, choices.fields));
  if (shared) updates.push(shared);
  return { reply: await storeUpdate(tx, updates), merged };
}

/** Stores updates and replies with the first. A key taken since we looked makes the transaction run again. */
export async function storeUpdate(tx: Transaction, updates: LeadUpdate[]): Promise<UpdateLeadReply> {
  const first = updates[0];
  try {
    const found = updates.map((update) => ({ ...update, ...matchColumns(update.company_id, update) }));
    const stored = await updateLeads(tx, found);
    const reply = stored.find((one) => one.company_id === first?.company_id && one.id === first.id);
    if (!reply) throw new Error("A locked lead was not there to update");
    const { id, uuid, updated_at, version } = reply;
    return { id, uuid, updated_at, version };
  } catch (error) {
    if (error instanceof DatabaseError && error.constraint === "leads_duplicate") {
      throw new DatabaseError("The duplicate key was taken meanwhile", "40001");
    }
    throw error;
  }
}
