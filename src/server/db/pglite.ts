import type { ClientBase } from "pg";
import { databaseFiles, prepareDataDirectory } from "./data-directory.ts";
import { type Database, DatabaseUnavailable, type TransactionOptions } from "./database.ts";
import { type DirectoryLock, lockDirectory } from "./directory-lock.ts";
import { PGLITE_POSTGRES_MAJOR, PgliteEngine } from "./pglite-engine.ts";
import { type Connections, type Lease, SqlDatabase } from "./sql-database.ts";
import { Turns } from "./turns.ts";

export interface PgliteOptions {
  readonly dataDir: string;
  /** Told when the engine stopped without being asked, for the log. It is started again by itself. */
  readonly onLost?: (reason: string) => void;
}

const LONGEST_REOPEN_WAIT_MS = 5_000;
const REOPEN_PAUSE_MS = 1_000;

/**
 * The embedded PostgreSQL on `dataDir`, made there if the directory is empty. Rejects with a plain sentence when
 * another process has the directory or its files cannot be opened.
 */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  prepareDataDirectory(options.dataDir);
  const lock = await lockDirectory(options.dataDir);
  try {
    const root = await databaseFiles(options.dataDir, PGLITE_POSTGRES_MAJOR, createFiles);
    const engine = await PgliteEngine.start(root);
    return new SqlDatabase("pglite", new OneConnection(root, lock, engine, options.onLost));
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
  readonly #root: string;
  readonly #lock: DirectoryLock;
  readonly #onLost: ((reason: string) => void) | undefined;
  readonly #turns = new Turns();
  #engine: PgliteEngine | undefined;
  #reopened: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(root: string, lock: DirectoryLock, engine: PgliteEngine, onLost?: (reason: string) => void) {
    this.#root = root;
    this.#lock = lock;
    this.#onLost = onLost;
    this.#use(engine);
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
      engine.timeLimit = !options.noTimeLimit;
      const release = () => {
        engine.timeLimit = true;
        this.#turns.next();
      };
      return { client: engine.client, release };
    } catch (error) {
      this.#turns.next();
      throw error;
    }
  }

  close(): Promise<void> {
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
        const engine = await PgliteEngine.start(this.#root);
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
