import type * as z from "zod/mini";
import type { BodyInput, Endpoint, ReplyOf, Schema } from "#contract/endpoint.ts";
import { problem } from "#contract/problem.ts";
import { ApiError } from "./api-error.ts";
import { noteAnswer, noteSilence } from "./connection.ts";

export type QueryInput<E extends Endpoint> = E["query"] extends Schema ? z.input<E["query"]> : undefined;
export type Params = Record<string, string | number>;

/** What a call is about: the ids of its path and its query. Also its key in the cache. */
export interface Asked<E extends Endpoint> {
  params?: Params | undefined;
  query?: QueryInput<E> | undefined;
}

export interface CallOptions<E extends Endpoint> extends Asked<E> {
  body?: BodyInput<E> | undefined;
  headers?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  /** What a 401 does: the call waits for sign-in over the page and is repeated, or it fails at once. */
  sessionEnded?: "ask" | "fail";
}

export interface Answer<E extends Endpoint> {
  data: ReplyOf<E>;
  headers: Headers;
}

/** Longest wait for an answer, in ms. A connection that hangs must not hold a change for ever. */
const TIMEOUT = 30_000;

type SessionEnded = () => Promise<"repeat" | "give-up">;
let sessionEnded: SessionEnded | undefined;

/**
 * Says what happens when a signed-in call meets 401: the call waits for the promise, then is repeated as it was or
 * fails. `undefined`: it fails at once. Returns the way to take the handler back.
 */
export function onSessionEnded(handler: SessionEnded | undefined) {
  sessionEnded = handler;
  return () => {
    if (sessionEnded === handler) sessionEnded = undefined;
  };
}

/**
 * The only place the app talks to its server. The reply is checked against the endpoint's schema.
 * @throws ApiError with status 0 if nobody answered.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  options: CallOptions<E> = {},
): Promise<Answer<E>> {
  for (;;) {
    const response = await send(endpoint, options);
    if (response.ok) return { data: await readReply(endpoint, response), headers: response.headers };
    const error = await readProblem(response);
    const asks = options.sessionEnded !== "fail" && endpoint.access !== "public";
    const handler = response.status === 401 && asks ? sessionEnded : undefined;
    if (!handler || (await unlessAborted(handler(), options.signal)) === "give-up") throw error;
  }
}

/** The address of a call, ids and query filled in. */
export function addressOf(endpoint: Endpoint, params: Params = {}, query: object = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

async function send<E extends Endpoint>(endpoint: E, options: CallOptions<E>) {
  const { params, query, body, headers, signal } = options;
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(addressOf(endpoint, params, query as object | undefined), {
      method: endpoint.method,
      credentials: "same-origin",
      cache: "no-store",
      headers: {
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // A proxy that answers for a server that is gone.
    if (response.status === 502 || response.status === 504) noteSilence();
    else noteAnswer();
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    noteSilence();
    throw new ApiError({ status: 0, message: "No answer" });
  }
}

async function readReply<E extends Endpoint>(endpoint: E, response: Response): Promise<ReplyOf<E>> {
  if (!endpoint.reply) {
    if (isPage(response)) throw new ApiError({ status: 0, message: "Answer not understood" });
    return undefined as ReplyOf<E>;
  }
  const json = await readJson(response);
  const reply = endpoint.reply.safeParse(json);
  if (reply.success) return reply.data as ReplyOf<E>;
  // HTML of a proxy, or a server of another version: nothing of it may reach the screen.
  throw new ApiError({ status: json === undefined ? 0 : response.status, message: "Answer not understood" });
}

async function readProblem(response: Response) {
  const json = await readJson(response);
  const parsed = problem.safeParse(json);
  return new ApiError({
    status: response.status,
    problem: parsed.success ? parsed.data : undefined,
    retryAfter: secondsOf(response.headers.get("Retry-After")),
    notOurs: isPage(response),
  });
}

/** HTML: a proxy's or a network's own page, whatever status it carries. */
function isPage(response: Response) {
  return /html/i.test(response.headers.get("Content-Type") ?? "");
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds or a date. */
function secondsOf(header: string | null) {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function unlessAborted<T>(wait: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return wait;
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    wait.then(resolve, reject);
  });
}
