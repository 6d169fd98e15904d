import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emailFault } from "#contract/text.ts";
import type { Database } from "#server/db/database.ts";
import { openTestDatabase, testEngines } from "#server/db/test-database.ts";
import { DEMO_COMPANY_ID } from "./demo-company.ts";
import { seedDemo } from "./seed-demo.ts";

const NOW = Date.parse("2026-11-20T10:00:00Z");

describe.each(testEngines)("the demo company on %s", (engine) => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    await seedDemo(db, NOW);
  });
  afterAll(() => db?.close());

  async function one<Row>(sql: string): Promise<Row> {
    const [row] = await db.query<Row>(sql);
    if (!row) throw new Error("No row");
    return row;
  }
  const none = async (sql: string) => expect(await db.query(sql)).toEqual([]);

  test("has the ids of the documents' examples", async () => {
    expect(
      await one(
        `select
          (select array_agg(id order by id) from tags where company_id = 123 and id in (10, 11, 12)) as tags,
          (select type from custom_fields where company_id = 123 and id = 5) as five,
          (select options->2->>'id' from custom_fields where company_id = 123 and id = 6) as "thirdOption",
          (select partnership_id from company_partnerships where company_id = 123 and id = 789
            and partner_company_id = 234 and partner_type = 'referral') as partnership,
          (select array_agg(id order by id) from users where company_id = 234 and id in (567, 890)) as "partnerUsers",
          (select array_agg(id order by id) from users where company_id = 123 and id in (123, 456)
            and disabled_at is null) as users,
          (select label from attribution_labels where company_id = 123 and id = 3) as attribution,
          (select status from leads where company_id = 123 and id = 789 and deleted_at is null) as lead`,
      ),
    ).toEqual({
      tags: [10, 11, 12],
      five: "number",
      thirdOption: "3",
      partnership: 456,
      partnerUsers: [567, 890],
      users: [123, 456],
      attribution: "Partner webinar",
      lead: "contacted",
    });
    await none(
      `select 1 from company_partnerships where partner_company_id = 234 and partner_type <> 'referral'`,
    );
  });

  test("fills the desk: 420 leads, 12 partners, 8 people, seven kinds of field", async () => {
    expect(
      await one(
        `select
          (select count(*) from leads where company_id = 123) as leads,
          (select count(distinct partner_company_id) from company_partnerships where company_id = 123) as partners,
          (select count(*) from users where company_id = 123) as people,
          (select count(distinct type) from custom_fields where company_id = 123) as kinds,
          (select count(distinct status) from leads where company_id = 123) as statuses,
          (select count(distinct source) from leads where company_id = 123) as sources`,
      ),
    ).toEqual({ leads: 420, partners: 12, people: 8, kinds: 7, statuses: 5, sources: 5 });
  });

  test("puts the leads the screens were drawn with on top", async () => {
    const top = await db.query<{ company_name: string; minutes: number }>(
      `select company_name, extract(epoch from to_timestamp($2::bigint / 1000) - updated_at)::int / 60 as minutes
       from leads where company_id = $1 order by updated_at desc limit 4`,
      [DEMO_COMPANY_ID, NOW],
    );
    expect(top).toEqual([
      { company_name: "Nordwind Logistik GmbH", minutes: 2 },
      { company_name: "Harlow & Pine Interiors", minutes: 6 },
      { company_name: "Tessellate Health", minutes: 11 },
      { company_name: "Banco Andino Cooperativo", minutes: 18 },
    ]);
  });

  test("counts per view as the leads themselves do", async () => {
    const kept = await db.query(
      `select company_id, sum(all_leads)::int as all, sum(received)::int as received, sum(sent)::int as sent,
         sum(reseller)::int as reseller, sum(campaigns)::int as campaigns
       from lead_counts group by company_id order by company_id`,
    );
    const counted = await db.query(
      `select company_id, count(*) as all,
         count(*) filter (where partner_type = 'referral' and direction = 'received') as received,
         count(*) filter (where partner_type = 'referral' and direction = 'sent') as sent,
         count(*) filter (where partner_type = 'reseller') as reseller,
         count(*) filter (where campaign_id is not null) as campaigns
       from leads where deleted_at is null group by company_id order by company_id`,
    );
    expect(kept).toEqual(counted);
    expect(counted.length).toBeGreaterThan(10);
  });

  test("points at nothing that is not there", async () => {
    await none(`select l.id, tag from leads l, unnest(l.tag_ids) tag
      where not exists (select 1 from tags t where t.company_id = l.company_id and t.id = tag and t.association = 'lead')`);
    await none(`select l.id, person from leads l, unnest(l.assignee_ids) person
      where not exists (select 1 from users u where u.company_id = l.company_id and u.id = person and u.disabled_at is null)`);
    await none(`select l.id, key from leads l, jsonb_object_keys(l.custom_values) key
      where not exists (select 1 from custom_fields f where f.company_id = l.company_id and f.id = key::bigint)`);
    await none(`select l.id from leads l, jsonb_array_elements(l.attributions) touch
      where not exists (select 1 from attribution_labels a
        where a.company_id = l.company_id and a.id = (touch->>'id')::bigint)`);
    await none(`select l.id from leads l where l.created_by_user_id is not null and not exists
      (select 1 from users u where u.company_id = l.company_id and u.id = l.created_by_user_id)`);
    await none(`select p.id from partnership_leads p, unnest(p.partner_user_ids) person
      where not exists (select 1 from users u where u.company_id = p.partner_company_id and u.id = person)`);
    await none(`select h.id from lead_history h where h.actor_user_id is not null and not exists
      (select 1 from users u where u.company_id = h.actor_company_id and u.id = h.actor_user_id)`);
  });

  test("writes to nobody: every address is well formed and reserved", async () => {
    const rows = await db.query<{ email: string }>(
      `select email from leads where email is not null union select email from users union select email from contacts`,
    );
    expect(rows.length).toBeGreaterThan(400);
    expect(
      rows.filter(({ email }) => emailFault(email) || !/^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(email)),
    ).toEqual([]);
  });

  test("holds values that fit their definitions", async () => {
    await none(`select l.id, f.label, value from leads l
      join custom_fields f on f.company_id = l.company_id
      cross join lateral (select l.custom_values->f.id::text as value) v
      where value is not null and jsonb_typeof(value) <> case f.type
        when 'boolean' then 'boolean' when 'multi_select' then 'array'
        when 'number' then 'number' when 'select' then 'number' else 'string' end`);
    await none(`select l.id, f.label, chosen from leads l
      join custom_fields f on f.company_id = l.company_id and f.type in ('select', 'multi_select')
      cross join lateral jsonb_path_query(l.custom_values->f.id::text, '$[*]') chosen
      where not f.options @> jsonb_build_array(jsonb_build_object('id', chosen))`);
  });

  test("gives every shared lead its counterpart", async () => {
    await none(`select p.id from partnership_leads p
      left join leads mine on mine.company_id = p.company_id and mine.id = p.lead_id
      left join leads theirs on theirs.company_id = p.partner_company_id and theirs.id = p.partner_lead_id
      left join partnership_leads back on back.company_id = p.partner_company_id and back.lead_id = p.partner_lead_id
      where p.partner_lead_id is not null and (
        mine.email is distinct from theirs.email or mine.status <> theirs.status
        or back.partner_lead_id is distinct from p.lead_id or back.direction = p.direction
        or back.partnership_id is distinct from p.partnership_id or mine.direction <> p.direction)`);
    await none(`select l.id from leads l where l.partner_type is not null and 1 <>
      (select count(*) from partnership_leads p where p.company_id = l.company_id and p.lead_id = l.id
        and p.company_partnerships_id = l.company_partnerships_id)`);
    const { shared } = await one<{ shared: number }>(
      "select count(*) as shared from partnership_leads where company_id = 123 and partner_lead_id is not null",
    );
    expect(shared).toBeGreaterThan(120);
  });

  test("tells each lead's history up to its version", async () => {
    await none(`select l.id from leads l
      left join lead_history h on h.company_id = l.company_id and h.lead_id = l.id
      group by l.company_id, l.id
      having count(h.id) <> l.version or max(h.version) <> l.version or max(h.at) <> l.updated_at
        or min(h.at) <> l.created_at or count(distinct h.at) <> count(h.id) or bool_or(jsonb_array_length(h.changes) = 0)`);
    await none("select id from leads where updated_at < created_at or updated_at > to_timestamp(1795168800)");
  });

  test("tells the life of the lead that the detail screen was drawn with", async () => {
    const told = await db.query<{ who: string; fields: string[] }>(
      `select u.first_name as who, array(select jsonb_path_query(h.changes, '$[*].field') #>> '{}') as fields
       from lead_history h
       join leads l on l.company_id = h.company_id and l.id = h.lead_id
       join users u on u.id = h.actor_user_id
       where l.company_id = 123 and l.company_name = 'Tessellate Health' and h.version > 1 order by h.version`,
    );
    expect(told).toEqual([
      { who: "Maya", fields: ["status", "assignedUsers"] },
      { who: "Priya", fields: ["phone_number"] },
      { who: "Maya", fields: ["assignedUsers"] },
      { who: "Jane", fields: ["status", "tags", "customFields.5"] },
    ]);
  });

  test("lets first partners hold what they brought, also where another one came later", async () => {
    const claims = await db.query<{
      partner_name: string;
      kind: string;
      subject: string;
      company_name: string;
      days: number;
    }>(
      `select c.partner_name, c.kind, c.subject, l.company_name, extract(epoch from c.ends_at - c.starts_at)::int / 86400 as days
       from claims c join leads l on l.company_id = c.company_id and l.id = c.lead_id
       where c.company_id = $1 and c.subject like '%nordwind%' order by c.kind`,
      [DEMO_COMPANY_ID],
    );
    expect(claims).toEqual([
      {
        partner_name: "Ostrava Systems",
        kind: "domain",
        subject: "nordwind-logistik.example",
        company_name: "Nordwind Logistics",
        days: 90,
      },
      {
        partner_name: "Ostrava Systems",
        kind: "person",
        subject: "j.albrecht@nordwind-logistik.example",
        company_name: "Nordwind Logistics",
        days: 90,
      },
    ]);
    const told = await db.query<{ company_name: string }>(
      `select l.company_name from lead_history h join leads l on l.company_id = h.company_id and l.id = h.lead_id
       where h.changes @> '[{"field": "claim"}]'`,
    );
    expect(told).toContainEqual({ company_name: "Nordwind Logistik GmbH" });
    await none(
      `select c.id from claims c join leads l on l.company_id = c.company_id and l.id = c.lead_id
       where l.direction <> 'received' or c.starts_at <> l.created_at or c.ends_at <= to_timestamp(${NOW / 1000})`,
    );
    await none(`select id from leads where match_keys is null`);
  });

  test("leaves the next ids free", async () => {
    const { id } = await one<{ id: number }>(
      "insert into leads (company_id, source) values (123, 'manual') returning id",
    );
    expect(id).toBe(48_300);
    await db.query("insert into tags (company_id, label, association) values (123, 'New', 'lead')");
    await db.query(
      "insert into users (company_id, email, role) values (123, 'new@tidewater.example', 'admin')",
    );
    await none(
      "select nextval('partnership_ids') as id intersect select partnership_id from company_partnerships",
    );
    await db.query("delete from leads where id = $1", [id]);
  });

  test("is the same on every start", async () => {
    const again = await openTestDatabase(engine);
    const sql = `select md5(string_agg(to_jsonb(l)::text, ',' order by id)) as sum
      from (select * from leads where id <= 48299) l`;
    try {
      await seedDemo(again, NOW);
      expect(await again.query(sql)).toEqual(await db.query(sql));
    } finally {
      await again.close();
    }
  });
});
