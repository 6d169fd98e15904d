import { DatabaseUnavailable } from "./database.ts";

interface Waiting {
  readonly alone: boolean;
  readonly go: () => void;
}

/** Longer than a healthy queue ever is, shorter than a browser's patience. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Who may use the one connection of PGlite: a transaction alone, single statements together, all in the order
 * of their asking.
 */
export class Turns {
  #held = false;
  readonly #waiting: Waiting[] = [];

  /** Calls `ask` when no transaction is open, in the same instant: nothing can slip in between. */
  async single<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.#held) return ask();
    return new Promise<T>((resolve, reject) => {
      this.#wait(false, () => ask().then(resolve, reject), reject);
    });
  }

  /** Resolves when nobody else may send; the caller must give the turn back with {@link next}. */
  async alone(): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return;
    }
    await new Promise<void>((resolve, reject) => this.#wait(true, resolve, reject));
  }

  next(): void {
    this.#held = false;
    for (let first = this.#waiting.shift(); first; first = this.#waiting.shift()) {
      this.#held = first.alone;
      first.go();
      if (first.alone) return;
    }
  }

  #wait(alone: boolean, go: () => void, refuse: (reason: Error) => void): void {
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      const seconds = LONGEST_WAIT_MS / 1000;
      refuse(new DatabaseUnavailable(`The embedded database was busy for ${seconds} seconds`));
    }, LONGEST_WAIT_MS);
    const waiting: Waiting = {
      alone,
      go: () => {
        clearTimeout(timer);
        go();
      },
    };
    this.#waiting.push(waiting);
  }
}
