import { randomBytes } from "node:crypto";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { templateFingerprint } from "./test-directory.ts";

/** Any number, the same in all test processes: a template must have no connection while it is copied. */
const TEMPLATE_LOCK = 7_283_402;

/** A migrated, empty database on the server of `TEST_DATABASE_URL`. */
export async function emptyPostgres(): Promise<{ databaseUrl: string; remove: () => Promise<void> }> {
  const name = `waggle_test_${randomBytes(8).toString("hex")}`;
  await asAdministrator(async (admin) => {
    const template = await templateOn(admin);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const remove = () =>
    asAdministrator(async (admin) => void (await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  return { databaseUrl: urlOf(name), remove };
}

async function templateOn(admin: Database): Promise<string> {
  const template = `waggle_template_${templateFingerprint()}`;
  const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
  if (found.length > 0) return template;
  const making = `${template}_making`;
  await admin.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${making} TEMPLATE template0`);
  const database = openPostgres({ databaseUrl: urlOf(making) });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  await admin.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  return template;
}

/** One connection, so that the lock and the work share a session. */
async function asAdministrator(work: (admin: Database) => Promise<void>): Promise<void> {
  const admin = openPostgres({ databaseUrl: serverUrl(), poolSize: 1 });
  try {
    await admin.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await work(admin);
  } finally {
    await admin.close();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL names no PostgreSQL server");
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}
