import { demoCampaigns, tagLabels } from "./demo-choices.ts";
import { deskUsers } from "./demo-company.ts";
import { type FirstLead, firstLeads } from "./demo-first-leads.ts";
import type { DemoLead, DemoTarget } from "./demo-lead.ts";
import { demoPartners } from "./demo-partners.ts";
import { demoWords, dial } from "./demo-words.ts";
import { firstLeadDetails } from "./first-lead-details.ts";
import { latinOf } from "./latin.ts";
import { leadValues, touches } from "./lead-values.ts";
import type { SeededRandom } from "./seeded-random.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

const usersByInitials = new Map(
  deskUsers.map((user) => [`${user.first_name[0]}${user.last_name[0]}`, user.id as number]),
);

function targetOf(first: FirstLead): DemoTarget {
  if (first.way === "campaign") {
    const campaign = demoCampaigns.find((one) => one.title === first.from);
    if (!campaign) throw new Error(`No demo campaign ${first.from}`);
    return { kind: "campaign", campaign };
  }
  const partner = demoPartners.find((one) => one.name === first.from);
  const type = first.way === "resold" ? "reseller" : "referral";
  const tie = partner?.ties.find((one) => one.type === type);
  if (!partner || !tie) throw new Error(`No demo partner ${first.from} for a ${type}`);
  const direction = first.way === "sent" ? "sent" : "received";
  return { kind: "partner", partner, tie, direction, copied: first.way === "sent" };
}

function tagIdOf(label: string): number {
  const [id] = [...tagLabels].find(([, one]) => one === label) ?? [];
  if (id === undefined) throw new Error(`No demo tag ${label}`);
  return id;
}

function emailOf(first: FirstLead): string {
  const initial = latinOf(first.first.replace(/^Dr\. /, "")).slice(0, 1);
  const company = latinOf(first.company.replace(/ (GmbH|Oy|SA|AG|plc|Inc\.)$/, ""));
  return `${initial}.${latinOf(first.last)}@${first.domain ?? `${company}.example`}`;
}

/** The leads on top of the list, updated minutes or hours ago as seen from `now`. */
export function namedLeads(random: SeededRandom, now: number): DemoLead[] {
  return firstLeads.map((first) => {
    const lead = namedLead(random, first, now);
    return { ...lead, ...firstLeadDetails(lead, now) };
  });
}

function namedLead(random: SeededRandom, first: FirstLead, now: number): DemoLead {
  const words = demoWords.find((one) => one.country === first.country);
  if (!words) throw new Error(`No words of ${first.country} for ${first.company}`);
  const createdAt = now - Math.round(first.createdDaysAgo * DAY_MS);
  const target = targetOf(first);
  return {
    company: first.company,
    first: first.first,
    last: first.last,
    email: emailOf(first),
    phone: first.phone ?? dial(random, words),
    status: first.status,
    source: first.source,
    target,
    tags: first.tags.map(tagIdOf),
    assignees: first.people.flatMap((initials) => usersByInitials.get(initials) ?? []),
    values: leadValues(random, {
      revenue: first.revenue,
      regions: words.regions,
      status: first.status,
      createdAt,
    }),
    touches: touches(random, createdAt, target.kind === "campaign"),
    createdAt,
    updatedAt: now - first.updatedMinutesAgo * MINUTE_MS,
  };
}
