import type { Logger } from "pino";
import { type Problem, problemText } from "#contract/problem.ts";
import { DatabaseError, DatabaseUnavailable } from "#server/db/database.ts";
import { ServiceError, type ServiceErrorKind } from "#server/service-error.ts";
import { type Answer, jsonAnswer } from "./answer.ts";

const statusOf: Record<ServiceErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  precondition: 412,
  "too-large": 413,
  "unsupported-type": 415,
  unprocessable: 422,
  "rate-limited": 429,
  unavailable: 503,
};

/** The answer for whatever was thrown. Nothing of an unexpected error leaves the server but its request id. */
export function errorAnswer(thrown: unknown, requestId: string, log: Logger): Answer {
  if (thrown instanceof ServiceError) {
    const { details, members } = thrown;
    const problem: Problem = { error: thrown.message, ...members, ...(details && { details }) };
    const headers = { ...thrown.headers };
    if (thrown.kind === "unauthenticated") headers["www-authenticate"] = "Bearer";
    return jsonAnswer(statusOf[thrown.kind], JSON.stringify(problem), headers);
  }
  if (thrown instanceof DatabaseUnavailable || isStandstill(thrown)) {
    log.warn({ requestId, reason: thrown.message }, "The database did not answer");
    return jsonAnswer(503, JSON.stringify({ error: problemText.unavailable }), { "retry-after": "1" });
  }
  log.error({ requestId, ...traces(thrown) }, "A request failed unexpectedly");
  return jsonAnswer(500, JSON.stringify({ error: problemText.internal, requestId }));
}

/** Requests that kept getting into each other's way, also when repeated: serialization, deadlock, lock timeout. */
function isStandstill(thrown: unknown): thrown is DatabaseError {
  return thrown instanceof DatabaseError && ["40001", "40P01", "55P03"].includes(thrown.code);
}

/**
 * What may be logged of an error: its kind and where it was thrown. Not its words: those of a database can quote a
 * value, and values are people's data.
 */
function traces(thrown: unknown) {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown };
  const { name } = thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  const constraint =
    "constraint" in thrown && typeof thrown.constraint === "string" ? thrown.constraint : undefined;
  const stack = (thrown.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return { name, code, constraint, stack };
}
