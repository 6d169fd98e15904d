import type { ClientBase } from "pg";
import { databaseFiles, prepareDataDirectory } from "./data-directory.ts";
import { type Database, DatabaseUnavailable, type TransactionOptions } from "./database.ts";
import { type DirectoryLock, lockDirectory } from "./directory-lock.ts";
import { PGLITE_POSTGRES_MAJOR, PgliteEngine } from "./pglite-engine.ts";
import { upkeep } from "./pglite-upkeep.ts";
import { type Connections, type Lease, SqlDatabase } from "./sql-database.ts";
import { Turns } from "./turns.ts";

export interface PgliteOptions {
  readonly dataDir: string;
  /** Told when the engine stopped without being asked, for the log. It is started again by itself. */
  readonly onLost?: (reason: string) => void;
  /** How long a statement may run before the engine is restarted; 15 s unless a test is in a hurry. */
  readonly longestStatementMs?: number;
  /** Pause between two rounds of upkeep, 20 s. */
  readonly upkeepEveryMs?: number;
}

const LONGEST_REOPEN_WAIT_MS = 5_000;
const REOPEN_PAUSE_MS = 1_000;
const UPKEEP_EVERY_MS = 20_000;

/**
 * The embedded PostgreSQL on `dataDir`, made there if the directory is empty. Rejects with a plain sentence when
 * another process has the directory or its files cannot be opened.
 */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  prepareDataDirectory(options.dataDir);
  const lock = await lockDirectory(options.dataDir);
  try {
    const root = await databaseFiles(options.dataDir, PGLITE_POSTGRES_MAJOR, createFiles);
    const start = () => PgliteEngine.start(root, options.longestStatementMs);
    return new SqlDatabase("pglite", new OneConnection(start, await start(), lock, options));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function createFiles(root: string): Promise<void> {
  const engine = await PgliteEngine.start(root);
  await engine.close();
}

/** PGlite is one connection; this shares it out, and replaces the engine when it is lost. */
class OneConnection implements Connections {
  readonly #start: () => Promise<PgliteEngine>;
  readonly #lock: DirectoryLock;
  readonly #onLost: ((reason: string) => void) | undefined;
  readonly #turns = new Turns();
  readonly #upkeep: NodeJS.Timeout;
  #engine: PgliteEngine | undefined;
  #reopened: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(
    start: () => Promise<PgliteEngine>,
    engine: PgliteEngine,
    lock: DirectoryLock,
    { onLost, upkeepEveryMs = UPKEEP_EVERY_MS }: PgliteOptions,
  ) {
    this.#start = start;
    this.#lock = lock;
    this.#onLost = onLost;
    this.#use(engine);
    this.#upkeep = setInterval(() => {
      // What fails now is due again at the next round.
      upkeep((statement) => this.#askAlone(statement)).catch(() => {});
    }, upkeepEveryMs);
    this.#upkeep.unref();
  }

  async single<T>(ask: (client: ClientBase) => Promise<T>): Promise<T> {
    if (!this.#engine) await this.#comeBack();
    // Async only to turn a throw into a rejection: it sends at once.
    return this.#turns.single(async () => ask(this.#present().client));
  }

  async lease(options: TransactionOptions): Promise<Lease> {
    if (!this.#engine) await this.#comeBack();
    await this.#turns.alone();
    try {
      const engine = this.#present();
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

  async #askAlone(statement: string): Promise<{ rows: unknown[] }> {
    const { client, release } = await this.lease({ noTimeLimit: true });
    try {
      return await client.query(statement);
    } finally {
      release(false);
    }
  }

  close(): Promise<void> {
    clearInterval(this.#upkeep);
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    // Everything asked before this keeps its turn.
    await this.#turns.alone().catch(() => {});
    const engine = this.#engine;
    this.#engine = undefined;
    this.#turns.next();
    await engine?.close();
    await this.#reopened;
    await this.#lock.release();
  }

  #present(): PgliteEngine {
    if (!this.#engine) throw new DatabaseUnavailable("The embedded database is starting again");
    return this.#engine;
  }

  #use(engine: PgliteEngine): void {
    this.#engine = engine;
    void engine.lost.then((reason) => {
      if (this.#closing) return;
      this.#engine = undefined;
      this.#onLost?.(reason);
      this.#reopened = this.#reopen();
    });
  }

  /** Tries until it works: a full disk may have room again in a minute. */
  async #reopen(): Promise<void> {
    while (!this.#closing) {
      try {
        const engine = await this.#start();
        if (this.#closing) return await engine.close();
        return this.#use(engine);
      } catch (error) {
        this.#onLost?.(error instanceof Error ? error.message : String(error));
        await new Promise((resolve) => setTimeout(resolve, REOPEN_PAUSE_MS));
      }
    }
  }

  async #comeBack(): Promise<void> {
    if (this.#closing) throw new DatabaseUnavailable("The database is being closed");
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_REOPEN_WAIT_MS);
    });
    await Promise.race([this.#reopened, late]);
    clearTimeout(timer);
  }
}
