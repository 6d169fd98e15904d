import type { ClientBase, QueryConfig } from "pg";
import type { Database, Transaction, TransactionOptions } from "./database.ts";
import { databaseFailure } from "./database-failure.ts";
import { type Attempt, runTransaction } from "./run-transaction.ts";
import { Statements } from "./statements.ts";

/** A connection lent to one transaction. */
export interface Lease {
  readonly client: ClientBase;
  /** To be called once; a broken connection is thrown away. */
  release(broken: boolean): void;
}

/** Where the two engines differ: how a statement gets to a connection. Throws the driver's errors. */
export interface Connections {
  /** Runs `ask` with a connection that is in no transaction. */
  single<T>(ask: (client: ClientBase) => Promise<T>): Promise<T>;
  lease(options: TransactionOptions): Promise<Lease>;
  close(): Promise<void>;
}

const MOST_RETRIES = 3;

/** Both engines speak one wire protocol to one driver, so everything above the connections is shared. */
export class SqlDatabase implements Database {
  readonly engine: "pglite" | "postgres";
  readonly #connections: Connections;
  readonly #statements = new Statements();

  constructor(engine: "pglite" | "postgres", connections: Connections) {
    this.engine = engine;
    this.#connections = connections;
  }

  async query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]> {
    const config = this.#statements.config(text, params);
    try {
      return await this.#ask<Row>(config);
    } catch (thrown) {
      if (!this.#statements.forgetStale(thrown, config)) throw databaseFailure(thrown);
    }
    try {
      return await this.#ask<Row>(this.#statements.config(text, params));
    } catch (thrown) {
      throw databaseFailure(thrown);
    }
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      const attempt = await this.#attempt(work, options);
      if ("value" in attempt) return attempt.value;
      // A lost connection gets one more try on a new one; if the database is away, waiting here helps nobody.
      const most = { conflict: MOST_RETRIES, lost: 1, never: 0 }[attempt.again];
      if (retries >= most) throw attempt.failure;
      await pause(retries);
    }
  }

  close(): Promise<void> {
    return this.#connections.close();
  }

  async #ask<Row>(config: QueryConfig): Promise<Row[]> {
    const result = await this.#connections.single((client) => client.query(config));
    return result.rows as Row[];
  }

  async #attempt<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions): Promise<Attempt<T>> {
    let lease: Lease;
    try {
      lease = await this.#connections.lease(options);
    } catch (thrown) {
      return { failure: databaseFailure(thrown), again: "never" };
    }
    return runTransaction(lease, work, options, this.#statements);
  }
}

/** Two transactions that collided should not meet again: 5 to 15 ms, then longer. */
function pause(retries: number): Promise<void> {
  const milliseconds = (5 + Math.random() * 10) * (retries + 1);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
