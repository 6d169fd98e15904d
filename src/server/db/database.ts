/**
 * What the rest of the server knows of a database: statements and transactions, whichever engine answers.
 * Rows come out the same on both (`row-values.ts`): int8 and numeric as numbers, dates and times as the strings
 * PostgreSQL prints in UTC, jsonb parsed, arrays as arrays, bytea as a Buffer. Parameters are plain values and
 * arrays of them; a jsonb parameter is passed as JSON text.
 */
export interface Queryable {
  /** The rows of one statement with `$1`-style parameters. Throws {@link DatabaseError} or {@link DatabaseUnavailable}. */
  query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Statements that take effect together or not at all. */
export interface Transaction extends Queryable {
  readonly inTransaction: true;
  /** Several statements in one text, without parameters or rows: migrations. */
  script(text: string): Promise<void>;
}

export interface TransactionOptions {
  /** Lifts the 15 s limit on statements and pauses. Only for migrations and upkeep, never for a request. */
  readonly noTimeLimit?: boolean;
}

export interface Database extends Queryable {
  readonly engine: "pglite" | "postgres";
  /**
   * Runs `work` in one read-committed transaction and commits when it resolves. Deadlocks, serialization
   * failures (40P01, 40001) and a connection lost before the commit are retried, so `work` must have no effect
   * outside the database. Inside it ask `tx` only: PGlite has one connection, and `tx` is holding it.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Lets what runs finish, then ends: PGlite writes a checkpoint and gives its directory free. */
  close(): Promise<void>;
}

/** The database refused a statement; `code` is its SQLSTATE, `constraint` the name of the violated rule, if any. */
export class DatabaseError extends Error {
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(message: string, code: string, constraint?: string) {
    super(message);
    this.name = "DatabaseError";
    this.code = code;
    this.constraint = constraint;
  }
}

/** The database cannot be asked right now (starting, restarting, out of connections or disk); a later try may work. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DatabaseUnavailable";
  }
}
