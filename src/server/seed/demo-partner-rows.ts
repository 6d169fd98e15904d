import { categoryIds, DEMO_COMPANY_ID, tierIds } from "./demo-company.ts";
import { companySizes, optionList } from "./demo-fields.ts";
import { demoHues } from "./demo-hues.ts";
import { type DemoPartner, type DemoPerson, demoPartners } from "./demo-partners.ts";
import type { SeedRow } from "./insert-rows.ts";
import { latinOf } from "./latin.ts";
import type { SeededRandom } from "./seeded-random.ts";

const DAY_MS = 86_400_000;

/** Definition ids of a partner's company: twenty are kept for each. */
export function partnerFieldIds(partner: DemoPartner) {
  const first = 100 + (partner.companyId - 234) * 20;
  return {
    territory: first,
    dealDesk: first + 1,
    reference: first + 2,
    companySize: first + 3,
    score: first + 4,
  };
}

/** What a partner may call its territories. */
export const territories = optionList(["North", "South", "East", "West", "Named accounts"]);

export function partnerCompanyRows(random: SeededRandom, now: number): SeedRow[] {
  return demoPartners.map((partner, at) => ({
    id: partner.companyId,
    uuid: random.uuid(),
    name: partner.name,
    domain: partner.domain,
    website_url: `https://${partner.domain}`,
    country_label: partner.country[0],
    country_code: partner.country[1],
    created_at: new Date(now - (395 - at) * DAY_MS),
  }));
}

function emailOf(partner: DemoPartner, person: DemoPerson): string {
  return `${latinOf(person.first_name)}.${latinOf(person.last_name)}@${partner.domain}`;
}

export function partnerUserRows(random: SeededRandom, now: number): SeedRow[] {
  const hues = Object.values(demoHues);
  return demoPartners.flatMap((partner) =>
    partner.people.map((person, at) => ({
      company_id: partner.companyId,
      ...person,
      uuid: random.uuid(),
      email: emailOf(partner, person),
      role: at === 0 ? "admin" : "partnerships",
      position: at === 0 ? "Alliances lead" : "Account executive",
      color: hues[person.id % hues.length],
      country_label: partner.country[0],
      country_code: partner.country[1],
      email_verified_at: new Date(now - 380 * DAY_MS),
      created_at: new Date(now - 381 * DAY_MS),
    })),
  );
}

/** Both sides of every partnership: ours with tier and category, theirs without. */
export function partnershipRows(random: SeededRandom, now: number): SeedRow[] {
  return demoPartners.flatMap((partner, at) =>
    partner.ties.flatMap((tie) => {
      const shared = {
        partnership_id: tie.partnershipId,
        partner_type: tie.type,
        stage: "Active",
        created_at: new Date(now - (385 - at * 3) * DAY_MS),
      };
      return [
        {
          company_id: DEMO_COMPANY_ID,
          id: tie.ourRow,
          uuid: random.uuid(),
          partner_company_id: partner.companyId,
          tier_id: tierIds.get(partner.tier) ?? null,
          category_id: categoryIds.get(partner.category) ?? null,
          ...shared,
        },
        {
          company_id: partner.companyId,
          id: tie.theirRow,
          uuid: random.uuid(),
          partner_company_id: DEMO_COMPANY_ID,
          tier_id: null,
          category_id: null,
          ...shared,
        },
      ];
    }),
  );
}

/** Every partner's people as we know them, and per partner one mailbox behind which there is no user. */
export function contactRows(random: SeededRandom): SeedRow[] {
  return demoPartners.flatMap((partner) =>
    partner.ties.flatMap((tie) => [
      ...partner.people.map((person, at) => ({
        company_id: DEMO_COMPANY_ID,
        uuid: random.uuid(),
        partnership_id: tie.partnershipId,
        email: emailOf(partner, person),
        first_name: person.first_name,
        last_name: person.last_name,
        position: at === 0 ? "Alliances lead" : "Account executive",
        phone_number: null,
        user_id: person.id,
      })),
      {
        company_id: DEMO_COMPANY_ID,
        uuid: random.uuid(),
        partnership_id: tie.partnershipId,
        email: `partners@${partner.domain}`,
        first_name: null,
        last_name: null,
        position: "Partner desk",
        phone_number: null,
        user_id: null,
      },
    ]),
  );
}

/** Each partner's own definitions: three that we may fill, one that is theirs alone, and the shared one. */
export function partnerFieldRows(random: SeededRandom, sharedKey: string): SeedRow[] {
  return demoPartners.flatMap((partner) => {
    const ids = partnerFieldIds(partner);
    const row = (id: number, label: string, type: string, more: SeedRow = {}) => ({
      company_id: partner.companyId,
      id,
      uuid: random.uuid(),
      label,
      type,
      category: "lead",
      required: false,
      shared_key: null,
      open_to_partners: true,
      options: null,
      placeholder: null,
      unit: null,
      position: id,
      ...more,
    });
    return [
      row(ids.territory, "Territory", "select", { options: territories }),
      row(ids.dealDesk, "Deal desk owner", "text", { placeholder: "Name" }),
      row(ids.reference, "Their reference", "text"),
      row(ids.companySize, "Company size", "select", {
        options: companySizes,
        shared_key: sharedKey,
        open_to_partners: false,
      }),
      row(ids.score, "Internal score", "number", { open_to_partners: false }),
    ];
  });
}
