import type * as z from "zod/mini";

/** Who may call: nobody signed in needed, anyone signed in, or a permission of the key or session. */
export type Access = "public" | "signed-in" | "read" | "write" | "admin";

/** Any schema, whatever it reads and writes. */
export type Schema = z.ZodMiniType;

/**
 * One call of the API, as the server routes it, the browser sends it and OpenAPI describes it.
 * `path` marks its ids with a colon (`/api/v1/leads/:leadId`).
 */
export interface Endpoint<
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Reply extends Schema | undefined = Schema | undefined,
> {
  /** Unique; cache keys and OpenAPI operation ids are made of it. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: `/api/v1/${string}`;
  readonly access: Access;
  readonly query: Query;
  readonly body: Body;
  /** Undefined: the call answers without a body. */
  readonly reply: Reply;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  readonly summary: string;
  /** Heading under which the API page lists it. */
  readonly group: string;
  /** `error` of a 400 for this call; the documents use two sentences. */
  readonly invalidText: string;
}

type Parts = Pick<Endpoint, "name" | "method" | "path" | "access" | "status" | "summary" | "group"> & {
  query?: Schema;
  body?: Schema;
  reply?: Schema;
  invalidText?: string;
};
type Part<T, K extends string> = K extends keyof T ? Extract<T[K], Schema> : undefined;

/** Writes one row of the table of calls, keeping the exact types of its schemas. */
export function endpoint<const T extends Parts>(parts: T) {
  return {
    invalidText: "Invalid field values",
    query: undefined,
    body: undefined,
    reply: undefined,
    ...parts,
  } as unknown as Endpoint<Part<T, "query">, Part<T, "body">, Part<T, "reply">> & {
    readonly name: T["name"];
    readonly path: T["path"];
  };
}

/** What has to be known to send a call, without its schemas. An endpoint is one, too. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly name: E["name"];
  readonly method: E["method"];
  readonly path: E["path"];
  readonly access: E["access"];
  /** Never there: it ties the call to the types of its endpoint. */
  readonly endpoint?: E;
}

/** The endpoint of a call. */
export type EndpointOf<C extends Call> = C extends Endpoint ? C : C extends Call<infer E> ? E : never;

type QueryOf<E extends Endpoint> = E["query"] extends Schema ? z.input<E["query"]> : undefined;
type BodyOf<E extends Endpoint> = E["body"] extends Schema ? z.input<E["body"]> : undefined;
type AnswerOf<E extends Endpoint> = E["reply"] extends Schema ? z.output<E["reply"]> : undefined;

/** What a caller asks for in the address. */
export type QueryInput<C extends Call> = QueryOf<EndpointOf<C>>;
/** What a caller writes as the body. */
export type BodyInput<C extends Call> = BodyOf<EndpointOf<C>>;
/** What the server works with after checking. */
export type BodyOutput<E extends Endpoint> = E["body"] extends Schema ? z.output<E["body"]> : undefined;
export type QueryOutput<E extends Endpoint> = E["query"] extends Schema ? z.output<E["query"]> : undefined;
export type ReplyOf<C extends Call> = AnswerOf<EndpointOf<C>>;
