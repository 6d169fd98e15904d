/**
 * What the rest of the server knows of a database: statements and transactions, whichever engine answers.
 * Both engines return int8 as a number, timestamptz as a string and jsonb as parsed JSON.
 */
export interface Queryable {
  /** The rows of one statement with `$1`-style parameters. Throws {@link DatabaseError} or {@link DatabaseUnavailable}. */
  query<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Statements that take effect together or not at all. */
export interface Transaction extends Queryable {
  readonly inTransaction: true;
}

export interface Database extends Queryable {
  readonly engine: "pglite" | "postgres";
  /**
   * Runs `work` in one read-committed transaction and commits when it resolves. Deadlocks and serialization
   * failures (40P01, 40001) are retried, so `work` must have no effect outside the database.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
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
