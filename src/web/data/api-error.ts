import type { FaultDetail, Problem } from "#contract/problem.ts";

export interface ApiErrorParts {
  status: number;
  problem?: Problem | undefined;
  retryAfter?: number | undefined;
  message?: string | undefined;
  notOurs?: boolean | undefined;
}

/** A call that was refused, or that nobody answered. */
export class ApiError extends Error {
  override name = "ApiError";
  /** 0: no answer, or one that did not come from the API. */
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds the server asks us to wait. */
  readonly retryAfter: number | undefined;
  /** A page for people stood where our JSON belongs: somebody between us and the server answered. */
  readonly notOurs: boolean;

  constructor({ status, problem, retryAfter, message, notOurs = false }: ApiErrorParts) {
    super(problem?.error ?? message ?? `Status ${status}`);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.notOurs = notOurs;
  }

  get code(): string | undefined {
    return this.problem?.code;
  }

  get details(): FaultDetail[] {
    return this.problem?.details ?? [];
  }
}

const passing = new Set([0, 408, 425, 429, 502, 503, 504]);

/** Whether the same request may succeed a little later: nobody answered, or the server asked us to wait. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  // Another request with our key is still running; its answer will be ours.
  return passing.has(error.status) || error.code === "idempotency_in_progress";
}

/** Milliseconds until the next try: what the server asked for, else doubling from 1 s to 60 s, a little scattered. */
export function waitBeforeRetry(failures: number, error: unknown): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter * 1000;
  return Math.min(1000 * 2 ** failures, 60_000) * (0.8 + Math.random() * 0.4);
}
