import { attributionIds, demoCampaigns, tagIds } from "./demo-choices.ts";
import { deskUsers } from "./demo-company.ts";
import { fieldIds } from "./demo-fields.ts";
import { type FirstLead, firstLeads } from "./demo-first-leads.ts";
import type { DemoLead, DemoTarget } from "./demo-lead.ts";
import { demoPartners } from "./demo-partners.ts";
import { latinOf } from "./latin.ts";
import { leadValues, touches } from "./lead-values.ts";
import type { SeededRandom } from "./seeded-random.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

const usersByInitials = new Map(
  deskUsers.map((user) => [`${user.first_name[0]}${user.last_name[0]}`, user.id as number]),
);

function targetOf(first: FirstLead): DemoTarget {
  if (first.way === "c") {
    const campaign = demoCampaigns.find((one) => one.title === first.from);
    if (!campaign) throw new Error(`No demo campaign ${first.from}`);
    return { kind: "campaign", campaign };
  }
  const partner = demoPartners.find((one) => one.name === first.from);
  const type = first.way === "x" ? "reseller" : "referral";
  const tie = partner?.ties.find((one) => one.type === type);
  if (!partner || !tie) throw new Error(`No demo partner ${first.from} for a ${type}`);
  const direction = first.way === "s" ? "sent" : "received";
  return { kind: "partner", partner, tie, direction, copied: first.way === "s" };
}

function emailOf(first: FirstLead): string {
  const [given, family] = first.contact;
  const initial = latinOf(given.replace(/^Dr\. /, "")).slice(0, 1);
  const company = latinOf(first.company.replace(/ (GmbH|Oy|SA|AG|plc|Inc\.)$/, ""));
  return `${initial}.${latinOf(family)}@${company}.example`;
}

/** What the screens were drawn with for some of them, where it differs from chance. */
const exact: Record<string, Partial<DemoLead["values"]>> = {
  "Nordwind Logistik GmbH": {
    [fieldIds.companySize]: 2,
    [fieldIds.regions]: [1, 2],
    [fieldIds.existingCustomer]: false,
    [fieldIds.notes]:
      "Runs 14 cross-docks. Wants one yard-management tool before the summer peak. Ana has the warehouse lead’s number.",
  },
  "Tessellate Health": {
    [fieldIds.budgetHolder]: "CFO office, Ms. Adeyemi",
    [fieldIds.companySize]: 3,
    [fieldIds.regions]: [7, 9],
    [fieldIds.existingCustomer]: false,
    [fieldIds.notes]: "Two hospitals pilot in April. Meridian runs the rollout; we hold the contract.",
  },
};

/** The leads on top of the list, updated minutes or hours ago as seen from `now`. */
export function namedLeads(random: SeededRandom, now: number): DemoLead[] {
  return firstLeads.map((first) => {
    const [given, family] = first.contact;
    const createdAt = now - Math.round(first.created * DAY_MS);
    const target = targetOf(first);
    const isNordwind = first.company === "Nordwind Logistik GmbH";
    return {
      company: first.company,
      first: given,
      last: family,
      email: emailOf(first),
      phone: first.phone ?? `+44 20 7946 0${random.whole(100, 999)}`,
      status: first.status,
      source: first.source,
      target,
      tags: first.tags.map((tag) => tagIds[tag]),
      assignees: first.people.split(" ").flatMap((initials) => usersByInitials.get(initials) ?? []),
      values: {
        ...leadValues(random, {
          revenue: first.revenue,
          regions: [random.whole(1, 12)],
          status: first.status,
          createdAt,
        }),
        ...(exact[first.company] as DemoLead["values"] | undefined),
      },
      touches: isNordwind
        ? [
            { id: attributionIds["Partner webinar"], at: createdAt - 2 * DAY_MS },
            { id: attributionIds["Referral email"], at: createdAt - 12 * MINUTE_MS },
          ]
        : touches(random, createdAt, target.kind === "campaign"),
      createdAt,
      updatedAt: now - first.minutesAgo * MINUTE_MS,
    };
  });
}
