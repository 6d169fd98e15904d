import type { ClientBase } from "pg";
import type { TransactionOptions } from "./database.ts";
import { DiskGuard } from "./disk-guard.ts";
import type { LastingEngine } from "./lasting-engine.ts";
import { upkeep } from "./pglite-upkeep.ts";
import type { Connections, Lease } from "./sql-database.ts";
import { Turns } from "./turns.ts";

export interface OneConnectionOptions {
  readonly engine: LastingEngine;
  /** Where the database files are, to see how much room is left. */
  readonly root: string;
  readonly upkeepEveryMs: number;
  /** Told when writing is paused because the disk is full, and when it goes on. */
  readonly onNews: (news: string) => void;
  /** Called when all is closed. */
  readonly onClosed: () => Promise<void>;
}

/** PGlite is a single connection; this shares it out and looks after the database between the requests. */
export class OneConnection implements Connections {
  readonly #engine: LastingEngine;
  readonly #onClosed: () => Promise<void>;
  readonly #turns = new Turns();
  readonly #upkeep: NodeJS.Timeout;
  readonly #disk: DiskGuard;
  #keeping = false;
  #closed: Promise<void> | undefined;

  constructor({ engine, root, upkeepEveryMs, onNews, onClosed }: OneConnectionOptions) {
    this.#engine = engine;
    this.#onClosed = onClosed;
    this.#disk = new DiskGuard(root, (statement) => this.#askAlone(statement), onNews);
    this.#upkeep = setInterval(() => void this.#keepUp(), upkeepEveryMs);
    this.#upkeep.unref();
  }

  async single<T>(ask: (client: ClientBase) => Promise<T>): Promise<T> {
    this.#disk.count();
    // Not awaited in vain: who asks before close() must stand before it in the queue.
    const coming = this.#engine.coming();
    if (coming) await coming;
    // Async only to turn a throw into a rejection: it sends at once.
    return this.#turns.single(async () => ask(this.#engine.present.client));
  }

  async lease(options: TransactionOptions): Promise<Lease> {
    this.#disk.count();
    const coming = this.#engine.coming();
    if (coming) await coming;
    await this.#turns.alone();
    try {
      const engine = this.#engine.present;
      engine.unhurried = options.noTimeLimit === true;
      const release = () => {
        engine.unhurried = false;
        this.#turns.next();
      };
      return { client: engine.client, release };
    } catch (error) {
      this.#turns.next();
      throw error;
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    clearInterval(this.#upkeep);
    this.#disk.stop();
    // Everything asked before this keeps its turn; a transaction that hangs does not keep the server from ending.
    const turn = await this.#turns.alone().then(
      () => true,
      () => false,
    );
    const closed = this.#engine.close();
    if (turn) this.#turns.next();
    await closed;
    await this.#onClosed();
  }

  async #keepUp(): Promise<void> {
    if (this.#keeping) return;
    this.#keeping = true;
    // What fails now is due again at the next round.
    await upkeep((statement) => this.#askAlone(statement)).catch(() => {});
    this.#keeping = false;
  }

  async #askAlone(statement: string): Promise<{ rows: unknown[] }> {
    const { client, release } = await this.lease({ noTimeLimit: true });
    try {
      return await client.query(statement);
    } finally {
      release(false);
    }
  }
}
