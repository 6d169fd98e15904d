import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { migrate, readMigrations } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";

const LEFT_BEHIND_AFTER_MS = 24 * 60 * 60 * 1000;
const PREFIX = `waggle-test-${userInfo().username.replaceAll(/\W/g, "")}-`;

/** What a template depends on: equal fingerprints, equal empty databases. */
export function templateFingerprint(): string {
  const hash = createHash("sha256");
  for (const { name, sql } of readMigrations()) hash.update(`${name}\n${sql}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** A data directory with a migrated, empty embedded database. */
export async function emptyDirectory(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const template = path.join(tmpdir(), `${PREFIX}template-${engineFingerprint()}-${templateFingerprint()}`);
  if (!fs.existsSync(template)) await makeTemplate(template);
  const directory = freshPath("data");
  // A clone where the file system can, which takes no time and no room.
  fs.cpSync(template, directory, { recursive: true, mode: fs.constants.COPYFILE_FICLONE });
  const remove = async () => fs.rmSync(directory, { recursive: true, force: true });
  return { directory, remove };
}

/** Made under another name: of several processes that start at once, the first rename wins. */
async function makeTemplate(template: string): Promise<void> {
  removeLeftBehind();
  const making = freshPath("making");
  const database = await openDatabase({ dataDir: making });
  await migrate(database);
  await database.close();
  try {
    fs.renameSync(making, template);
  } catch (error) {
    if (!fs.existsSync(template)) throw error;
    fs.rmSync(making, { recursive: true, force: true });
  }
}

function removeLeftBehind(): void {
  for (const name of fs.readdirSync(tmpdir())) {
    const full = path.join(tmpdir(), name);
    if (!name.startsWith(PREFIX)) continue;
    const age = Date.now() - (fs.statSync(full, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFT_BEHIND_AFTER_MS) fs.rmSync(full, { recursive: true, force: true });
  }
}

function freshPath(what: string): string {
  return path.join(tmpdir(), `${PREFIX}${what}-${process.pid}-${randomBytes(6).toString("hex")}`);
}

/** PGlite's version and how it is started: its files depend on both. */
function engineFingerprint(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const hash = createHash("sha256").update(
    fs.readFileSync(path.join(path.dirname(entry), "../package.json")),
  );
  hash.update(fs.readFileSync(new URL("./pglite-worker.mjs", import.meta.url)));
  return hash.digest("hex").slice(0, 8);
}
