import type { Database } from "./database.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";

export interface OpenDatabaseOptions {
  /** `postgres://...`; without it the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Connections to PostgreSQL, 10 unless told. */
  readonly poolSize?: number | undefined;
  /** Told each time the database went away by itself, for the log. It comes back by itself too. */
  readonly onLost?: (reason: string) => void;
}

/**
 * Opens the database; does not migrate it. The embedded one rejects with a plain sentence when its directory is
 * in use or unreadable; PostgreSQL is not asked before the first statement.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const { databaseUrl, dataDir, poolSize, onLost } = options;
  if (databaseUrl)
    return openPostgres({ databaseUrl, ...(poolSize && { poolSize }), ...(onLost && { onLost }) });
  return openPglite({ dataDir, ...(onLost && { onLost }) });
}
