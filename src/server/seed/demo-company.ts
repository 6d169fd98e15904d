import { demoHues } from "./demo-hues.ts";
import type { SeedRow } from "./insert-rows.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** The demo's own company. Its ids are those of the API documents' examples. */
export const DEMO_COMPANY_ID = 123;
export const DEMO_COMPANY_NAME = "Tidewater Software";
export const DEMO_ADMIN_ID = 123;

const DAY_MS = 86_400_000;

/** People who work the desk, with what they are called in history. */
export const deskUsers = [
  {
    id: DEMO_ADMIN_ID,
    first_name: "Maya",
    last_name: "Okonkwo",
    role: "admin",
    position: "Head of partnerships",
    hue: "orange",
  },
  {
    id: 456,
    first_name: "Jane",
    last_name: "Lindqvist",
    role: "partnerships",
    position: "Partner manager",
    hue: "teal",
  },
  {
    id: 457,
    first_name: "Tom",
    last_name: "Reyes",
    role: "partnerships",
    position: "Sales operations",
    hue: "green",
  },
  {
    id: 458,
    first_name: "Priya",
    last_name: "Raman",
    role: "partnerships",
    position: "Partner manager",
    hue: "red",
  },
  {
    id: 459,
    first_name: "Ben",
    last_name: "Whitaker",
    role: "partnerships",
    position: "Channel sales",
    hue: "blue",
  },
  {
    id: 460,
    first_name: "Aiko",
    last_name: "Sato",
    role: "partnerships",
    position: "Partner manager, APAC",
    hue: "violet",
  },
] as const;

const otherUsers = [
  {
    id: 461,
    first_name: "Lena",
    last_name: "Hofer",
    role: "partnerships",
    position: "Sales operations",
    hue: "olive",
  },
  {
    id: 462,
    first_name: "Marco",
    last_name: "Bellini",
    role: "indirect",
    position: "Freelance consultant",
    hue: "grey",
  },
] as const;
const LEFT_THE_COMPANY = 461;

export function demoCompanyRow(random: SeededRandom, now: number): SeedRow {
  return {
    id: DEMO_COMPANY_ID,
    uuid: random.uuid(),
    name: DEMO_COMPANY_NAME,
    domain: "tidewater.example",
    website_url: "https://tidewater.example",
    country_label: "United Kingdom",
    country_code: "GB",
    created_at: new Date(now - 400 * DAY_MS),
  };
}

export function demoUserRows(random: SeededRandom, now: number): SeedRow[] {
  return [...deskUsers, ...otherUsers].map(({ hue, ...person }, at) => ({
    company_id: DEMO_COMPANY_ID,
    ...person,
    uuid: random.uuid(),
    email: `${person.first_name}.${person.last_name}@tidewater.example`.toLowerCase(),
    color: demoHues[hue],
    country_label: "United Kingdom",
    country_code: "GB",
    email_verified_at: new Date(now - (398 - at) * DAY_MS),
    disabled_at: person.id === LEFT_THE_COMPANY ? new Date(now - 61 * DAY_MS) : null,
    created_at: new Date(now - (399 - at) * DAY_MS),
  }));
}

const tiers = [
  { id: 1, label: "Platinum", hue: "grey" },
  { id: 2, label: "Gold", hue: "olive" },
  { id: 3, label: "Silver", hue: "blue" },
] as const;
export type DemoTier = (typeof tiers)[number]["label"];

const categories = [
  { id: 1, label: "Technology", hue: "blue" },
  { id: 2, label: "Consulting", hue: "green" },
  { id: 3, label: "Distributor", hue: "orange" },
] as const;
export type DemoCategory = (typeof categories)[number]["label"];

export const tierIds = new Map<string, number>(tiers.map((tier) => [tier.label, tier.id]));
export const categoryIds = new Map<string, number>(
  categories.map((category) => [category.label, category.id]),
);

function labelled(random: SeededRandom, list: typeof tiers | typeof categories): SeedRow[] {
  return list.map(({ id, label, hue }) => ({
    company_id: DEMO_COMPANY_ID,
    id,
    uuid: random.uuid(),
    label,
    background_color: demoHues[hue],
    text_color: "#FFFFFF",
  }));
}

export function demoTierRows(random: SeededRandom): SeedRow[] {
  return labelled(random, tiers);
}

export function demoCategoryRows(random: SeededRandom): SeedRow[] {
  return labelled(random, categories);
}
