import type { BodyInput, Call, QueryInput, ReplyOf } from "#contract/endpoint.ts";
import { ApiError } from "./api-error.ts";
import { noteAnswer, noteSilence } from "./connection.ts";

export type Params = Record<string, string | number>;

/** What a call is about: the ids of its path and its query. Also its key in the cache. */
export interface Asked<C extends Call> {
  params?: Params | undefined;
  query?: QueryInput<C> | undefined;
}

export interface CallOptions<C extends Call> extends Asked<C> {
  body?: BodyInput<C> | undefined;
  headers?: Record<string, string> | undefined;
  signal?: AbortSignal | undefined;
  /** What a 401 does: the call waits for sign-in over the page and is repeated, or it fails at once. */
  sessionEnded?: "ask" | "fail";
}

export interface Answer<C extends Call> {
  data: ReplyOf<C>;
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
export async function call<C extends Call>(endpoint: C, options: CallOptions<C> = {}): Promise<Answer<C>> {
  loadSchemas().catch(() => undefined);
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
export function addressOf(endpoint: Call, params: Params = {}, query: object = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

async function send<C extends Call>(endpoint: C, options: CallOptions<C>) {
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

async function readReply<C extends Call>(endpoint: C, response: Response): Promise<ReplyOf<C>> {
  // HTML of a proxy, or a server of another version: nothing of it may reach the screen.
  const notUnderstood = (status: number) => new ApiError({ status, message: "Answer not understood" });
  const { replies } = await loadSchemas();
  const schema = replies[endpoint.name];
  if (!schema) {
    if (isPage(response)) throw notUnderstood(0);
    return undefined as ReplyOf<C>;
  }
  const json = await readJson(response);
  const reply = schema.safeParse(json);
  if (reply.success) return reply.data as ReplyOf<C>;
  throw notUnderstood(json === undefined ? 0 : response.status);
}

/**
 * The rules that answers are checked by, in a file of their own that comes while the first answer is on its way. Call it
 * early where the network may go away later. A server that cannot give it is as good as silent.
 */
export async function loadSchemas() {
  try {
    return await import("./answer-schemas.ts");
  } catch {
    throw new ApiError({ status: 0, message: "A part of the app could not be loaded" });
  }
}

async function readProblem(response: Response) {
  const json = await readJson(response);
  const { problem } = await loadSchemas();
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
