import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import type { Place } from "./world.ts";

type Ask = (statement: string) => Promise<Record<string, unknown>[]>;

/**
 * What must hold in the tables whatever happened. Each statement selects what breaks it. Leads of the demo are left out
 * where its story was written down without a history of every change.
 */
const rules: readonly (readonly [rule: string, statement: string])[] = [
  [
    "every version of a lead has one history row",
    `select l.company_id, l.id, l.version, count(h.id) as rows
      from leads l left join lead_history h on h.company_id = l.company_id and h.lead_id = l.id
      where l.email like '%.example' and l.email ~ '@(faults|race)' group by 1, 2, 3
      having count(h.id) <> l.version or count(distinct h.version) <> l.version or max(h.version) <> l.version`,
  ],
  [
    "every version of a lead has one event",
    `select l.company_id, l.id, l.version, count(e.id) as rows
      from leads l left join events e on e.company_id = l.company_id and e.lead_id = l.id
      where l.email ~ '@(faults|race)' group by 1, 2, 3
      having count(e.id) <> l.version or count(distinct e.version) <> l.version`,
  ],
  [
    "no history, event or tie without its lead",
    `select 'history' as what, h.id from lead_history h
        where not exists (select 1 from leads l where l.company_id = h.company_id and l.id = h.lead_id)
      union all select 'event', e.id from events e
        where not exists (select 1 from leads l where l.company_id = e.company_id and l.id = e.lead_id)
      union all select 'tie', p.id from partnership_leads p
        where not exists (select 1 from leads l where l.company_id = p.company_id and l.id = p.lead_id)`,
  ],
  [
    "a lead of a partnership has exactly one tie",
    `select l.company_id, l.id, count(p.id) as ties
      from leads l left join partnership_leads p on p.company_id = l.company_id and p.lead_id = l.id
      where l.company_partnerships_id is not null group by 1, 2 having count(p.id) <> 1`,
  ],
  [
    "a copy and its lead point at each other",
    `select p.company_id, p.lead_id, p.partner_lead_id from partnership_leads p
      where p.partner_lead_id is not null and not exists (
        select 1 from partnership_leads o where o.company_id = p.partner_company_id
          and o.lead_id = p.partner_lead_id and o.partner_lead_id = p.lead_id and o.direction <> p.direction)`,
  ],
  [
    "the counts are the counts",
    `select * from (
        select company_id, sum(all_leads) as a, sum(received) as r, sum(sent) as s, sum(reseller) as e, sum(campaigns) as c
        from lead_counts group by 1) counted
      full join (
        select company_id, count(*) as a,
          count(*) filter (where partner_type = 'referral' and direction = 'received') as r,
          count(*) filter (where partner_type = 'referral' and direction = 'sent') as s,
          count(*) filter (where partner_type = 'reseller') as e,
          count(*) filter (where campaign_id is not null) as c
        from leads where deleted_at is null group by 1) real using (company_id)
      where (counted.a, counted.r, counted.s, counted.e, counted.c)
        is distinct from (real.a, real.r, real.s, real.e, real.c)
        and coalesce(counted.a, 0) + coalesce(real.a, 0) > 0`,
  ],
  [
    "a kept answer is whole and its lead is there",
    `select k.key from idempotency_keys k where k.status is null or k.body is null or (
      k.request = 'POST /api/v1/leads' and not exists (
        select 1 from leads l where l.company_id = k.company_id and l.id = (k.body::jsonb ->> 'id')::bigint))`,
  ],
  [
    "no two live leads are the same lead",
    `select company_id, duplicate_key from leads where deleted_at is null and duplicate_key is not null
      group by 1, 2 having count(*) > 1`,
  ],
];

/** Looks at the tables themselves; an embedded database must not be open elsewhere. One line for each broken rule. */
export async function audit({ engine, env }: Place): Promise<string[]> {
  return engine === "pglite" ? auditFiles(`${env.DATA_DIR}/database`) : auditServer(env.DATABASE_URL ?? "");
}

async function auditServer(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await brokenRules(async (statement) => (await client.query(statement)).rows);
  } finally {
    await client.end();
  }
}

async function auditFiles(folder: string): Promise<string[]> {
  const database = await PGlite.create(folder, { extensions: { pg_trgm } });
  try {
    return await brokenRules(
      async (statement) => (await database.query<Record<string, unknown>>(statement)).rows,
    );
  } finally {
    await database.close();
  }
}

async function brokenRules(ask: Ask): Promise<string[]> {
  const broken: string[] = [];
  for (const [rule, statement] of rules) {
    const rows = await ask(statement);
    const shown = JSON.stringify(rows.slice(0, 3), (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    if (rows.length > 0) broken.push(`tables: not so: ${rule}: ${rows.length} times, as ${shown}`);
  }
  return broken;
}
