import { problemText } from "#contract/problem.ts";
import type { UpdateLeadReply } from "#contract/update-lead.ts";
import type { Caller } from "#server/caller.ts";
import type { Transaction } from "#server/db/database.ts";
import {
  type LeadUpdate,
  type LockedLead,
  lockLeads,
  selectDeletion,
  selectDuplicate,
} from "#server/db/lead-rows.ts";
import { actorOf } from "./actor.ts";
import { refuseDuplicate } from "./duplicate-refusal.ts";
import { leadNotFound } from "./read-lead.ts";
import { duplicateFacts, storeUpdate } from "./update-lead.ts";

function whole(lead: LockedLead, caller: Caller, action: "deleted" | "restored"): LeadUpdate {
  return {
    ...lead,
    ...actorOf(caller),
    action,
    // The documents have no event for a lead that comes back; to a receiver it is a change.
    event: action === "deleted" ? "lead_deleted" : "lead_updated",
    previous_status: null,
    changes: [],
  };
}

/** Hides a lead from every read for 30 days in which it can be restored. The partner's copy stays. Throws 404. */
export async function deleteLead(tx: Transaction, caller: Caller, leadId: number): Promise<void> {
  const [lead] = await lockLeads(tx, caller.companyId, leadId, { copy: false });
  if (!lead) throw leadNotFound(problemText.leadGone);
  await storeUpdate(tx, [whole(lead, caller, "deleted")]);
}

/**
 * Brings a deleted lead back as it was. Throws 404 unless it was deleted in the last 30 days, 409 if the same lead
 * was made again meanwhile.
 */
export async function restoreLead(tx: Transaction, caller: Caller, leadId: number): Promise<UpdateLeadReply> {
  const [lead] = await lockLeads(tx, caller.companyId, leadId, { copy: false, deleted: true });
  if (!lead || !(await selectDeletion(tx, caller.companyId, leadId))) throw leadNotFound();
  const key = lead.duplicate_key;
  if (key !== null && (await selectDuplicate(tx, caller.companyId, key))) {
    await refuseDuplicate(tx, caller, key, duplicateFacts(lead));
  }
  return storeUpdate(tx, [whole(lead, caller, "restored")]);
}
