import type { BodyOutput, Endpoint, QueryOutput, ReplyOf } from "#contract/endpoint.ts";
import type * as endpoints from "#contract/endpoints.ts";
import type { Caller } from "#server/caller.ts";
import type { Database, Queryable, Transaction } from "#server/db/database.ts";
import type { Exchange } from "./exchange.ts";
import type { RateLimits } from "./rate-limits.ts";

type IdsIn<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | IdsIn<More>
    : Rest
  : never;

/** What a call asks for, checked: the ids of its path, its query, its body, and the headers it may read. */
export interface Asked<E extends Endpoint> {
  readonly params: Readonly<Record<IdsIn<E["path"]>, number>>;
  readonly query: QueryOutput<E>;
  readonly body: BodyOutput<E>;
  readonly headers: Headers;
}

/** A reply with headers of its own; a route without any returns the bare reply. */
export class WithHeaders<Reply> {
  readonly reply: Reply;
  readonly headers: Record<string, string>;

  constructor(reply: Reply, headers: Record<string, string>) {
    this.reply = reply;
    this.headers = headers;
  }
}

/** A call without a reply may resolve to nothing at all. */
// biome-ignore lint/suspicious/noConfusingVoidType: a service without a reply is a Promise<void>, and says nothing wrong
type Bare<E extends Endpoint> = undefined extends ReplyOf<E> ? ReplyOf<E> | void : ReplyOf<E>;
type Replied<E extends Endpoint> = Promise<Bare<E> | WithHeaders<ReplyOf<E>>>;

export interface ReadRoute<E extends Endpoint> {
  readonly kind: "read";
  readonly run: (db: Queryable, caller: Caller, asked: Asked<E>) => Replied<E>;
}

/** Runs inside the transaction that also holds the Idempotency-Key. */
export interface WriteRoute<E extends Endpoint> {
  readonly kind: "write";
  readonly run: (tx: Transaction, caller: Caller, asked: Asked<E>) => Replied<E>;
  /** False: the reply holds a secret, so it is never kept to be repeated. */
  readonly repeatable: boolean;
}

/** Needs nobody signed in, and may open or end a session. */
export interface PublicRoute<E extends Endpoint> {
  readonly kind: "public";
  readonly run: (door: Door, asked: Asked<E>) => Replied<E>;
}

/** What a public route works with. */
export interface Door {
  readonly db: Database;
  readonly limits: RateLimits;
  readonly exchange: Exchange;
}

export type Route<E extends Endpoint> = ReadRoute<E> | WriteRoute<E> | PublicRoute<E>;

/** One route for each endpoint of the contract's table: a missing one does not compile. */
export type Routes = { readonly [Name in keyof typeof endpoints]: Route<(typeof endpoints)[Name]> };

export function reads<E extends Endpoint>(run: ReadRoute<E>["run"]): ReadRoute<E> {
  return { kind: "read", run };
}

export function writes<E extends Endpoint>(run: WriteRoute<E>["run"]): WriteRoute<E> {
  return { kind: "write", run, repeatable: true };
}

export function writesSecret<E extends Endpoint>(run: WriteRoute<E>["run"]): WriteRoute<E> {
  return { kind: "write", run, repeatable: false };
}

export function opens<E extends Endpoint>(run: PublicRoute<E>["run"]): PublicRoute<E> {
  return { kind: "public", run };
}
