import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { inProject, say } from "./project.mjs";
import { runCommand, stopUnless } from "./run-command.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";

const stamp = inProject("node_modules/.waggle-installed");

/** Installs the dependencies exactly as locked, unless they already are. */
export async function installIfStale() {
  if (isInstalled()) return;
  await withSetUpLock(async () => {
    if (isInstalled()) return;
    if (!adoptManualInstall()) await install();
    writeFileSync(stamp, wanted());
  });
}

/** What the stamp must say: the lock, and the machine its native packages were chosen for. */
function wanted() {
  const lock = readFileSync(inProject("package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`;
}

function isInstalled() {
  return read(stamp) === wanted();
}

/**
 * Whether someone ran `npm ci` or `npm install` themselves: npm writes what it installed into a lockfile of its own
 * as its last step. Spares them a second installation.
 */
function adoptManualInstall() {
  const hidden = packages("node_modules/.package-lock.json");
  const locked = packages("package-lock.json");
  if (!hidden || !locked) return false;
  for (const [path, entry] of Object.entries(locked)) {
    const there = hidden[path];
    if (path === "" || (!there && entry.optional)) continue;
    if (!there || there.version !== entry.version || there.integrity !== entry.integrity) return false;
  }
  return Object.keys(hidden).some((path) => path.includes(`${process.platform}-${process.arch}`));
}

async function install() {
  say("Installing dependencies (this takes about half a minute, once)…");
  rmSync(stamp, { force: true });
  // No install scripts: none of the packages needs its own to work, and npm versions differ in whether they run.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const result = await runCommand(viaNode ? process.execPath : "npm", viaNode ? [npm, ...args] : args, {
    env: { NODE_ENV: "development" },
    output: "stderr",
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: !viaNode && process.platform === "win32",
    onLine: (line) => line.replace(/https?:\/\/[^\s/'"]+/g, "(registry)"),
  });
  stopUnless(
    result,
    "The dependencies could not be installed. The lines above say why; run the command again to retry.",
  );
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined} */
function packages(/** @type {string} */ lockfile) {
  try {
    return JSON.parse(read(inProject(lockfile))).packages;
  } catch {
    return undefined;
  }
}

function read(/** @type {string} */ path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
