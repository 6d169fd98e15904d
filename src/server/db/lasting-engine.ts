import { DatabaseUnavailable } from "./database.ts";
import type { PgliteEngine } from "./pglite-engine.ts";

/** Longer than a start takes, so that most requests of that moment only wait. */
const LONGEST_WAIT_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/** The engine, started again each time it is lost: after a runaway statement, a crash, a full disk. */
export class LastingEngine {
  readonly #start: () => Promise<PgliteEngine>;
  readonly #onLost: (reason: string) => void;
  #engine: PgliteEngine | undefined;
  #reopened: Promise<void> = Promise.resolve();
  #failure: string | undefined;
  #closing = false;

  constructor(engine: PgliteEngine, start: () => Promise<PgliteEngine>, onLost: (reason: string) => void) {
    this.#start = start;
    this.#onLost = onLost;
    this.#use(engine);
  }

  /** The engine, if it is there at this instant. */
  get present(): PgliteEngine {
    if (!this.#engine) throw new DatabaseUnavailable(`The embedded database is ${this.#absence()}`);
    return this.#engine;
  }

  /** Something to wait for while a start is under way; afterwards {@link present} works or says why not. */
  coming(): Promise<void> | undefined {
    // After a start has failed nobody knows when the next succeeds: answering at once is kinder.
    if (this.#engine || this.#closing || this.#failure) return undefined;
    return this.#reopenedInTime();
  }

  async #reopenedInTime(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS);
    });
    await Promise.race([this.#reopened, late]);
    clearTimeout(timer);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const engine = this.#engine;
    this.#engine = undefined;
    await engine?.close();
    await this.#reopened;
  }

  #absence(): string {
    if (this.#closing) return "being closed";
    return this.#failure ? `away: ${this.#failure}` : "starting again";
  }

  #use(engine: PgliteEngine): void {
    this.#engine = engine;
    this.#failure = undefined;
    void engine.lost.then((reason) => {
      if (this.#closing) return;
      this.#engine = undefined;
      this.#onLost(reason);
      this.#reopened = this.#reopen();
    });
  }

  /** Tries until it works: a full disk may have room again in a minute. */
  async #reopen(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!this.#closing) {
      try {
        const engine = await this.#start();
        return this.#closing ? await engine.close() : this.#use(engine);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (reason !== this.#failure) this.#onLost(reason);
        this.#failure = reason;
      }
      await new Promise((resolve) => setTimeout(resolve, pause).unref());
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
}
