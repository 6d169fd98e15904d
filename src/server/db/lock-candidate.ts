import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import type { DirectoryLock } from "./directory-lock.ts";
import { ShortPath } from "./short-path.ts";

type Standing = "candidate" | "owner";
/** What the socket of another starter turned out to be. `silent`: its process lives but does not answer. */
interface Neighbour {
  readonly name: string;
  readonly pid: string;
  readonly state: Standing | "silent" | "gone";
}

const ANSWER_MS = 2_000;
const NOT_YET = "new-";
const STRAY_AFTER_MS = 60_000;

/**
 * One starter that wants a directory. Each listens on a socket with a name of its own, then looks at all
 * others. An owner stays owner. Among candidates the smallest name goes first: a larger one steps back; a
 * smaller one waits until the larger one it has seen has stepped back or, not having seen it, become the owner.
 * As everyone listens before looking, two can never overlook each other. Names are not used twice, so anyone may
 * clear away the sockets of dead processes.
 */
export class LockCandidate implements DirectoryLock {
  #standing: Standing = "candidate";
  readonly #name = `${process.pid}-${randomBytes(6).toString("hex")}`;
  readonly #home: ShortPath;
  readonly #server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.end(this.#standing);
  });

  private constructor(home: string) {
    this.#home = new ShortPath(home, NOT_YET.length + this.#name.length);
    this.#server.unref();
  }

  static async listen(home: string): Promise<LockCandidate> {
    const own = new LockCandidate(home);
    try {
      // Between bind and listen a socket looks dead, so it gets its visible name only when it answers.
      await new Promise<void>((resolve, reject) => {
        own.#server.once("error", reject);
        own.#server.listen(own.#home.of(NOT_YET + own.#name), () => resolve());
      });
      fs.renameSync(path.join(home, NOT_YET + own.#name), path.join(home, own.#name));
    } catch (error) {
      await own.release();
      throw error;
    }
    return own;
  }

  /** `crowded`: smaller names try too, step back and look again. A neighbour: it has the directory. */
  async compare(deadline: number): Promise<"mine" | "crowded" | Neighbour> {
    for (;;) {
      const others = (await this.#neighbours()).filter(({ state }) => state !== "gone");
      if (others.length === 0) {
        this.#standing = "owner";
        this.#home.forget();
        return "mine";
      }
      const owner = others.find(({ state }) => state === "owner");
      if (owner) return owner;
      if (others[0] && Date.now() > deadline) return others[0];
      if (others.some(({ name, state }) => state === "candidate" && name < this.#name)) return "crowded";
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async release(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    fs.rmSync(path.join(this.#home.directory, this.#name), { force: true });
    this.#home.forget();
  }

  async #neighbours(): Promise<Neighbour[]> {
    const home = this.#home.directory;
    const names = fs.readdirSync(home).filter((name) => name !== this.#name);
    const visible = names.filter((name) => !name.startsWith(NOT_YET));
    const others = await Promise.all(
      visible.map(async (name) => {
        const pid = name.split("-", 1)[0] ?? "unknown";
        return { name, pid, state: await stateOf(this.#home.of(name)) };
      }),
    );
    const dead = others.filter(({ state }) => state === "gone").map(({ name }) => name);
    const strays = names.filter((name) => name.startsWith(NOT_YET) && isStray(path.join(home, name)));
    for (const name of [...dead, ...strays]) fs.rmSync(path.join(home, name), { force: true });
    return others;
  }
}

/** Left by a starter that was killed in the instant between two system calls. */
function isStray(file: string): boolean {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > STRAY_AFTER_MS;
}

function stateOf(socketPath: string): Promise<Neighbour["state"]> {
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
      // Refused or missing: nobody listens. A full queue (EAGAIN) or a broken answer is a living process.
      resolve(error.code === "ECONNREFUSED" || error.code === "ENOENT" ? "gone" : "silent");
    });
  });
}
