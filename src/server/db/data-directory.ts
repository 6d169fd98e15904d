import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** The database files inside the data directory, and the name under which they are made. */
const FILES = "database";
const BEING_MADE = "database.creating-";

/** Makes the data directory itself, readable by its owner only. Throws a plain sentence where it cannot be. */
export function prepareDataDirectory(dataDir: string): void {
  if (fs.existsSync(dataDir)) {
    if (fs.statSync(dataDir).isDirectory()) return;
    throw new Error(`${dataDir} is a file, not a directory; set DATA_DIR to a directory.`);
  }
  // Not Node's recursive mkdir: below a directory that takes no entries, as /proc, it tries for ever.
  prepareDataDirectory(path.dirname(dataDir));
  try {
    fs.mkdirSync(dataDir, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (fs.existsSync(dataDir)) return;
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new Error(`The directory ${dataDir} cannot be made${why}; set DATA_DIR to one that can.`);
  }
}

/**
 * The directory of the database files, made with `create` if there is none. To be called by the owner of the
 * directory's lock only. A creation that is killed leaves nothing that could be taken for a database: files
 * are made and saved to disk under another name, and the right name comes last.
 *
 * @throws a plain sentence when what is there cannot be opened
 */
export async function databaseFiles(
  dataDir: string,
  major: number,
  create: (root: string) => Promise<void>,
): Promise<string> {
  const files = path.join(dataDir, FILES);
  for (const name of fs.readdirSync(dataDir)) {
    if (name.startsWith(BEING_MADE)) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  if (isAbsentOrEmpty(files)) {
    const making = path.join(dataDir, BEING_MADE + randomBytes(4).toString("hex"));
    fs.mkdirSync(making, { mode: 0o700 });
    await create(making);
    saveToDisk(making);
    fs.rmSync(files, { recursive: true, force: true });
    fs.renameSync(making, files);
    syncDirectory(dataDir);
  }
  checkMajor(files, major);
  fs.chmodSync(files, 0o700);
  return files;
}

function isAbsentOrEmpty(directory: string): boolean {
  return !fs.existsSync(directory) || fs.readdirSync(directory).length === 0;
}

function checkMajor(files: string, major: number): void {
  const versionFile = path.join(files, "PG_VERSION");
  const found = fs.existsSync(versionFile) ? fs.readFileSync(versionFile, "utf8").trim() : undefined;
  if (found === String(major)) return;
  if (!found) {
    throw new Error(
      `${files} holds files that are not a database. Move them away, or set DATA_DIR elsewhere.`,
    );
  }
  throw new Error(
    `The data in ${files} was written by PostgreSQL ${found}; this Waggle reads PostgreSQL ${major}. ` +
      "Export it with the Waggle that wrote it, then import it here.",
  );
}

/** Everything below `directory`, deepest first: a name is only worth saving when what it names is saved. */
function saveToDisk(directory: string): void {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) saveToDisk(full);
    else if (entry.isFile()) syncFile(full, "r+");
  }
  syncDirectory(directory);
}

/** Windows cannot sync a directory, and does not need to. */
function syncDirectory(directory: string): void {
  if (process.platform !== "win32") syncFile(directory, "r");
}

function syncFile(file: string, flags: string): void {
  const descriptor = fs.openSync(file, flags);
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
