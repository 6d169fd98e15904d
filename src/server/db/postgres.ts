import pg from "pg";
import type { Database } from "./database.ts";
import { breaksConnection } from "./database-failure.ts";
import { rowValues } from "./row-values.ts";
import { type Connections, type Lease, SqlDatabase } from "./sql-database.ts";

export interface PostgresOptions {
  readonly databaseUrl: string;
  /** The most connections this process opens. */
  readonly poolSize?: number;
  /** Told when a connection nobody was using breaks, for the log. The pool recovers by itself. */
  readonly onLost?: (reason: string) => void;
}

const CONNECT_MS = 5_000;
/** With a silent server a request must still be answered within 15 s. */
const STATEMENT_MS = 13_000;
const IDLE_MS = 15_000;
/** The server cuts a statement first; this one is for a server or network that has gone silent. */
const SILENCE_MS = STATEMENT_MS + 1_000;

/** Sent as a statement, not as start-up parameters: connection poolers refuse most of those. */
const SESSION = `SET TimeZone TO 'UTC'; SET DateStyle TO 'ISO, MDY'; SET IntervalStyle TO 'postgres';
SET bytea_output TO 'hex'; SET extra_float_digits TO 1; SET client_min_messages TO 'warning';
SET statement_timeout TO ${STATEMENT_MS}; SET idle_in_transaction_session_timeout TO ${IDLE_MS}`;

/** A pool of connections to a PostgreSQL server. Opens none before it is asked something. */
export function openPostgres(options: PostgresOptions): Database {
  return new SqlDatabase("postgres", new PooledConnections(options));
}

class PooledConnections implements Connections {
  readonly #pool: pg.Pool;

  constructor({ databaseUrl, poolSize = 10, onLost }: PostgresOptions) {
    this.#pool = new pg.Pool({
      connectionString: databaseUrl,
      max: poolSize,
      connectionTimeoutMillis: CONNECT_MS,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      query_timeout: SILENCE_MS,
      application_name: "waggle",
      types: rowValues,
      pipeline: true,
      onConnect: (client) => client.query(SESSION),
    });
    // Without listeners a server restart would end this process: for idle connections, and for lent ones.
    this.#pool.on("error", (error) => onLost?.(error.message));
    this.#pool.on("connect", (client) => void client.on("error", () => {}));
  }

  async single<T>(ask: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = false;
    try {
      return await ask(client);
    } catch (thrown) {
      broken = breaksConnection(thrown);
      throw thrown;
    } finally {
      client.release(broken);
    }
  }

  async lease(): Promise<Lease> {
    const client = await this.#pool.connect();
    return { client, release: (broken) => client.release(broken) };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
