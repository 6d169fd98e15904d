import type { Database, Transaction } from "#server/db/database.ts";
import { demoAttributionRows, demoCampaignRows, demoTagRows } from "./demo-choices.ts";
import { demoClaimRows } from "./demo-claims.ts";
import { demoCategoryRows, demoCompanyRow, demoTierRows, demoUserRows } from "./demo-company.ts";
import { demoFieldRows } from "./demo-fields.ts";
import { demoLeadRows } from "./demo-lead-rows.ts";
import {
  contactRows,
  partnerCompanyRows,
  partnerFieldRows,
  partnershipRows,
  partnerUserRows,
} from "./demo-partner-rows.ts";
import { exampleLead } from "./example-lead.ts";
import { generatedLeads } from "./generated-leads.ts";
import { continueIds, insertRows } from "./insert-rows.ts";
import { namedLeads } from "./named-leads.ts";
import { SeededRandom } from "./seeded-random.ts";

const GENERATED_LEADS = 388;
/** New leads are numbered from here, above every seeded one. */
const LEAD_IDS_FROM = 48_299;

/**
 * Fills an empty database with the demo company, its partners and their leads, all or nothing. The same every
 * time but for the moments, which are counted back from `now`. Fails on a database that already has these ids.
 */
export async function seedDemo(db: Database | Transaction, now: number = Date.now()): Promise<void> {
  if ("inTransaction" in db) return fill(db, now);
  await db.transaction((tx) => fill(tx, now), { noTimeLimit: true });
}

async function fill(tx: Transaction, now: number): Promise<void> {
  const random = new SeededRandom(20_261_120);
  const sharedKey = random.uuid();
  await insertRows(tx, "companies", [demoCompanyRow(random, now), ...partnerCompanyRows(random, now)]);
  await insertRows(tx, "users", demoUserRows(random, now));
  await insertRows(tx, "users", partnerUserRows(random, now));
  await insertRows(tx, "tiers", demoTierRows(random));
  await insertRows(tx, "categories", demoCategoryRows(random));
  await insertRows(tx, "company_partnerships", partnershipRows(random, now));
  await insertRows(tx, "contacts", contactRows(random));
  await insertRows(tx, "tags", demoTagRows(random));
  await insertRows(tx, "custom_fields", [
    ...demoFieldRows(random, sharedKey),
    ...partnerFieldRows(random, sharedKey),
  ]);
  await insertRows(tx, "attribution_labels", demoAttributionRows(random));
  await insertRows(tx, "campaigns", demoCampaignRows(random, now));
  await fillLeads(tx, random, now);
  await letIdsContinue(tx);
}

async function fillLeads(tx: Transaction, random: SeededRandom, now: number): Promise<void> {
  const leads = [
    ...namedLeads(random, now),
    ...generatedLeads(random, now, GENERATED_LEADS),
    exampleLead(random, now),
  ];
  const rows = demoLeadRows(random, leads, now);
  await insertRows(tx, "leads", rows.leads);
  await insertRows(tx, "partnership_leads", rows.ties);
  const claims = demoClaimRows(rows, now);
  await insertRows(tx, "lead_history", rows.history);
  await insertRows(tx, "claims", claims);
}

async function letIdsContinue(tx: Transaction): Promise<void> {
  for (const table of ["companies", "users", "tiers", "categories", "company_partnerships"] as const) {
    await continueIds(tx, table);
  }
  for (const table of ["tags", "custom_fields", "attribution_labels", "campaigns"] as const) {
    await continueIds(tx, table);
  }
  await continueIds(tx, "leads", LEAD_IDS_FROM);
  await tx.query("select setval('partnership_ids', (select max(partnership_id) from company_partnerships))");
}
