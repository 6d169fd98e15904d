import type { LeadSource, LeadStatus } from "#contract/lead.ts";
import { demoCampaigns, tagIds } from "./demo-choices.ts";
import { deskUsers } from "./demo-company.ts";
import type { DemoLead, DemoTarget } from "./demo-lead.ts";
import { demoPartners } from "./demo-partners.ts";
import { type DemoWords, demoWords, dial } from "./demo-words.ts";
import { latinOf } from "./latin.ts";
import { leadValues, revenue, touches } from "./lead-values.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { workingMoment } from "./working-hours.ts";

const DAY_MS = 86_400_000;
/** Generated leads rest below the named ones, which were touched since. */
const QUIET_DAYS = 3;

const tradeTags = ["Retail", "Healthcare", "Fintech", "Manufacturing", "Public sector"] as const;
const otherTags = ["Q1 co-sell", "Enterprise", "Fast track", "Renewal risk"] as const;

/** Leads over the last twelve months, more of them lately; no two of the same company. Newest last. */
export function generatedLeads(random: SeededRandom, now: number, count: number): DemoLead[] {
  const taken = new Set<string>();
  const leads: DemoLead[] = [];
  while (leads.length < count) {
    const lead = generatedLead(random, now);
    const name = `${lead.company}`;
    if (taken.has(name)) continue;
    taken.add(name);
    leads.push(lead);
  }
  return leads;
}

function generatedLead(random: SeededRandom, now: number): DemoLead {
  const words = random.pick(demoWords);
  const [place, placeLatin] = inBothScripts(random.pick(words.place));
  const [trade, tradeLatin] = inBothScripts(random.pick(words.trade));
  const [first, firstLatin] = inBothScripts(random.pick(words.first));
  const [last, lastLatin] = inBothScripts(random.pick(words.last));
  const company = words.company.replace("{place}", place).replace("{trade}", trade);
  const domain = `${placeLatin}-${tradeLatin}.example`;
  // The exponent draws more leads towards now than towards a year ago.
  const age = QUIET_DAYS + 3 + (359 - QUIET_DAYS) * (1 - random.fraction() ** 0.72);
  const createdAt = workingMoment(random, now, age);
  const status = statusAt(random, age);
  const target = targetAt(random, age);
  const assignees = peopleOf(random, status);
  const untouched = status === "new" && assignees.length === 0;
  const named = random.chance(0.94);
  const mailed = random.chance(0.93);
  return {
    company: mailed && named && random.chance(0.02) ? null : company,
    first: named ? first : null,
    last: named && random.chance(0.97) ? last : null,
    email: mailed ? `${named ? `${firstLatin}.${lastLatin}` : "office"}@${domain}` : null,
    phone: !mailed || random.chance(0.75) ? dial(random, words) : null,
    status,
    source: sourceOf(random, target),
    target,
    tags: tagsOf(random, words),
    assignees,
    values: leadValues(random, {
      revenue: random.chance(0.94) ? revenue(random) : undefined,
      regions: words.regions,
      status,
      createdAt,
    }),
    touches: touches(random, createdAt, target.kind === "campaign"),
    createdAt,
    updatedAt: untouched ? createdAt : restedAt(random, now, createdAt),
  };
}

/** The word as written, and as it stands in an address. */
function inBothScripts(word: string): [written: string, latin: string] {
  const [written = "", latin = written] = word.split("|");
  return [written, latinOf(latin)];
}

/** The older a lead, the likelier it is decided. */
function statusAt(random: SeededRandom, age: number): LeadStatus {
  if (age < 14) return random.weighted({ new: 6, contacted: 4, qualified: 1 });
  if (age < 60) return random.weighted({ new: 2, contacted: 5, qualified: 4, converted: 1, lost: 1 });
  return random.weighted({ new: 2, contacted: 5, qualified: 4, converted: 5, lost: 8 });
}

function targetAt(random: SeededRandom, age: number): DemoTarget {
  const running = demoCampaigns.filter(
    (campaign) => age <= campaign.daysAgo && age > campaign.daysAgo - campaign.days - 20,
  );
  if (running.length > 0 && random.chance(0.22)) return { kind: "campaign", campaign: random.pick(running) };
  const weights = Object.fromEntries(demoPartners.map((partner, at) => [at, partner.weight]));
  const partner = demoPartners[Number(random.weighted(weights))] ?? random.pick(demoPartners);
  const tie = random.pick(partner.ties);
  if (tie.type === "reseller")
    return { kind: "partner", partner, tie, direction: "received", copied: random.chance(0.4) };
  const direction = random.weighted({ received: 58, sent: 42 });
  return {
    kind: "partner",
    partner,
    tie,
    direction,
    copied: direction === "sent" ? random.chance(0.9) : random.chance(0.35),
  };
}

function sourceOf(random: SeededRandom, target: DemoTarget): LeadSource {
  if (target.kind === "campaign") return "campaign";
  if (target.direction === "sent") return random.weighted({ manual: 8, integration: 2 });
  if (target.copied) return "partnership";
  return random.weighted({ partnership: 5, lead_submission_form: 3, integration: 2, manual: 1 });
}

function tagsOf(random: SeededRandom, words: DemoWords): number[] {
  const tags = new Set<number>();
  if (random.chance(0.18)) tags.add(tagIds["Q1 co-sell"]);
  if (words.tag && random.chance(0.6)) tags.add(tagIds[words.tag]);
  if (random.chance(0.55)) tags.add(tagIds[random.pick(tradeTags)]);
  if (random.chance(0.25)) tags.add(tagIds[random.pick(otherTags)]);
  return [...tags];
}

function peopleOf(random: SeededRandom, status: LeadStatus): number[] {
  if (status === "new" && random.chance(0.45)) return [];
  const desk = deskUsers.map((user) => user.id as number);
  return random.some(desk, Number(random.weighted({ 1: 7, 2: 3, 3: 1 })));
}

function restedAt(random: SeededRandom, now: number, createdAt: number): number {
  const latest = now - QUIET_DAYS * DAY_MS;
  const daysLeft = Math.min(70, (latest - createdAt) / DAY_MS);
  return createdAt + Math.round((0.04 + 0.96 * random.fraction()) * Math.max(daysLeft, 0.05) * DAY_MS);
}
