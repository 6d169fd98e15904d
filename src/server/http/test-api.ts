import { pino } from "pino";
import type { Database } from "#server/db/database.ts";
import { openTestDatabase } from "#server/db/test-database.ts";
import { type App, type AppSettings, buildApp } from "./app.ts";
import { makeTestCompany, type TestCompanyRows } from "./test-company.ts";

/** What came back, read to its end. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body; undefined without one. Typed loosely: a test looks at what it knows. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads members of a body whose shape it is there to find out
  readonly body: any;
}

export interface TestRequest {
  /** The bearer key; null sends none. */
  readonly key?: string | null;
  /** An object is sent as JSON; text and bytes go as they are, called JSON unless `headers` says otherwise. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

type Send = (method: string, path: string, request?: TestRequest) => Promise<TestAnswer>;

/** A fresh company whose `request` uses its full key unless told. */
export interface TestCompany extends TestCompanyRows {
  readonly request: Send;
}

export interface TestApi {
  readonly db: Database;
  readonly app: App;
  /** Makes a company of its own for a test, with people, tags, fields, a partner and keys. */
  company(): Promise<TestCompany>;
  /** Sends without a key unless told. */
  readonly request: Send;
  /** Every line the server logged so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** The whole server on a database of its own, without a socket. Call once per file, and `close` at its end. */
export async function testApi(engine: Database["engine"], wish: Partial<AppSettings> = {}): Promise<TestApi> {
  const db = await openTestDatabase(engine);
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const settings = {
    publicUrl: undefined,
    trustProxy: false,
    rateLimitPerMinute: 0,
    webDir: undefined,
    ...wish,
  };
  const app = buildApp({ db, settings, log });
  const request: Send = (method, path, asked = {}) => send(app, method, path, asked);
  return {
    db,
    app,
    log: lines,
    request,
    async company() {
      const rows = await makeTestCompany(db);
      return {
        ...rows,
        request: (method, path, asked = {}) => request(method, path, { key: rows.keys.full, ...asked }),
      };
    },
    close: () => db.close(),
  };
}

async function send(app: App, method: string, path: string, asked: TestRequest): Promise<TestAnswer> {
  const headers = new Headers(asked.headers);
  if (asked.key) headers.set("authorization", `Bearer ${asked.key}`);
  const init: RequestInit & { duplex?: "half" } = { method, headers };
  if (asked.body !== undefined) {
    init.body = bodyOf(asked.body);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
  }
  const response = await app.fetch(new Request(`http://waggle.test${path}`, init));
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== "" ? JSON.parse(text) : undefined,
  };
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === "string" || body instanceof Uint8Array) return body as string | Uint8Array<ArrayBuffer>;
  return JSON.stringify(body);
}
