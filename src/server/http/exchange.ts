import type { IncomingMessage } from "node:http";
import type { Caller } from "#server/caller.ts";

/** What the server knows of one request besides the request: filled while it is worked on, read when it is answered. */
export interface Exchange {
  readonly request: Request;
  /** The part of the address behind the path, with its question mark; empty if there is none. */
  readonly search: string;
  readonly pathname: string;
  /** Node's own message, when there is one behind the request. */
  readonly incoming: IncomingMessage | undefined;
  readonly id: string;
  /** Where the request came from, for limits; "unknown" in tests without a socket. */
  readonly address: string;
  /** Whether the browser speaks https with us or with the proxy before us. */
  readonly secure: boolean;
  /** The origins a page of ours can have. */
  readonly origins: readonly string[];
  /** Headers of the answer that are decided along the way: limits, a prolonged cookie. */
  readonly headers: Record<string, string>;
  caller: Caller | undefined;
}

export interface ExchangeSettings {
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
}

/** What Node's adapter hands over beside the request. */
export interface NodeBindings {
  readonly incoming?: IncomingMessage;
}

let counted = 0;
const startedAt = Date.now().toString(36);

export function openExchange(
  request: Request,
  bindings: NodeBindings | undefined,
  settings: ExchangeSettings,
): Exchange {
  const { headers, url } = request;
  const incoming = bindings?.incoming;
  const { origin, pathname, search } = partsOf(url);
  const forwarded = settings.trustProxy
    ? headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim()
    : undefined;
  const secure =
    forwarded === "https" ||
    (forwarded === undefined && settings.publicUrl?.startsWith("https:") === true) ||
    origin.startsWith("https:");
  const own = secure ? origin.replace(/^http:/, "https:") : origin;
  return {
    request,
    pathname,
    search,
    incoming,
    id: requestIdOf(headers.get("x-request-id")),
    address: addressOf(headers, incoming, settings.trustProxy),
    secure,
    origins: settings.publicUrl ? [own, new URL(settings.publicUrl).origin] : [own],
    headers: {},
    caller: undefined,
  };
}

/** Cheaper than `new URL` on every request; the address has been through one already. */
function partsOf(url: string) {
  const slash = url.indexOf("/", url.indexOf("://") + 3);
  const origin = slash < 0 ? url : url.slice(0, slash);
  const rest = slash < 0 ? "/" : url.slice(slash);
  const fragment = rest.indexOf("#");
  const target = fragment < 0 ? rest : rest.slice(0, fragment);
  const mark = target.indexOf("?");
  if (mark < 0) return { origin, pathname: target, search: "" };
  return { origin, pathname: target.slice(0, mark), search: target.slice(mark) };
}

/** The caller's own id for the request if it is harmless to repeat in logs, else one of ours. */
export function requestIdOf(sent: string | null): string {
  if (sent !== null && /^[\w.-]{8,64}$/.test(sent)) return sent;
  counted += 1;
  return `${startedAt}-${process.pid.toString(36)}-${counted.toString(36).padStart(4, "0")}`;
}

/** Behind a proxy: the address that proxy saw, the last it wrote. Earlier entries are whatever the client claimed. */
function addressOf(headers: Headers, incoming: IncomingMessage | undefined, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || incoming?.socket.remoteAddress || "unknown";
}
