import { createHash } from "node:crypto";
import fs from "node:fs";
import type { Database, Transaction } from "./database.ts";

/** One numbered step of the tables' history. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The same in every process of every version, so that one migrates and the others wait. */
const MIGRATION_LOCK = 7_283_401;

const TABLE = `CREATE TABLE IF NOT EXISTS schema_migrations (
  number integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/**
 * Brings the tables to this program's version: each missing step in a transaction of its own, so an interrupted
 * one leaves nothing and is repeated. Any number of processes may call it at once. Returns the names of the
 * steps it ran. Throws a plain sentence when the database is newer than the program, or was built from other
 * steps.
 */
export async function migrate(
  database: Database,
  steps: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const ran: string[] = [];
  for (const step of steps) {
    const name = await exclusively(database, async (tx) => {
      const applied = await appliedSteps(tx, steps);
      if (applied.has(step.number)) return undefined;
      await tx.script(step.sql);
      const row = [step.number, step.name, checksum(step.sql)];
      await tx.query("INSERT INTO schema_migrations (number, name, checksum) VALUES ($1, $2, $3)", row);
      return step.name;
    });
    if (name) ran.push(name);
  }
  return ran;
}

/** Holds the lock until the transaction ends, however it ends. */
function exclusively<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const locked = async (tx: Transaction) => {
    await tx.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    return work(tx);
  };
  return database.transaction(locked, { noTimeLimit: true });
}

async function appliedSteps(tx: Transaction, steps: readonly Migration[]): Promise<Set<number>> {
  await tx.script(TABLE);
  const rows = await tx.query<{ number: number; name: string; checksum: string }>(
    "SELECT number, name, checksum FROM schema_migrations ORDER BY number",
  );
  const known = new Map(steps.map((step) => [step.number, step]));
  for (const row of rows) {
    const step = known.get(row.number);
    if (!step) {
      throw new Error(
        `The database is newer than this Waggle: it has had step ${row.name}, which this version does not know. ` +
          "Start the newer version.",
      );
    }
    if (checksum(step.sql) !== row.checksum) {
      throw new Error(`The database was built with another ${row.name} than this Waggle carries.`);
    }
  }
  return new Set(rows.map((row) => row.number));
}

/** The steps in `migrations/` beside this file (beside the built server in a release), in their order. */
export function readMigrations(directory = new URL("./migrations/", import.meta.url)): Migration[] {
  const names = fs.readdirSync(directory).filter((name) => name.endsWith(".sql"));
  const steps = names.map((name) => {
    const number = Number(/^(\d{4})_/.exec(name)?.[1]);
    if (!number) throw new Error(`${name} must be called like 0001_start.sql`);
    return { number, name, sql: fs.readFileSync(new URL(name, directory), "utf8") };
  });
  steps.sort((a, b) => a.number - b.number);
  for (const [index, step] of steps.entries()) {
    if (step.number !== index + 1) throw new Error(`Step ${index + 1} is missing before ${step.name}`);
  }
  return steps;
}

/** Line ends do not count: a checkout on Windows may change them. */
function checksum(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
