import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseId } from "#contract/id.ts";
import type { Database } from "#server/db/database.ts";
import { selectKeyOwner } from "#server/db/key-rows.ts";
import { migrate } from "#server/db/migrate.ts";
import { openDatabase } from "#server/db/open-database.ts";
import { makeKey } from "#server/services/api-keys.ts";
import { readSettings, type Settings } from "#server/settings.ts";
import { startFailure } from "#server/start-failure.ts";

const NOBODY = "There is no company with an admin yet; start Waggle once with npm start.";

await main();

/** `npm run key -- --company 123 --label CI --read --write`: makes a key and prints it alone on the last line. */
async function main(): Promise<void> {
  let settings: Settings | undefined;
  let db: Database | undefined;
  try {
    const wish = readWish(process.argv.slice(2));
    settings = readSettings(process.env);
    // Opening would make a database, and there would still be nobody in it.
    if (!settings.databaseUrl && !existsSync(settings.dataDir)) throw new Error(NOBODY);
    db = await openDatabase(settings);
    await migrate(db);
    const key = await make(db, wish);
    await db.close();
    process.stdout.write(`${key}\n`);
  } catch (thrown) {
    process.stderr.write(`${startFailure(thrown, settings)}\n`);
    process.exitCode = 1;
    await db?.close().catch(() => {});
  }
}

interface Wish {
  readonly companyId: number | undefined;
  readonly userId: number | undefined;
  readonly label: string;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
}

function readWish(args: string[]): Wish {
  const { company, user, label, read, write } = parse(args);
  if (!read && !write) throw new Error("Say what the key may do: --read, --write or both.");
  const name = label?.trim() || "Command line";
  if (name.length > 255) throw new Error("--label must have at most 255 characters.");
  return {
    companyId: idOf("--company", company),
    userId: idOf("--user", user),
    label: name,
    mayRead: read,
    mayWrite: write,
  };
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        company: { type: "string" },
        user: { type: "string" },
        label: { type: "string" },
        read: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
      },
    });
    return values;
  } catch {
    throw new Error(
      "Use it as: npm run key -- --company 123 --label CI --read --write (and --user 456 if wanted).",
    );
  }
}

function idOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const id = parseId(text);
  if (id === undefined)
    throw new Error(`${option} must be the number of a ${option.slice(2)}, not "${text}".`);
  return id;
}

async function make(db: Database, { companyId, userId, ...rights }: Wish): Promise<string> {
  const owner = await selectKeyOwner(db, { companyId, userId });
  if (!owner) throw new Error(whyNobody(companyId, userId));
  return (await makeKey(db, { ...owner, ...rights })).key;
}

function whyNobody(companyId: number | undefined, userId: number | undefined): string {
  if (companyId === undefined && userId === undefined) {
    return NOBODY;
  }
  const place = companyId === undefined ? "the first company" : `company ${companyId}`;
  return userId === undefined
    ? `There is no ${place} with an admin.`
    : `There is no active user ${userId} in ${place}.`;
}
