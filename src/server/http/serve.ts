import { createHash } from "node:crypto";
import type { Endpoint } from "#contract/endpoint.ts";
import { parseId } from "#contract/id.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import type { Database, Queryable } from "#server/db/database.ts";
import { ServiceError } from "#server/service-error.ts";
import { checkLead } from "#server/services/read-lead.ts";
import { runOnce } from "#server/services/run-once.ts";
import { type Answer, emptyAnswer, jsonAnswer } from "./answer.ts";
import type { Authenticator } from "./authenticate.ts";
import { checkInput, checkNoUnknown, membersOf } from "./check-input.ts";
import { refuseCrossSite } from "./cross-site.ts";
import type { Exchange } from "./exchange.ts";
import { packed } from "./pack.ts";
import { checkPermission } from "./permission.ts";
import type { RateLimits } from "./rate-limits.ts";
import { readBody } from "./read-body.ts";
import { readJson } from "./read-json.ts";
import { readQuery } from "./read-query.ts";
import { idempotencyKeyOf, prefers, versionsIn } from "./request-headers.ts";
import { type Asked, type Route, WithHeaders } from "./route.ts";

/** What all endpoints are served with. */
export interface Services {
  readonly db: Database;
  readonly limits: RateLimits;
  readonly authenticator: Authenticator;
}

type Serve = (exchange: Exchange, segments: Record<string, string>) => Promise<Answer>;

/**
 * Joins an endpoint to its route. In this order, the first fault being the answer: who asks (401), how often (429),
 * may they (403), size (413), Idempotency-Key (400, or the answer given before), path ids and lead (404), type (415),
 * JSON, query and body (400, 422), and then what the service finds. `path`: another address of the same call.
 */
export function serve<E extends Endpoint>(
  endpoint: E,
  route: Route<E>,
  services: Services,
  path: string = endpoint.path,
): Serve {
  const check = inputCheck(endpoint, path);
  const { db, limits, authenticator } = services;

  if (route.kind === "public") {
    return async (exchange, segments) => {
      const bytes = await bytesOf(endpoint, exchange);
      return answerOf(endpoint, await route.run({ db, limits, exchange }, check(exchange, segments, bytes)));
    };
  }

  return async (exchange, segments) => {
    const { caller, countedAs } = await authenticator.identify(exchange);
    await limits.count(exchange, countedAs);
    checkPermission(endpoint, caller);
    if (caller.by === "session") refuseCrossSite(exchange, true);
    if (route.kind === "read") {
      const asked = check(exchange, segments, endpoint.body ? await bytesOf(endpoint, exchange) : nothing);
      const replied = await route.run(db, caller, asked);
      const answer = unlessKnown(exchange, answerOf(endpoint, replied));
      // Browsers wait for bytes; programs beside us wait for our processor.
      return caller.by === "session" ? packed(exchange, answer) : answer;
    }

    const bytes = await bytesOf(endpoint, exchange);
    const key = endpoint.method === "DELETE" ? undefined : idempotencyKeyOf(exchange.request.headers);
    if (key === undefined || !route.repeatable) {
      const asked = await checkOrMissing(db, caller, exchange, segments, bytes);
      return answerOf(endpoint, await db.transaction((tx) => route.run(tx, caller, asked)));
    }
    const slot = {
      companyId: caller.companyId,
      userId: caller.userId,
      key,
      request: `${endpoint.method} ${exchange.pathname}`,
      fingerprint: createHash("sha256").update(bytes).digest(),
    };
    return db.transaction(async (tx) => {
      let first: Answer | undefined;
      const stored = await runOnce(tx, slot, async () => {
        const asked = await checkOrMissing(tx, caller, exchange, segments, bytes);
        first = answerOf(endpoint, await route.run(tx, caller, asked));
        return { status: first.status, body: String(first.body ?? ""), etag: first.headers.etag ?? null };
      });
      const replayed = { "idempotency-replayed": String(stored.replayed) };
      if (first) return { ...first, headers: { ...first.headers, ...replayed } };
      return jsonAnswer(stored.status, stored.body, {
        ...replayed,
        ...(stored.etag && { etag: stored.etag }),
      });
    });
  };

  /** A faulty body for a lead that is not there is answered as the missing lead; a good one finds out by itself. */
  async function checkOrMissing(
    at: Queryable,
    caller: Caller,
    exchange: Exchange,
    segments: Record<string, string>,
    bytes: Uint8Array,
  ): Promise<Asked<E>> {
    try {
      return check(exchange, segments, bytes);
    } catch (thrown) {
      const leadId = parseId(segments.leadId ?? "");
      if (endpoint.body && leadId !== undefined) await checkLead(at, caller, leadId);
      throw thrown;
    }
  }
}

