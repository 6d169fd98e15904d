import type { Claim, ClaimSettings, extendClaim as extendEndpoint, ListClaims } from "#contract/claim.ts";
import type { BodyOutput } from "#contract/endpoint.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import {
  type ClaimRow,
  lockClaim,
  selectClaimDays,
  selectClaims,
  updateClaim,
  updateClaimDays,
} from "#server/db/claim-rows.ts";
import type { Queryable, Transaction } from "#server/db/database.ts";
import { ServiceError } from "#server/service-error.ts";
import { actorOf } from "./actor.ts";
import { noteOnLead } from "./claim-new-lead.ts";
import { claimChange, shortDay } from "./claim-words.ts";

function readClaim(row: ClaimRow): Claim {
  const { holder, partner_company_id, company_partnerships_id, partner_name, released_by_name, ...rest } =
    row;
  return {
    id: rest.id,
    kind: rest.kind,
    subject: rest.subject,
    partner: { company_partnerships_id, partners_company_id: partner_company_id, name: partner_name },
    lead_id: rest.lead_id,
    starts_at: rest.starts_at,
    ends_at: rest.ends_at,
    active: rest.active,
    released_at: rest.released_at,
    released_by: rest.released_by === null ? null : { id: rest.released_by, name: released_by_name ?? "" },
    reason: rest.reason,
  };
}

/** One page of the company's claims, newest first, and the cursor of the next if there is one. */
export async function listClaims(
  db: Queryable,
  caller: Caller,
  query: ListClaims,
): Promise<{ claims: Claim[]; nextCursor: string | undefined }> {
  const limit = Number(query.pageSize ?? 50);
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const rows = await selectClaims(db, caller.companyId, {
    ...query,
    before: number(query.cursor),
    leadId: number(query.leadId),
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const nextCursor = rows.length > limit ? String(page.at(-1)?.id) : undefined;
  return { claims: page.map(readClaim), nextCursor };
}

async function locked(tx: Transaction, caller: Caller, claimId: number) {
  const claim = await lockClaim(tx, caller.companyId, claimId);
  if (!claim) throw new ServiceError("not-found", problemText.notFound);
  return claim;
}

async function changed(tx: Transaction, caller: Caller, claim: ClaimRow, became: string): Promise<Claim> {
  await noteOnLead(tx, caller.companyId, claim.lead_id, actorOf(caller), [claimChange(claim, became)]);
  const after = await lockClaim(tx, caller.companyId, claim.id);
  if (!after) throw new Error("A locked claim went away");
  return readClaim(after);
}

/** Ends a claim at once; the reason stays with it and in the lead's history. Throws 404; 409 if it holds no longer. */
export async function releaseClaim(
  tx: Transaction,
  caller: Caller,
  claimId: number,
  { reason }: { reason: string },
): Promise<Claim> {
  const claim = await locked(tx, caller, claimId);
  if (!claim.active) throw new ServiceError("conflict", problemText.claimEnded, { code: "claim_ended" });
  await updateClaim(tx, caller.companyId, claimId, { releasedBy: caller.userId, reason });
  return changed(tx, caller, claim, `Claim released: ${reason}`);
}

/**
 * Moves a claim's end to the end of a day (or to a moment) after the one it has; one that has run out stands again.
 * Throws 404; 409 if it was released or somebody else has claimed the same since; 400 for an earlier end.
 */
export async function extendClaim(
  tx: Transaction,
  caller: Caller,
  claimId: number,
  { until, reason }: BodyOutput<typeof extendEndpoint>,
): Promise<Claim> {
  const claim = await locked(tx, caller, claimId);
  if (claim.released_at !== null || !claim.latest)
    throw new ServiceError("conflict", problemText.claimEnded, { code: "claim_ended" });
  const end = new Date(until.length === 10 ? `${until}T23:59:59.999Z` : until);
  const least = Math.max(Date.parse(claim.ends_at), Date.now());
  if (Number.isNaN(end.getTime()) || end.getTime() <= least) {
    const message = `Must be after ${shortDay(new Date(least).toISOString())}`;
    throw new ServiceError("invalid", problemText.invalidUpdate, { details: [{ field: "until", message }] });
  }
  await updateClaim(tx, caller.companyId, claimId, { until: end.toISOString(), reason });
  return changed(tx, caller, claim, `Claim extended to ${end.toISOString().slice(0, 10)}: ${reason}`);
}

export async function readClaimSettings(db: Queryable, caller: Caller): Promise<ClaimSettings> {
  return { days: await selectClaimDays(db, caller.companyId) };
}

/** Changes the period of claims to come; null switches claims off, which hides the standing ones until it is undone. */
export async function updateClaimSettings(
  tx: Transaction,
  caller: Caller,
  { days }: ClaimSettings,
): Promise<ClaimSettings> {
  await updateClaimDays(tx, caller.companyId, days);
  return { days };
}
