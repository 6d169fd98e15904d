import { DEMO_COMPANY_ID } from "./demo-company.ts";
import { type DemoHue, demoHues } from "./demo-hues.ts";
import type { SeedRow } from "./insert-rows.ts";
import type { SeededRandom } from "./seeded-random.ts";

const tags = {
  "Q1 co-sell": { id: 10, hue: "blue" },
  EMEA: { id: 11, hue: "teal" },
  Enterprise: { id: 12, hue: "violet" },
  Retail: { id: 13, hue: "red" },
  Healthcare: { id: 14, hue: "green" },
  "Fast track": { id: 15, hue: "orange" },
  Fintech: { id: 16, hue: "blue" },
  LATAM: { id: 17, hue: "orange" },
  Manufacturing: { id: 18, hue: "olive" },
  "Public sector": { id: 19, hue: "grey" },
  APAC: { id: 20, hue: "teal" },
  "Renewal risk": { id: 21, hue: "red" },
} as const satisfies Record<string, { id: number; hue: DemoHue }>;
export type DemoTag = keyof typeof tags;

/** Ids of the demo's tags by what they are called, and back. */
export const tagIds: Record<DemoTag, number> = mapValues(tags, (tag) => tag.id);
export const tagLabels = new Map<number, string>(Object.entries(tags).map(([label, { id }]) => [id, label]));

export function demoTagRows(random: SeededRandom): SeedRow[] {
  return Object.entries(tags).map(([label, { id, hue }]) => ({
    company_id: DEMO_COMPANY_ID,
    id,
    uuid: random.uuid(),
    label,
    background_color: demoHues[hue],
    text_color: "#FFFFFF",
    association: "lead",
  }));
}

/** Attribution labels by id; 3 is the one of the API documents' example. */
export const attributionIds = {
  "Referral email": 1,
  "Co-sell call": 2,
  "Partner webinar": 3,
  Event: 4,
  "Listing or review site": 5,
} as const;

export function demoAttributionRows(random: SeededRandom): SeedRow[] {
  return Object.entries(attributionIds).map(([label, id]) => ({
    company_id: DEMO_COMPANY_ID,
    id,
    uuid: random.uuid(),
    label,
  }));
}

/** Campaigns with how many days ago each began, and how long it ran. */
const campaigns = [
  { id: 123, title: "Spring roadshow", type: "Event", daysAgo: 40, days: 60 },
  { id: 124, title: "Partner week", type: "Event", daysAgo: 130, days: 5 },
  { id: 125, title: "Summer newsletter", type: "Newsletter", daysAgo: 225, days: 45 },
  { id: 126, title: "Co-sell masterclass", type: "Webinar", daysAgo: 310, days: 1 },
] as const;
export type DemoCampaign = (typeof campaigns)[number];
export const demoCampaigns: readonly DemoCampaign[] = campaigns;

export function demoCampaignRows(random: SeededRandom, now: number): SeedRow[] {
  const day = (daysAgo: number) => new Date(now - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return campaigns.map(({ id, title, type, daysAgo, days }) => ({
    company_id: DEMO_COMPANY_ID,
    id,
    uuid: random.uuid(),
    title,
    type,
    start_date: day(daysAgo),
    end_date: day(daysAgo - days),
  }));
}

function mapValues<K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  map: (value: V) => W,
): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, map(value)])) as Record<
    K,
    W
  >;
}
