import type { CheckDuplicates } from "#contract/check-duplicates.ts";
import type { StandingClaim } from "#contract/claim.ts";
import type { Caller } from "#server/caller.ts";
import { selectPartnerships } from "#server/db/choice-rows.ts";
import { selectStanding } from "#server/db/claim-rows.ts";
import type { Queryable } from "#server/db/database.ts";
import { claimSubjects, holderOf } from "./claim-subjects.ts";
import { claimRule } from "./claim-words.ts";

async function chosenHolder(
  db: Queryable,
  caller: Caller,
  chosen: CheckDuplicates["partnershipLead"],
): Promise<string | undefined> {
  if (!chosen) return undefined;
  const { partners_company_name, ...ids } = chosen;
  if (Object.values(ids).every((id) => id === undefined)) return holderOf(undefined, partners_company_name);
  const [row] = await selectPartnerships(db, caller.companyId, ids);
  return row && holderOf(row.partner_company_id, row.partner_name);
}

/** Who holds what is being typed, if anybody: the person before the company, a claim in the way before one's own. */
export async function standingClaimOn(
  db: Queryable,
  caller: Caller,
  typed: CheckDuplicates,
): Promise<StandingClaim | null> {
  const subjects = claimSubjects(typed);
  if (subjects.length === 0) return null;
  const standing = await selectStanding(db, caller.companyId, subjects);
  if (standing.length === 0) return null;
  const chosen = await chosenHolder(db, caller, typed.partnershipLead);
  const broken = standing.find((claim) => chosen !== undefined && claim.holder !== chosen);
  const claim = broken ?? standing[0];
  if (!claim) return null;
  return {
    id: claim.id,
    kind: claim.kind,
    partner: {
      company_partnerships_id: claim.company_partnerships_id,
      partners_company_id: claim.partner_company_id,
      name: claim.partner_name,
    },
    since: claim.starts_at,
    until: claim.ends_at,
    rule: claimRule(claim),
    lead_id: claim.lead_id,
    broken: broken !== undefined,
  };
}
