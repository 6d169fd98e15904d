import type { FaultDetail, Problem } from "#contract/problem.ts";

/** Kinds of refusal; `http/error-response.ts` turns each into a status. */
export type ServiceErrorKind =
  /** 400: a value is wrong. */
  | "invalid"
  /** 422: a documented second validation error, or a reused Idempotency-Key. */
  | "unprocessable"
  | "unauthenticated"
  | "forbidden"
  /** Missing, deleted, or another company's: told apart nowhere. */
  | "not-found"
  /** 409 */
  | "conflict"
  /** 412 */
  | "precondition"
  /** 413 */
  | "too-large"
  /** 415 */
  | "unsupported-type"
  /** 429 */
  | "rate-limited"
  /** 503 */
  | "unavailable";

/** The one error a service throws: a kind, the sentence for the caller, and what else the body of the answer holds. */
export class ServiceError extends Error {
  readonly kind: ServiceErrorKind;
  readonly details: FaultDetail[] | undefined;
  /** Further members of the body (`code`, `existing`, `currentVersion`, ...). */
  readonly members: Omit<Problem, "error" | "details">;
  /** Headers of the answer, such as `Retry-After` or `ETag`. */
  readonly headers: Record<string, string>;

  constructor(
    kind: ServiceErrorKind,
    message: string,
    more: { details?: FaultDetail[]; headers?: Record<string, string> } & Omit<
      Problem,
      "error" | "details"
    > = {},
  ) {
    super(message);
    this.name = "ServiceError";
    const { details, headers, ...members } = more;
    this.kind = kind;
    this.details = details;
    this.members = members;
    this.headers = headers ?? {};
  }
}
