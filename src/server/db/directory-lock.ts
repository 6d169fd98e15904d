import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * The right to be the only process on a data directory. Two PGlite processes on one directory destroy it
 * silently, and a pid file says nothing after a `kill -9`, so the lock is a listening socket: the operating
 * system takes it away the moment its process ends, however it ends.
 */
export interface DirectoryLock {
  release(): Promise<void>;
}

type Standing = "candidate" | "owner";
/** What a socket in the lock directory turned out to be. `silent`: its process lives but does not answer. */
type Neighbour = { name: string; state: Standing | "silent" | "gone" };

const GIVE_UP_MS = 15_000;
const ANSWER_MS = 2_000;

/**
 * Takes the lock or throws a sentence that names the process holding it.
 *
 * Every starter listens on a socket with a name of its own, then looks at all others. Whoever is owner keeps
 * it. Among candidates the smallest name goes first: a larger one steps back and looks again, a smaller one
 * waits until the larger one it has seen has either stepped back or, not having seen it, become the owner. As
 * everyone listens before looking, two cannot overlook each other. Names are never used twice, so sockets of
 * dead processes can be cleared away by anyone.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const real = fs.realpathSync(directory);
  if (process.platform === "win32") return lockByPipe(real);
  const deadline = Date.now() + GIVE_UP_MS;
  const home = path.join(real, "lock");
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  while (Date.now() < deadline) {
    const own = await Candidate.listen(home);
    const found = await own.compare(deadline);
    if (found === "free") return own;
    await own.release();
    if (found !== "crowded") throw heldBy(real, found.name);
    await pause(20 + Math.random() * 80);
  }
  throw new Error(`Could not find out within ${GIVE_UP_MS / 1000} seconds whether ${real} is in use`);
}

function heldBy(directory: string, name: string): Error {
  const pid = name.split("-")[0];
  return new Error(
    `Another Waggle (process ${pid}) is using the data directory ${directory}. Stop it first, or set DATA_DIR to another directory.`,
  );
}

class Candidate implements DirectoryLock {
  #standing: Standing = "candidate";
  readonly #name: string;
  readonly #home: ShortPath;
  readonly #server: net.Server;

  private constructor(name: string, home: ShortPath) {
    this.#name = name;
    this.#home = home;
    this.#server = net.createServer((socket) => {
      socket.on("error", () => {});
      socket.end(this.#standing);
    });
    this.#server.unref();
  }

  static async listen(directory: string): Promise<Candidate> {
    const name = `${process.pid}-${randomBytes(6).toString("hex")}`;
    const own = new Candidate(name, new ShortPath(directory));
    await new Promise<void>((resolve, reject) => {
      own.#server.once("error", reject);
      own.#server.listen(own.#home.of(name), () => resolve());
    });
    return own;
  }

  /** `free`: the directory is ours. `crowded`: others try too, look again later. Otherwise who has it. */
  async compare(deadline: number): Promise<"free" | "crowded" | Neighbour> {
    while (Date.now() < deadline) {
      const others = await this.#neighbours();
      const owner = others.find(({ state }) => state === "owner" || state === "silent");
      if (owner) return owner;
      const candidates = others.filter(({ state }) => state === "candidate");
      if (candidates.some(({ name }) => name < this.#name)) return "crowded";
      if (candidates.length === 0) {
        this.#standing = "owner";
        return "free";
      }
      await pause(10);
    }
    return "crowded";
  }

  async release(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    fs.rmSync(path.join(this.#home.directory, this.#name), { force: true });
    this.#home.forget();
  }

  async #neighbours(): Promise<Neighbour[]> {
    const names = fs.readdirSync(this.#home.directory).filter((name) => name !== this.#name);
    const others = await Promise.all(
      names.map(async (name) => ({ name, state: await standingOf(this.#home.of(name)) })),
    );
    for (const { name, state } of others) {
      if (state === "gone") fs.rmSync(path.join(this.#home.directory, name), { force: true });
    }
    return others;
  }
}

function standingOf(socketPath: string): Promise<Neighbour["state"]> {
  return new Promise((resolve) => {
    let said = "";
    const socket = net.connect(socketPath);
    socket.setTimeout(ANSWER_MS, () => {
      socket.destroy();
      resolve("silent");
    });
    socket.on("data", (bytes) => {
      said += bytes.toString();
    });
    socket.on("end", () => resolve(said === "owner" || said === "candidate" ? said : "silent"));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // Refused or missing: nobody listens. A full queue (EAGAIN) or a cut answer is a living process.
      resolve(error.code === "ECONNREFUSED" || error.code === "ENOENT" ? "gone" : "silent");
    });
  });
}
