import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "./database.ts";
import { type OpenDatabaseOptions, openDatabase } from "./open-database.ts";
import { emptyDirectory } from "./test-directory.ts";
import { emptyPostgres } from "./test-postgres.ts";

type Engine = Database["engine"];

/** The engines a test runs on: PGlite always, PostgreSQL when `TEST_DATABASE_URL` names a server. */
export const testEngines: readonly Engine[] = process.env.TEST_DATABASE_URL
  ? ["pglite", "postgres"]
  : ["pglite"];

/** A migrated, empty database nobody else uses, to be opened by the test or by a server the test starts. */
export interface TestTarget {
  readonly options: OpenDatabaseOptions;
  /** Deletes it; everything that had it open must be closed. */
  remove(): Promise<void>;
}

/** Copied from a template that is made once per set of migrations, so it costs tenths of a second. */
export async function makeTestTarget(engine: Engine): Promise<TestTarget> {
  if (engine === "pglite") {
    const { directory, remove } = await emptyDirectory();
    return { options: { dataDir: directory }, remove };
  }
  const { databaseUrl, remove } = await emptyPostgres();
  return { options: { databaseUrl, dataDir: "unused" }, remove };
}

/**
 * A migrated, empty database of its own for one test file; `close` deletes it. Asking it instead of `tx` inside
 * a transaction throws, which in production would stall PGlite and take a second connection of PostgreSQL.
 */
export async function openTestDatabase(engine: Engine): Promise<Database> {
  const target = await makeTestTarget(engine);
  const database = await openDatabase(target.options);
  const close = async () => {
    await database.close();
    await target.remove();
  };
  return { ...refuseNesting(database), close };
}

function refuseNesting(database: Database): Omit<Database, "close"> {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const check = () => {
    if (!inside.getStore()?.open) return;
    throw new Error("The database was asked inside a transaction: ask its `tx`");
  };
  return {
    engine: database.engine,
    async query(text, params) {
      check();
      return database.query(text, params);
    },
    async transaction(work, options) {
      check();
      return database.transaction(async (tx) => {
        const mark = { open: true };
        try {
          return await inside.run(mark, () => work(tx));
        } finally {
          mark.open = false;
        }
      }, options);
    },
  };
}
