import {
  addToCreation,
  type ClaimRow,
  dropClaims,
  selectStanding,
  takeClaims,
} from "#server/db/claim-rows.ts";
import type { Transaction } from "#server/db/database.ts";
import { type ActorRow, lockLeads, type NewLead, type StoredChange } from "#server/db/lead-rows.ts";
import { claimSubjects, holderOfTie } from "./claim-subjects.ts";
import { claimChange } from "./claim-words.ts";
import { storeUpdate } from "./update-lead.ts";

/** Writes lines about claims into a lead's history. A lead deleted meanwhile keeps the history it has. */
export async function noteOnLead(
  tx: Transaction,
  companyId: number,
  leadId: number,
  actor: ActorRow,
  changes: StoredChange[],
): Promise<void> {
  const [lead] = await lockLeads(tx, companyId, leadId, { copy: false });
  if (!lead) return;
  await storeUpdate(tx, [
    { ...lead, ...actor, action: "updated", event: "lead_updated", previous_status: null, changes },
  ]);
}

/**
 * Claims what a partner brings with a new lead, or, if another partner holds it, notes in both leads' histories that
 * the claim was broken and why. A lead we send or that has no partner claims nothing.
 */
export async function claimNewLead(
  tx: Transaction,
  lead: NewLead,
  leadId: number,
  reason: string | undefined,
): Promise<void> {
  const holder = lead.partnership && holderOfTie(lead.partnership);
  const subjects = claimSubjects(lead);
  if (!holder || subjects.length === 0) return;
  const received = lead.partnership?.direction === "received";
  if (received) {
    const taken = await takeClaims(tx, lead.company_id, subjects, { ...holder, leadId });
    if (taken.length === subjects.length) return;
  }
  const { actor_kind, actor_user_id, actor_company_id, actor_key_id } = lead;
  const actor = { actor_kind, actor_user_id, actor_company_id, actor_key_id };
  const standing = await selectStanding(tx, lead.company_id, subjects);
  const broken = standing.filter((claim) => claim.holder !== holder.holder);
  if (broken.length === 0) return;
  // Who breaks a claim on a company holds no claim on its people.
  if (received) await dropClaims(tx, lead.company_id, leadId);
  const why = reason ? `: ${reason}` : " without a reason";
  await addToCreation(
    tx,
    lead.company_id,
    leadId,
    broken.map((claim) => claimChange(claim, `Claim broken${why}`)),
  );
  for (const [claimedId, claims] of byLead(broken)) {
    const by = `Claim broken by ${holder.partner_name} with lead ${leadId}${why}`;
    const changes = claims.map((claim) => claimChange(claim, by));
    await noteOnLead(tx, lead.company_id, claimedId, actor, changes);
  }
}

/** In order of id, so that two transactions lock in the same order. */
function byLead(claims: readonly ClaimRow[]): [number, ClaimRow[]][] {
  const leads = new Map<number, ClaimRow[]>();
  for (const claim of claims) leads.set(claim.lead_id, [...(leads.get(claim.lead_id) ?? []), claim]);
  return [...leads].sort(([a], [b]) => a - b);
}
