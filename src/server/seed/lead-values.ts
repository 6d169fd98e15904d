import type { LeadStatus } from "#contract/lead.ts";
import type { StoredValue } from "#server/db/lead-rows.ts";
import { attributionIds } from "./demo-choices.ts";
import { fieldIds } from "./demo-fields.ts";
import type { SeededRandom } from "./seeded-random.ts";

const DAY_MS = 86_400_000;

const budgetHolders = [
  "CFO",
  "Head of IT",
  "Operations director",
  "Managing director",
  "Procurement",
  "VP Engineering",
  "Plant manager",
  "Owner",
  "Finance office, then the board",
];

const notes = [
  "Wants one tool for three sites before the summer peak.",
  "Replaces a system that ends support in spring. Decision in two rounds.",
  "Met at the stand; asked for a reference in the same trade.",
  "Budget is set for next year. Call again after the board meets.",
  "Two teams pilot first. Security review needed before anything is signed.",
  "Has a contract with somebody else until autumn, open to a side-by-side test.",
  "Needs the data to stay in the country.",
  "The partner runs the rollout; we hold the contract.",
  "Small to start with, forty seats, grows with the second warehouse.",
  "Asked for a price per site, not per seat.\nSend both.",
];

/** Amounts people type: 12,500 rather than 12,483. Few are large. */
export function revenue(random: SeededRandom): number {
  const size = 8_000 * Math.exp(random.fraction() * 3.9);
  const step = size > 100_000 ? 2_500 : 500;
  return Math.round(size / step) * step;
}

/** Our custom fields of one lead; nobody fills them all. */
export function leadValues(
  random: SeededRandom,
  lead: { revenue: number | undefined; regions: readonly number[]; status: LeadStatus; createdAt: number },
): Record<number, StoredValue> {
  const values: Record<number, StoredValue> = {};
  if (lead.revenue !== undefined) values[fieldIds.revenuePotential] = lead.revenue;
  if (random.chance(0.68)) {
    const close = new Date(lead.createdAt + random.whole(30, 240) * DAY_MS);
    values[fieldIds.expectedClose] = close.toISOString().slice(0, 10);
  }
  if (random.chance(0.9)) values[fieldIds.budgetHolder] = random.pick(budgetHolders);
  if (random.chance(0.66)) values[fieldIds.companySize] = random.whole(1, 4);
  if (random.chance(0.5)) {
    const more = random.chance(0.2) ? [random.whole(1, 12)] : [];
    values[fieldIds.regions] = [...new Set([random.pick(lead.regions), ...more])].sort((a, b) => a - b);
  }
  if (random.chance(0.8)) values[fieldIds.existingCustomer] = random.chance(0.15);
  if (random.chance(lead.status === "new" ? 0.25 : 0.45)) values[fieldIds.notes] = random.pick(notes);
  return values;
}

/** None to three touches, the last one around the day the lead came. */
export function touches(
  random: SeededRandom,
  createdAt: number,
  campaign: boolean,
): { id: number; at: number }[] {
  const count = Number(random.weighted({ 0: 2, 1: 5, 2: 3, 3: 1 }));
  const labels = campaign
    ? [attributionIds.Event, attributionIds["Partner webinar"], attributionIds["Listing or review site"]]
    : Object.values(attributionIds);
  return Array.from({ length: count }, (_, n) => ({
    id: random.pick(labels),
    at: createdAt - n * random.whole(2, 12) * DAY_MS - random.whole(1, 90) * 60_000,
  })).sort((a, b) => a.at - b.at);
}
