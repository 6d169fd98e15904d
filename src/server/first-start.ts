import type { Database, Transaction } from "#server/db/database.ts";
import { selectKeyOwner } from "#server/db/key-rows.ts";
import { seedDemo } from "#server/seed/seed-demo.ts";
import { seedEmptyCompany } from "#server/seed/seed-empty-company.ts";
import { makeKey } from "#server/services/api-keys.ts";
import type { Settings } from "./settings.ts";

/** Any number, the same in every process: who starts first fills the database, the others wait and find it filled. */
const FIRST_START_LOCK = 7_283_402;

/**
 * Fills an empty database with its first company, and the admin's key if one is set. All in one transaction: a start
 * that is cut off leaves the database as empty as it was, and the next one begins again.
 */
export async function fillIfEmpty(
  db: Database,
  settings: Pick<Settings, "demo" | "adminKey">,
): Promise<void> {
  if (await isFilled(db)) return;
  await db.transaction(
    async (tx) => {
      await tx.query("select pg_advisory_xact_lock($1)", [FIRST_START_LOCK]);
      if (await isFilled(tx)) return;
      if (settings.demo) await seedDemo(tx);
      else await seedEmptyCompany(tx);
      if (settings.adminKey) await insertAdminKey(tx, settings.adminKey);
    },
    { noTimeLimit: true },
  );
}

async function isFilled(db: Pick<Transaction, "query">): Promise<boolean> {
  const rows = await db.query("select 1 from companies limit 1");
  return rows.length > 0;
}

async function insertAdminKey(tx: Transaction, text: string): Promise<void> {
  const owner = await selectKeyOwner(tx, {});
  if (!owner) throw new Error("The first company has no admin");
  await makeKey(tx, { ...owner, label: "First admin", mayRead: true, mayWrite: true, text });
}
