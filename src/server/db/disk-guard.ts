import fs from "node:fs";

const LOOK_EVERY_MS = 250;
/** Requests between two looks, for the haste of an import. */
const LOOK_EVERY = 16;
const MEBIBYTE = 1024 * 1024;
/** Room for the log of what is still under way. Below it the engine would stop, and reading with it. */
const TOO_LITTLE = 16 * MEBIBYTE;
/** A little more, so that it does not flicker. */
const ENOUGH = 24 * MEBIBYTE;

/**
 * Pauses writing before the disk is full. A PostgreSQL that cannot extend its log ends itself and does not start
 * again until there is room; refused writes (SQLSTATE 25006, a {@link DatabaseUnavailable}) leave the rest working.
 */
export class DiskGuard {
  readonly #root: string;
  readonly #ask: (statement: string) => Promise<unknown>;
  readonly #onNews: (news: string) => void;
  readonly #timer: NodeJS.Timeout;
  #paused = false;
  #busy = false;
  #asked = 0;

  constructor(root: string, ask: (statement: string) => Promise<unknown>, onNews: (news: string) => void) {
    this.#root = root;
    this.#ask = ask;
    this.#onNews = onNews;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** To be called with each statement or transaction. */
  count(): void {
    this.#asked += 1;
    if (this.#asked % LOOK_EVERY === 0) void this.#look();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    // Its own statements are counted too.
    if (this.#busy) return;
    this.#busy = true;
    try {
      const { bavail, bsize } = fs.statfsSync(this.#root);
      const short = bavail * bsize < (this.#paused ? ENOUGH : TOO_LITTLE);
      // Said again each time while it lasts: an engine that was started again knows nothing of it.
      if (short || this.#paused) await this.#turn(short);
    } catch {
      // The engine is away or the disk cannot say; look again.
    } finally {
      this.#busy = false;
    }
  }

  async #turn(paused: boolean): Promise<void> {
    await this.#ask(`SET default_transaction_read_only = ${paused ? "on" : "off"}`);
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.#onNews(
      paused ? "the disk is almost full: writing is paused" : "the disk has room again: writing goes on",
    );
    // Frees what the log no longer needs.
    if (paused) await this.#ask("CHECKPOINT");
  }
}
