import { mkdirSync, rmSync } from "node:fs";
import pg from "pg";
import { Client } from "./client.ts";
import { runToEnd, startServer, type WaggleServer } from "./waggle-server.ts";

export type Engine = "pglite" | "postgres";

/** What the command hands over: where the built server is, a folder to write in, and a PostgreSQL on demand. */
export interface Tools {
  /** Folder of the built `main.js` and `key.js`. */
  readonly server: string;
  readonly folder: string;
  readonly startPostgres: (options?: { durable?: boolean }) => Promise<TestPostgres>;
  readonly say: (line: string) => void;
}

export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

export interface RunOptions {
  readonly times: number | undefined;
  readonly seed: number;
  readonly engines: readonly Engine[];
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly partnerKey: string | undefined;
}

export const ADMIN_KEY = "wgl_faults_0123456789abcdef";
/** The demo's own company, and the partner of the documents' examples. */
export const COMPANY = 123;
export const PARTNER = 234;

let made = 0;
let shared: Promise<TestPostgres> | undefined;

/** One PostgreSQL for all runs of this process; each gets a database of its own in it. */
export function postgres(tools: Tools): Promise<TestPostgres> {
  shared ??= tools.startPostgres({ durable: true });
  return shared;
}

export async function stopPostgres(): Promise<void> {
  const running = await shared;
  shared = undefined;
  await running?.stop();
}

/** A place for data: a directory, or a database. */
export interface Place {
  readonly engine: Engine;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function makePlace(tools: Tools, engine: Engine): Promise<Place> {
  made += 1;
  const folder = `${tools.folder}/${engine}-${made}`;
  if (engine === "pglite") {
    mkdirSync(folder, { recursive: true });
    return {
      engine,
      env: { DATA_DIR: `${folder}/data` },
      remove: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
    };
  }
  const { url } = await postgres(tools);
  const name = `faults_${made}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    engine,
    env: { DATABASE_URL: own.href, DATA_DIR: folder },
    remove: () => administer(url, `drop database if exists ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Servers on one place with the demo company, a key for it, and one for the partner of the examples. */
export interface World {
  readonly place: Place;
  readonly servers: WaggleServer[];
  readonly client: Client;
  readonly partner: Client;
  readonly env: Readonly<Record<string, string>>;
  /** Ends the servers and removes the data. */
  close(): Promise<void>;
}

/** On PostgreSQL two processes that take turns; on PGlite there can only be one. */
export async function makeWorld(
  tools: Tools,
  engine: Engine,
  more: Readonly<Record<string, string>> = {},
): Promise<World> {
  const place = await makePlace(tools, engine);
  const env = {
    ...place.env,
    WAGGLE_ADMIN_KEY: ADMIN_KEY,
    WAGGLE_DEMO: "on",
    RATE_LIMIT_PER_MINUTE: "0",
    ...more,
  };
  const first = await startServer(tools.server, env);
  if (engine === "pglite") await first.stop();
  const partnerKey = await makeKey(tools, place, PARTNER);
  const servers =
    engine === "pglite"
      ? [await startServer(tools.server, env)]
      : [first, await startServer(tools.server, env)];
  const urls = servers.map((server) => server.url);
  return {
    place,
    servers,
    env,
    client: new Client(urls, ADMIN_KEY),
    partner: new Client(urls, partnerKey),
    async close() {
      await Promise.all(servers.filter((server) => server.running()).map((server) => server.stop()));
      await place.remove();
    },
  };
}

/** By the key command, as an admin would; on PGlite the server must not run. */
export async function makeKey(tools: Tools, place: Place, company: number): Promise<string> {
  const args = ["--company", String(company), "--label", "Faults", "--read", "--write"];
  const ended = await runToEnd(`${tools.server}/key.js`, place.env, { args });
  if (ended.code !== 0) throw new Error(`The key command ended with ${ended.code}: ${ended.err}`);
  return ended.out.trimEnd().split("\n").at(-1) ?? "";
}
