import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Database } from "#server/db/database.ts";
import { storeMatchColumns } from "#server/db/match-rows.ts";
import { migrate } from "#server/db/migrate.ts";
import { openDatabase } from "#server/db/open-database.ts";
import type { Contact } from "#server/matching/subject.ts";
import { seedEmptyCompany } from "#server/seed/seed-empty-company.ts";
import { findMatches } from "#server/services/check-duplicates.ts";
import { matchColumns } from "#server/services/match-columns.ts";

interface Corpus {
  leads?: (Contact & { id: string })[];
  /** Another name for `leads`. */
  existing?: (Contact & { id: string })[];
  queries: { id: string; fields: Contact }[];
}

const BATCH = 500;

await main();

/**
 * `npm run -s duplicates:predict -- corpus.json`: stores the corpus's leads in a temporary embedded database, asks each
 * query as the create form does, and prints one line of JSON per query.
 */
async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "waggle-duplicates-"));
  let db: Database | undefined;
  try {
    const corpus = readCorpus(process.argv[2]);
    db = await openDatabase({ dataDir: join(directory, "data") });
    await migrate(db);
    const { companyId } = await seedEmptyCompany(db);
    const names = await store(db, companyId, corpus.leads ?? corpus.existing ?? []);
    for (const { id, fields } of corpus.queries) {
      const ranked = (await findMatches(db, companyId, fields)).map(({ row, score, show, relation }) => ({
        id: names.get(row.id),
        score: Math.round(score * 10_000) / 10_000,
        show,
        ...(relation === "related" && { relation }),
      }));
      process.stdout.write(`${JSON.stringify({ id, ranked })}\n`);
    }
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  } finally {
    await db?.close().catch(() => {});
    rmSync(directory, { recursive: true, force: true });
  }
}

function readCorpus(path: string | undefined): Corpus {
  if (!path) throw new Error("Use it as: npm run -s duplicates:predict -- corpus.json");
  // npm runs scripts in the project's folder; the path is meant from where the person stands.
  const corpus = JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? "", path), "utf8")) as Corpus;
  if (!Array.isArray(corpus.leads ?? corpus.existing) || !Array.isArray(corpus.queries)) {
    throw new Error(`${path} must hold the lists "leads" (or "existing") and "queries".`);
  }
  return corpus;
}

/** Stores the leads as they are, duplicates among them included; answers which number each one got. */
async function store(
  db: Database,
  companyId: number,
  leads: readonly (Contact & { id: string })[],
): Promise<Map<number, string>> {
  const names = new Map<number, string>();
  for (let at = 0; at < leads.length; at += BATCH) {
    const chunk = leads.slice(at, at + BATCH);
    await db.transaction(async (tx) => {
      const rows = await tx.query<{ id: number; n: number }>(
        `with given as (
          select *, nextval('leads_id_seq') as id from rows from (
            jsonb_to_recordset($2::jsonb) as (company_name text, first_name text, last_name text, email text, phone_number text)
          ) with ordinality as g(company_name, first_name, last_name, email, phone_number, n)
        ), stored as (
          insert into leads (company_id, id, source, company_name, first_name, last_name, email, phone_number)
          select $1, id, 'manual', company_name, first_name, last_name, email, phone_number from given
        )
        select id, n::integer as n from given`,
        [companyId, JSON.stringify(chunk)],
      );
      const columns = rows.map(({ id, n }) => {
        const lead = chunk[n - 1];
        if (!lead) throw new Error("A stored lead has no place in the corpus");
        names.set(id, lead.id);
        return { company_id: companyId, id, ...matchColumns(companyId, lead) };
      });
      await storeMatchColumns(tx, columns);
    });
  }
  return names;
}
