import { DatabaseError, DatabaseUnavailable } from "./database.ts";

/** What the driver throws: a refusal of PostgreSQL (SQLSTATE, severity), a socket error, or neither. */
interface DriverError extends Error {
  code?: unknown;
  severity?: unknown;
  constraint?: unknown;
}

/** SQLSTATE classes and codes that mean "not now" rather than "not like this". */
const PASSING = /^(08|53|57|58)|^(25006|25P03|25P04)$/;

/** Codes with which a server says goodbye. */
const ENDED = /^(08|57P|25P03|25P04)/;

function isRefusal(error: DriverError): error is DriverError & { code: string; severity: string } {
  return typeof error.severity === "string" && typeof error.code === "string";
}

/** Mistakes of ours, found while a value was written or read; they say nothing about the database. */
function isOurMistake(error: Error): boolean {
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

/** The error the rest of the server sees for whatever the driver threw. Carries no statement and no values. */
export function databaseFailure(thrown: unknown): Error {
  if (thrown instanceof DatabaseError || thrown instanceof DatabaseUnavailable) return thrown;
  if (!(thrown instanceof Error)) return new DatabaseUnavailable("The database connection failed");
  const error: DriverError = thrown;
  if (isRefusal(error)) {
    if (PASSING.test(error.code)) {
      return new DatabaseUnavailable(`The database cannot answer now (${error.code}: ${error.message})`);
    }
    const constraint = typeof error.constraint === "string" ? error.constraint : undefined;
    return new DatabaseError(error.message, error.code, constraint);
  }
  if (isOurMistake(error)) return error;
  return new DatabaseUnavailable(`The database cannot be reached (${describe(error)})`, { cause: error });
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function describe(error: DriverError): string {
  return error.message || (typeof error.code === "string" ? error.code : error.name);
}

/** Whether the connection itself is lost: nothing more can be asked on it. */
export function breaksConnection(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return true;
  const error: DriverError = thrown;
  // The severity comes in the server's language, the code does not.
  if (isRefusal(error)) return ENDED.test(error.code) || /FATAL|PANIC/.test(error.severity);
  return !isOurMistake(error);
}
