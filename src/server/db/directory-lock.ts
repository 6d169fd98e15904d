import { createHash } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { lockByPipe } from "./lock-by-pipe.ts";
import { LockCandidate } from "./lock-candidate.ts";

/**
 * The right to be the only process on a data directory. Two PGlite processes on one directory destroy it
 * silently, and a pid file says nothing after a `kill -9`, so the lock is a listening socket: the operating
 * system takes it away the moment its process ends, however it ends.
 */
export interface DirectoryLock {
  release(): Promise<void>;
}

const GIVE_UP_MS = 15_000;
/** What binding a socket answers on file systems that have none (some shared folders of virtual machines). */
const NO_SOCKETS_HERE = new Set(["ENOTSUP", "EOPNOTSUPP", "EPERM", "EINVAL"]);

/** Takes the lock of an existing directory, or throws a sentence that names the process holding it. */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const real = fs.realpathSync(directory);
  const taken = await (process.platform === "win32" ? lockByPipe(real) : lockBySocket(real));
  if (typeof taken !== "string") return taken;
  throw new Error(
    `Another Waggle (process ${taken}) is using the data directory ${real}. ` +
      "Stop it first, or set DATA_DIR to another directory.",
  );
}

/** The lock, or the pid of the process that has it. */
async function lockBySocket(directory: string): Promise<DirectoryLock | string> {
  try {
    return await compete(path.join(directory, "lock"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && NO_SOCKETS_HERE.has(String(error.code)))) throw error;
    const hash = createHash("sha256").update(directory).digest("hex").slice(0, 24);
    return await compete(path.join(tmpdir(), `waggle-lock-${hash}`));
  }
}

async function compete(home: string): Promise<DirectoryLock | string> {
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const own = await LockCandidate.listen(home);
    const found = await own.compare(deadline);
    if (found === "mine") return own;
    await own.release();
    if (found !== "crowded") return found.pid;
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
  }
}
