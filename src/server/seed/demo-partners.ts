import type { PartnerType } from "#contract/custom-field.ts";
import type { DemoCategory, DemoTier } from "./demo-company.ts";

export interface DemoPerson {
  readonly id: number;
  readonly first_name: string;
  readonly last_name: string;
}

/** One partnership: the id both share, our row and the partner's. */
export interface DemoTie {
  readonly partnershipId: number;
  readonly ourRow: number;
  readonly theirRow: number;
  readonly type: PartnerType;
}

export interface DemoPartner {
  readonly companyId: number;
  readonly name: string;
  readonly domain: string;
  readonly country: readonly [label: string, code: string];
  readonly tier: DemoTier;
  readonly category: DemoCategory;
  readonly ties: readonly DemoTie[];
  readonly people: readonly DemoPerson[];
  /** How often generated leads hang on it, against the others. */
  readonly weight: number;
}

type Facts = [
  name: string,
  country: readonly [string, string],
  tier: DemoTier,
  category: DemoCategory,
  types: PartnerType[],
  weight: number,
  people: string[],
];

const facts: Facts[] = [
  [
    "Cobalt Cloud",
    ["Portugal", "PT"],
    "Gold",
    "Technology",
    ["referral"],
    9,
    ["Ana Ferreira", "Dmitri Kovalenko", "Rita Nunes", "Hugo Salgado"],
  ],
  [
    "Meridian Consulting",
    ["United States", "US"],
    "Platinum",
    "Consulting",
    ["referral"],
    12,
    ["Isabel Nkemelu", "Paul Wexler", "Grace Tillman"],
  ],
  [
    "Pacific Relay",
    ["Singapore", "SG"],
    "Platinum",
    "Distributor",
    ["reseller", "referral"],
    10,
    ["Mei Tan", "Arjun Pillai", "Lachlan Doyle"],
  ],
  [
    "Fernhill Digital",
    ["United Kingdom", "GB"],
    "Silver",
    "Technology",
    ["referral"],
    6,
    ["Owen Prichard", "Sadie Marsh"],
  ],
  [
    "Kestrel Data",
    ["Canada", "CA"],
    "Gold",
    "Technology",
    ["referral"],
    8,
    ["Noah Tremblay", "Claire Beaulieu"],
  ],
  [
    "Ostrava Systems",
    ["Czechia", "CZ"],
    "Gold",
    "Distributor",
    ["reseller", "referral"],
    7,
    ["Jana Dvořáková", "Petr Němec", "Lukáš Horák"],
  ],
  [
    "Blue Harbor IT",
    ["Netherlands", "NL"],
    "Silver",
    "Consulting",
    ["referral"],
    5,
    ["Sanne de Wit", "Joost Bakker"],
  ],
  [
    "Lumen & Vale",
    ["Ireland", "IE"],
    "Silver",
    "Consulting",
    ["referral"],
    4,
    ["Aoife Brennan", "Declan Roche"],
  ],
  [
    "Northgate Advisory",
    ["Germany", "DE"],
    "Gold",
    "Consulting",
    ["referral"],
    4,
    ["Friederike Baum", "Jonas Keller"],
  ],
  [
    "Sable Networks",
    ["South Africa", "ZA"],
    "Silver",
    "Distributor",
    ["reseller"],
    3,
    ["Thandi Mokoena", "Pieter Botha"],
  ],
  [
    "Quayside Cloud",
    ["Australia", "AU"],
    "Silver",
    "Technology",
    ["referral"],
    3,
    ["Ruby Hargreaves", "Angus Lowe"],
  ],
  [
    "Tamarack Group",
    ["Mexico", "MX"],
    "Gold",
    "Distributor",
    ["reseller"],
    3,
    ["Ximena Arroyo", "Iván Cárdenas"],
  ],
];

const COBALT = { companyId: 234, partnershipId: 456, ourRow: 789, people: [567, 890, 1001, 1002] };

/** The demo's partners. The first carries the ids of the API documents' examples. */
export const demoPartners: readonly DemoPartner[] = build();

function build(): DemoPartner[] {
  let nextPerson = 1003;
  let nextTie = 0;
  return facts.map(([name, country, tier, category, types, weight, people], at) => ({
    companyId: COBALT.companyId + at,
    name,
    domain: `${name.toLowerCase().replace(/[^a-z]+/g, "-")}.example`,
    country,
    tier,
    category,
    weight,
    ties: types.map((type) => {
      const offset = nextTie++;
      return {
        partnershipId: COBALT.partnershipId + offset,
        ourRow: COBALT.ourRow + offset,
        theirRow: COBALT.ourRow + 100 + offset,
        type,
      };
    }),
    people: people.map((person, n) => {
      const [first_name = "", ...rest] = person.split(" ");
      const id = (at === 0 ? COBALT.people[n] : undefined) ?? nextPerson++;
      return { id, first_name, last_name: rest.join(" ") };
    }),
  }));
}
