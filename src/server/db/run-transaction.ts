import type { ClientBase, QueryConfig, QueryResult } from "pg";
import type { Transaction, TransactionOptions } from "./database.ts";
import { DatabaseError, DatabaseUnavailable } from "./database.ts";
import { breaksConnection, databaseFailure } from "./database-failure.ts";
import type { Lease } from "./sql-database.ts";
import type { Statements } from "./statements.ts";

/**
 * What became of one attempt. `conflict`: rolled back because of someone else, worth repeating. `lost`: the
 * connection went before the commit was sent, so nothing happened. A connection lost during the commit leaves
 * the outcome unknown and is never repeated.
 */
export type Attempt<T> = { value: T } | { failure: unknown; again: "conflict" | "lost" | "never" };

/** How long a transaction may hold its connection without asking anything. */
export const LONGEST_PAUSE_MS = 15_000;

const BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED";
const NO_TIME_LIMIT = "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0";
/** The driver's own limit, which no SQL can lift; the largest delay a timer takes. */
const FOREVER_MS = 2 ** 31 - 1;
const CONFLICTS = new Set(["40001", "40P01"]);

/** Runs `work` between BEGIN and COMMIT on the leased connection, and gives the connection back. */
export async function runTransaction<T>(
  lease: Lease,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
  statements: Statements,
): Promise<Attempt<T>> {
  const running = new RunningTransaction(lease.client, statements, options);
  let committing = false;
  try {
    // Not awaited: BEGIN and the first statement travel together.
    const begun = running.send({ text: options.noTimeLimit ? `${BEGIN}; ${NO_TIME_LIMIT}` : BEGIN });
    begun.catch(() => {});
    const value = await (options.noTimeLimit ? work(running) : running.unlessIdle(work(running)));
    await begun;
    running.end();
    committing = true;
    const committed = await running.send({ text: "COMMIT" });
    if (committed.command !== "COMMIT") {
      throw new DatabaseError("The transaction was rolled back: one of its statements had failed", "25P02");
    }
    return { value };
  } catch (thrown) {
    running.end();
    if (!running.broken && !committing) await running.send({ text: "ROLLBACK" }).catch(() => {});
    return { failure: thrown, again: againAfter(thrown, running, committing) };
  } finally {
    lease.release(running.broken);
  }
}

function againAfter(thrown: unknown, running: RunningTransaction, committing: boolean) {
  if (thrown instanceof DatabaseError && CONFLICTS.has(thrown.code)) return "conflict";
  if (running.stale) return "conflict";
  if (running.broken && !committing && thrown instanceof DatabaseUnavailable && !running.idle) return "lost";
  return "never";
}

class RunningTransaction implements Transaction {
  readonly inTransaction = true;
  broken = false;
  stale = false;
  idle = false;
  readonly #client: ClientBase;
  readonly #statements: Statements;
  readonly #limit: { query_timeout: number } | undefined;
  #over = false;
  #asking = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: ClientBase, statements: Statements, options: TransactionOptions) {
    this.#client = client;
    this.#statements = statements;
    this.#limit = options.noTimeLimit ? { query_timeout: FOREVER_MS } : undefined;
  }

  async query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]> {
    this.#checkOpen();
    const result = await this.send(this.#statements.config(text, params));
    return result.rows as Row[];
  }

  async script(text: string): Promise<void> {
    this.#checkOpen();
    await this.send({ text });
  }

  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    // A refresh would wake it again.
    this.#timer = undefined;
  }

  async send(config: QueryConfig): Promise<QueryResult> {
    this.#asking += 1;
    try {
      return await this.#client.query(this.#limit ? { ...config, ...this.#limit } : config);
    } catch (thrown) {
      if (breaksConnection(thrown)) this.broken = true;
      if (this.#statements.forgetStale(thrown, config)) this.stale = true;
      throw databaseFailure(thrown);
    } finally {
      this.#asking -= 1;
      this.#timer?.refresh();
    }
  }

  /** Ends the wait for `work` when it asks nothing for 15 s: it must not keep the connection from all others. */
  unlessIdle<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const check = () => {
        if (this.#asking > 0) return void this.#timer?.refresh();
        this.idle = true;
        reject(new DatabaseUnavailable("A transaction asked nothing for 15 seconds and was rolled back"));
      };
      this.#timer = setTimeout(check, LONGEST_PAUSE_MS);
      this.#timer.unref();
      work.then(resolve, reject);
    });
  }

  #checkOpen(): void {
    if (this.idle) throw new DatabaseUnavailable("The transaction was rolled back after 15 idle seconds");
    if (this.#over) throw new Error("The transaction is over: a statement was not awaited inside it");
  }
}
