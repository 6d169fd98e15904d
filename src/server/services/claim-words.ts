import type { ClaimRow } from "#server/db/claim-rows.ts";
import type { StoredChange } from "#server/db/lead-rows.ts";

const nouns = { person: "person", domain: "domain", company: "company" } as const;
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day as the screens write it: "30 Apr", with the year unless it is this one. */
export function shortDay(moment: string, now: Date = new Date()): string {
  const day = new Date(moment);
  const plain = `${day.getUTCDate()} ${months[day.getUTCMonth()]}`;
  return day.getUTCFullYear() === now.getUTCFullYear() ? plain : `${plain} ${day.getUTCFullYear()}`;
}

/** "Ostrava Systems brought this domain first. Their claim runs to 30 Apr." */
export function claimRule(claim: Pick<ClaimRow, "partner_name" | "kind" | "ends_at">): string {
  return `${claim.partner_name} brought this ${nouns[claim.kind]} first. Their claim runs to ${shortDay(claim.ends_at)}.`;
}

/** A line of history about a claim: what it was, and what became of it. */
export function claimChange(
  claim: Pick<ClaimRow, "partner_name" | "kind" | "ends_at">,
  became: string,
): StoredChange {
  const day = claim.ends_at.slice(0, 10);
  return {
    field: "claim",
    label: "Claim",
    from: `${claim.partner_name}: this ${nouns[claim.kind]}, to ${day}`,
    to: became,
  };
}
