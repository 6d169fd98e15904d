import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matchWords } from "#server/matching/keys.ts";
import { type Contact, readSubject } from "#server/matching/subject.ts";
import { seedManyLeads } from "#server/seed/many-leads.ts";
import { seedEmptyCompany } from "#server/seed/seed-empty-company.ts";
import { matchColumns } from "#server/services/match-columns.ts";
import type { Database } from "./database.ts";
import { candidatesSql, selectCandidates } from "./match-rows.ts";
import { openTestDatabase, testEngines } from "./test-database.ts";

const COUNT = 8_000;

/** From a single letter to everything at once, common words and none. */
const typed: Contact[] = [
  {
    company_name: "Falkenberg Logistik GmbH",
    first_name: "Anna",
    last_name: "Vogel",
    email: "anna.vogel@falkenberg.de",
    phone_number: "+1 617 555 0105",
  },
  { company_name: "Falkenbreg Logistk" },
  { company_name: "Cedar" },
  { company_name: "桜川" },
  { first_name: "Élodie", last_name: "Mäkinen" },
  { email: "contact@health41s0.example" },
  { phone_number: "6175550105" },
];

describe.each(testEngines)("looking for leads alike on %s", (engine) => {
  let db: Database;
  let companyId: number;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    ({ companyId } = await seedEmptyCompany(db));
    await seedManyLeads(db, companyId, COUNT);
  });
  afterAll(() => db?.close());

  const asked = (contact: Contact) => ({
    ...matchColumns(companyId, contact),
    words: matchWords(readSubject(contact)),
  });

  test.each(typed)("never walks the table: %j", async (contact) => {
    const { match_keys, match_text, words } = asked(contact);
    const plan = await db.query<{ "QUERY PLAN": string }>(`explain ${candidatesSql}`, [
      ...[companyId, match_keys, words, match_text ?? "", null],
    ]);
    const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(lines).toMatch(/Bitmap Index Scan on leads_match\b/);
    expect(lines).toMatch(/Bitmap Index Scan on leads_match_text\b/);
    expect(lines).not.toMatch(/Seq Scan on leads/);
  });

  test("reads a bounded number, however many leads share a word", async () => {
    for (const contact of typed) {
      const rows = await selectCandidates(db, companyId, asked(contact));
      expect(rows.length).toBeLessThanOrEqual(120);
    }
    const [first] = await selectCandidates(db, companyId, asked({ email: "contact@health41s0.example" }));
    expect(first).toMatchObject({ email: "contact@health41s0.example" });
  });

  test("finds a company with a letter wrong by its trigrams alone", async () => {
    const rows = await selectCandidates(db, companyId, {
      ...asked({ company_name: "Falkenbreg" }),
      match_keys: [],
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.company_name?.startsWith("Falkenberg"))).toBe(true);
  });

  test("keys are the company's own", async () => {
    const { companyId: other } = await seedEmptyCompany(db);
    const contact = { email: "contact@health41s0.example", company_name: "Falkenberg Logistik" };
    const theirs = { ...matchColumns(other, contact), words: matchWords(readSubject(contact)) };
    expect(await selectCandidates(db, other, theirs)).toEqual([]);
    // Not even with another company's keys in hand.
    expect(await selectCandidates(db, other, asked(contact))).toEqual([]);
  });
});
