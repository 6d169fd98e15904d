import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import type { Database } from "#server/db/database.ts";
import { touchKey } from "#server/db/key-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { callerOfKey, callerOfSession, isRemembered } from "#server/services/sessions.ts";
import type { Exchange } from "./exchange.ts";
import type { RateLimits } from "./rate-limits.ts";
import { sessionCookie, sessionTokenOf } from "./session-cookie.ts";

/** Who asks, and under which name their calls are counted. */
export interface Visitor {
  readonly caller: Caller;
  readonly countedAs: string;
}

/** Finds out who sends a request: the bearer key if one is sent, even a bad one, else the session cookie. */
export class Authenticator {
  readonly #db: Database;
  readonly #limits: RateLimits;
  /** When each key was last noted as used, so that this is at most one write a minute and key. */
  readonly #touched = new Map<number, number>();

  constructor(db: Database, limits: RateLimits) {
    this.#db = db;
    this.#limits = limits;
  }

  /** Throws 401 when nobody is signed in, and 429 for an address that keeps trying wrong keys. */
  async identify(exchange: Exchange): Promise<Visitor> {
    const visitor = exchange.request.headers.has("authorization")
      ? await this.#byKey(exchange)
      : await this.bySession(exchange);
    if (!visitor) throw new ServiceError("unauthenticated", problemText.invalidKey);
    exchange.caller = visitor.caller;
    return visitor;
  }

  /** The visitor whose session cookie came along, or undefined. */
  async bySession(exchange: Exchange): Promise<Visitor | undefined> {
    const token = sessionTokenOf(exchange);
    if (!token) return undefined;
    const found = await callerOfSession(this.#db, token);
    if (!found) return undefined;
    if (found.prolonged && isRemembered(token))
      exchange.headers["set-cookie"] = sessionCookie(exchange, token);
    return { caller: found.caller, countedAs: `session ${token}` };
  }

  async #byKey(exchange: Exchange): Promise<Visitor | undefined> {
    const sent = exchange.request.headers.get("authorization") ?? "";
    const key = /^Bearer +(\S{1,500})$/i.exec(sent.trim())?.[1];
    const caller = key && (await callerOfKey(this.#db, key));
    if (!caller) {
      await this.#limits.countWrongKey(exchange, sent);
      return undefined;
    }
    this.#touch(caller);
    return { caller, countedAs: `key ${caller.keyId}` };
  }

  #touch({ companyId, keyId }: Caller): void {
    if (keyId === undefined) return;
    const now = Date.now();
    if (now - (this.#touched.get(keyId) ?? 0) < 60_000) return;
    this.#touched.set(keyId, now);
    // Nobody waits for it, and a request must not fail for it.
    touchKey(this.#db, companyId, keyId).catch(() => this.#touched.delete(keyId));
  }
}
