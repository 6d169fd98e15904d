import type { AssociationType } from "#contract/lead.ts";
import type { PartnershipLead } from "#contract/partnership.ts";
import type { Caller } from "#server/caller.ts";
import { type PartnershipRow, selectPartnerships } from "#server/db/choice-rows.ts";
import type { Queryable } from "#server/db/database.ts";
import type { Faults } from "./invalid.ts";

const idMembers = ["company_partnerships_id", "partnership_id", "partners_company_id"] as const;

/**
 * The partnership a body means, from whichever of its three ids it gives; they must agree, and the partnership
 * must be of the lead's kind. Undefined for a partner named only, or when a fault was added.
 */
export async function choosePartnership(
  db: Queryable,
  caller: Caller,
  kind: AssociationType,
  asked: PartnershipLead,
  faults: Faults,
): Promise<PartnershipRow | undefined> {
  const given = idMembers.filter((member) => asked[member] !== undefined);
  if (given.length === 0) return undefined;
  const rows = await selectPartnerships(db, caller.companyId, asked);
  const ofKind = rows.find((row) => kind === "campaigns" || row.partner_type === kind);
  if (!ofKind) {
    const field = `partnershipLead.${given[0]}`;
    if (rows.length > 0) faults.add(field, `This partnership is not of type ${kind}`);
    else faults.add(field, given.length > 1 ? "The ids name no partnership of ours" : "No such partnership");
  }
  return ofKind;
}