const nothing = new Uint8Array(0);

async function bytesOf(endpoint: Endpoint, { request, incoming }: Exchange): Promise<Uint8Array> {
  const { headers } = request;
  const sends = headers.has("transfer-encoding") || Number(headers.get("content-length") ?? 0) > 0;
  if (!sends && (incoming !== undefined || endpoint.body === undefined)) return nothing;
  return readBody(request, incoming);
}

/** Reads and checks everything an endpoint takes. What depends on the endpoint alone is worked out once, here. */
function inputCheck<E extends Endpoint>(endpoint: E, path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  const queryMembers = membersOf(endpoint.query);
  const bodyMembers = membersOf(endpoint.body);
  const { invalidText } = endpoint;

  return (exchange: Exchange, segments: Record<string, string>, bytes: Uint8Array): Asked<E> => {
    const { headers } = exchange.request;
    const params: Record<string, number> = {};
    for (const name of names) {
      const id = parseId(segments[name] ?? "");
      // Under another company's number nothing is found, whatever it may have.
      const foreign = name === "companyId" && id !== exchange.caller?.companyId;
      if (id === undefined || foreign) throw new ServiceError("not-found", notFoundText(endpoint));
      params[name] = id;
    }
    if (endpoint.body) checkType(headers);
    const body = endpoint.body && readJson(bytes, invalidText);
    const query = readQuery(exchange.search, queryMembers, invalidText);
    if (endpoint.body && prefers(headers, "handling=strict")) checkNoUnknown(bodyMembers, body, invalidText);
    return {
      params,
      query: endpoint.query && checkInput(endpoint.query, query, invalidText),
      body: endpoint.body && checkInput(endpoint.body, body, invalidText),
      headers,
    } as Asked<E>;
  };
}

function notFoundText(endpoint: Endpoint): string {
  if (!endpoint.path.includes(":leadId")) return problemText.notFound;
  return endpoint.method === "DELETE" ? problemText.leadGone : problemText.leadNotFound;
}

function checkType(headers: Headers): void {
  const type = headers.get("content-type") ?? "";
  const encoding = headers.get("content-encoding") ?? "identity";
  const isJson = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i.test(type.trim());
  if (!isJson || encoding !== "identity")
    throw new ServiceError("unsupported-type", problemText.unsupportedType);
}

function answerOf(endpoint: Endpoint, replied: unknown): Answer {
  const { reply, headers } =
    replied instanceof WithHeaders ? replied : { reply: replied as unknown, headers: {} };
  if (endpoint.reply === undefined) return emptyAnswer(endpoint.status, headers);
  return jsonAnswer(endpoint.status, JSON.stringify(reply), headers);
}

/** 304 for a reader who already has this version. */
function unlessKnown({ request }: Exchange, answer: Answer): Answer {
  const { etag } = answer.headers;
  const known = etag ? versionsIn(request.headers.get("if-none-match")) : undefined;
  if (!etag || !known || known === "unreadable") return answer;
  const same = known === "any" || known.some((version) => etag === `"${version}"`);
  return same ? emptyAnswer(304, { etag }) : answer;
}
