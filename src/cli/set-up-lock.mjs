import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { inProject, say } from "./project.mjs";

const folder = inProject(".waggle");
const lock = `${folder}/set-up.lock`;
const takeover = `${folder}/set-up.takeover`;

/**
 * Runs `work` while no other Waggle command of this checkout installs or builds. Two `npm start` at once are
 * common (two ports on one PostgreSQL), and npm and the bundler would tear up each other's files.
 * A holder that died, even by SIGKILL, is recognised and replaced.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetUpLock(work) {
  mkdirSync(folder, { recursive: true });
  let told = false;
  while (!createExclusively(lock)) {
    if (holderIsGone()) replaceDeadLock();
    else if (!told) {
      told = true;
      say("Waiting for another Waggle command to finish installing or building…");
    }
    await wait(100 + Math.random() * 200);
  }
  const beat = setInterval(() => touch(lock), 2_000);
  const release = () => rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}

function createExclusively(/** @type {string} */ path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

function holderIsGone() {
  const age = ageOf(lock);
  if (age === undefined) return false;
  // Its holder touches the lock every two seconds; a process id alone may belong to a zombie or to someone else by now.
  if (age > 20_000) return true;
  const pid = Number(read(lock));
  // An empty file is a holder between creating and writing it, unless that was a while ago.
  if (!pid) return age > 5_000;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, "ESRCH");
  }
}

/** Removes a dead lock. The second lock around it keeps two waiters from removing each other's fresh one. */
function replaceDeadLock() {
  if ((ageOf(takeover) ?? 0) > 10_000) rmSync(takeover, { force: true });
  if (!createExclusively(takeover)) return;
  try {
    if (holderIsGone()) rmSync(lock, { force: true });
  } finally {
    rmSync(takeover, { force: true });
  }
}

function touch(/** @type {string} */ path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The checkout itself may be gone; the lock then guards nothing.
  }
}

function ageOf(/** @type {string} */ path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
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

function hasCode(/** @type {unknown} */ error, /** @type {string} */ code) {
  return error instanceof Error && "code" in error && error.code === code;
}
