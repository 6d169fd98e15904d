import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { inProject } from "./project.mjs";

/** Everything the build reads. Tests and the other commands are left out: changing them changes no output. */
const inputs = [
  "index.html",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "public",
  "src/contract",
  "src/server",
  "src/web",
  "src/cli/build.mjs",
];

/** Inside `dist`, so that it comes and goes with the build it describes. */
export const stampName = "built-from.json";

/**
 * @typedef {{ times: string, content: string }} BuildStamp
 *   `times` is cheap to compute and changes with every touch; `content` only when a byte differs
 */

/** @returns {BuildStamp} of the sources as they are now */
export function stampOfSources() {
  const files = inputFiles();
  return { times: timesOf(files), content: contentOf(files) };
}

/** Whether `dist` is a whole build of the sources as they are now. */
export function isBuilt() {
  const built = readStamp();
  if (!built) return false;
  const files = inputFiles();
  const times = timesOf(files);
  if (built.times === times) return true;
  if (built.content !== contentOf(files)) return false;
  // Same bytes, new times (a branch switched and back, a fresh copy): remember the times, so the next look is cheap.
  rememberTimes({ ...built, times });
  return true;
}

/** @returns {BuildStamp | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(inProject(`dist/${stampName}`), "utf8"));
  } catch {
    return undefined;
  }
}

function rememberTimes(/** @type {BuildStamp} */ stamp) {
  const path = inProject(`dist/${stampName}`);
  try {
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A read-only checkout pays for the longer look every time, and still starts.
  }
}

/** @returns {string[]} paths from the project folder, in a fixed order */
function inputFiles() {
  /** @type {string[]} */
  const files = [];
  const visit = (/** @type {string} */ path) => {
    const stat = statSync(inProject(path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(inProject(path)).sort()) visit(`${path}/${name}`);
    else if (stat && !/\.test\.tsx?$/.test(path)) files.push(path);
  };
  for (const path of inputs) visit(path);
  return files;
}

function timesOf(/** @type {string[]} */ files) {
  const hash = createHash("sha256");
  for (const path of files) {
    const { size, mtimeMs } = statSync(inProject(path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function contentOf(/** @type {string[]} */ files) {
  const hash = createHash("sha256");
  for (const path of files) {
    const bytes = readFileSync(inProject(path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
