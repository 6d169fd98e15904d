import { databaseFiles, prepareDataDirectory } from "./data-directory.ts";
import type { Database } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { LastingEngine } from "./lasting-engine.ts";
import { OneConnection } from "./one-connection.ts";
import { PGLITE_POSTGRES_MAJOR, PgliteEngine } from "./pglite-engine.ts";
import { SqlDatabase } from "./sql-database.ts";

export interface PgliteOptions {
  readonly dataDir: string;
  /** Told when the engine stopped without being asked, for the log. It is started again by itself. */
  readonly onLost?: (reason: string) => void;
  /** How long a statement may run before the engine is restarted; 15 s unless a test is in a hurry. */
  readonly longestStatementMs?: number;
  /** Pause between two rounds of upkeep. */
  readonly upkeepEveryMs?: number;
}

const UPKEEP_EVERY_MS = 20_000;

/**
 * The embedded PostgreSQL on `dataDir`, made there if the directory is empty. Rejects with a plain sentence when
 * another process has the directory or its files cannot be opened.
 */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  const { dataDir, onLost = () => {}, longestStatementMs, upkeepEveryMs = UPKEEP_EVERY_MS } = options;
  prepareDataDirectory(dataDir);
  const lock = await lockDirectory(dataDir);
  const onClosed = () => lock.release();
  try {
    const root = await databaseFiles(dataDir, PGLITE_POSTGRES_MAJOR, createFiles);
    const start = () => PgliteEngine.start(root, longestStatementMs);
    const engine = new LastingEngine(await start(), start, onLost);
    return new SqlDatabase(
      "pglite",
      new OneConnection({ engine, root, upkeepEveryMs, onNews: onLost, onClosed }),
    );
  } catch (error) {
    await onClosed();
    throw error;
  }
}

async function createFiles(root: string): Promise<void> {
  const engine = await PgliteEngine.start(root);
  await engine.close();
}
