import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#server/db/database.ts";
import type { MatchColumns } from "#server/db/match-rows.ts";
import { openTestDatabase, testEngines } from "#server/db/test-database.ts";
import type { Contact } from "#server/matching/subject.ts";
import { duplicateKey } from "#server/services/duplicate-key.ts";
import { matchColumns } from "#server/services/match-columns.ts";
import { DEMO_COMPANY_ID } from "./demo-company.ts";
import { seedManyLeads } from "./many-leads.ts";
import { seedDemo } from "./seed-demo.ts";
import { seedEmptyCompany } from "./seed-empty-company.ts";

const NOW = Date.parse("2026-11-20T10:00:00Z");
const COUNT = 6_000;

describe.each(testEngines)("many leads on %s", (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    await seedDemo(db, NOW);
    await seedManyLeads(db, DEMO_COMPANY_ID, COUNT, NOW);
  });
  afterAll(() => db?.close());

  const many = "company_id = 123 and id > 48299";

  test("brings as many as asked, each at another moment, spread over what the company has", async () => {
    const [spread] = await db.query(
      `select count(*) as leads, count(distinct created_at) as moments, count(distinct status) as statuses,
         count(distinct company_partnerships_id) as partners, count(distinct campaign_id) as campaigns,
         (select count(distinct tag) from leads, unnest(tag_ids) tag where ${many}) as tags,
         (select count(distinct person) from leads, unnest(assignee_ids) person where ${many}) as people,
         (select count(distinct key) from leads, jsonb_object_keys(custom_values) key where ${many}) as fields,
         max(updated_at) <= to_timestamp(${NOW / 1000}) as past
       from leads where ${many}`,
    );
    expect(spread).toEqual({
      ...{ leads: COUNT, moments: COUNT, statuses: 5, partners: 14, campaigns: 4 },
      ...{ tags: 12, people: 6, fields: 7, past: true },
    });
  });

  test("keeps counts, ties and history in step", async () => {
    const [counts] = await db.query(
      `select (select sum(all_leads)::int from lead_counts where company_id = 123) =
           (select count(*) from leads where company_id = 123) as counted,
         (select count(*) from partnership_leads where company_id = 123) =
           (select count(*) from leads where company_id = 123 and partner_type is not null) as tied,
         (select count(*) from lead_history where company_id = 123) =
           (select sum(version) from leads where company_id = 123) as told`,
    );
    expect(counts).toEqual({ counted: true, tied: true, told: true });
  });

  test("writes the duplicate key as the service does", async () => {
    const rows = await db.query<{
      email: string;
      duplicate_key: string;
      campaign_id: number | null;
      partnership_id: number;
    }>(
      `select l.email, l.duplicate_key, l.campaign_id, p.partnership_id
       from leads l left join partnership_leads p on p.company_id = l.company_id and p.lead_id = l.id
       where l.${many.replace("id >", "l.id >")} order by l.id limit 40`,
    );
    expect(rows).toHaveLength(40);
    for (const row of rows) {
      const target =
        row.campaign_id === null
          ? { kind: "partnership" as const, id: row.partnership_id }
          : { kind: "campaign" as const, id: row.campaign_id };
      expect(row.duplicate_key).toBe(duplicateKey({ target, email: row.email }));
    }
  });

  test("writes what matching finds a lead by as the service does", async () => {
    const rows = await db.query<Contact & MatchColumns>(
      `select company_name, first_name, last_name, email, phone_number, match_keys, match_text from leads
       where ${many} order by id limit 400`,
    );
    expect(rows).toHaveLength(400);
    for (const { match_keys, match_text, ...contact } of rows) {
      const own = matchColumns(DEMO_COMPANY_ID, contact);
      expect([contact.company_name, match_text, [...match_keys].sort()]).toEqual([
        contact.company_name,
        own.match_text,
        [...own.match_keys].sort(),
      ]);
    }
  });

  test("can be called again, and for a company that has nothing but an admin", async () => {
    await seedManyLeads(db, DEMO_COMPANY_ID, 10, NOW);
    const { companyId } = await seedEmptyCompany(db);
    await seedManyLeads(db, companyId, 10, NOW);
    const [row] = await db.query("select count(*) as leads from leads where company_id = $1", [companyId]);
    expect(row).toEqual({ leads: 10 });
  });
});
