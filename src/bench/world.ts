import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, request } from "@playwright/test";
import type { Database } from "#server/db/database.ts";
import { openPostgres } from "#server/db/postgres.ts";
import type { Place, SignedIn } from "./browser-page.ts";
import { floorTables } from "./floor-rows.ts";
import { type Program, startLoad, startProgram } from "./program.ts";

/** What the command brings: it knows how to find and start things, and where the built programs lie. */
export interface Tools {
  /** What `npm start` runs, and the built server by itself. */
  startCommand: string;
  server: string;
  /** Folder of the bench's own built programs: load.js, floor-server.js, floor-page.js, database-alone.js. */
  programs: string;
  startPostgres(options: {
    durable: boolean;
  }): Promise<{ url: string; version: string; stop(): Promise<void> }>;
  findBrowser(): Promise<string>;
  browserArguments: string[];
  say(text: string): void;
}

/** Everything that is measured, running. */
export interface World {
  tools: Tools;
  folder: string;
  /** Our server, on PostgreSQL, with the demo company. */
  ours: Program & { url: string; port: number; adminKey: string };
  floor: Program & { url: string; port: number };
  database: Database;
  load: ReturnType<typeof startLoad>;
  browser(): Promise<Browser>;
  /** A page of ours, signed in with a key; of the demo company's admin unless another is named. */
  place(path: string, key?: string): Promise<Place>;
  floorPlace(path: string): Place;
  close(): Promise<void>;
}

export async function openWorld(tools: Tools): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "waggle-bench-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  const closers: (() => unknown)[] = [remove];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    const postgres = await tools.startPostgres({ durable: true });
    closers.push(postgres.stop);
    const adminKey = `bench-${randomBytes(24).toString("hex")}`;
    const ours = await startWaggle(tools.server, join(folder, "waggle.log"), {
      DATABASE_URL: postgres.url,
      WAGGLE_ADMIN_KEY: adminKey,
    });
    closers.push(ours.stop);
    const database = openPostgres({ databaseUrl: postgres.url, poolSize: 2 });
    closers.push(() => database.close());
    await database.transaction((tx) => tx.script(floorTables));
    const floor = await startProgram([join(tools.programs, "floor-server.js")], {
      env: {
        DATABASE_URL: postgres.url,
        PAGE_SCRIPT: join(tools.programs, "floor-page.js"),
        NODE_ENV: "production",
      },
      ready: /listening on (\d+)\n/,
      logFile: join(folder, "floor.log"),
    });
    closers.push(floor.stop);
    const load = startLoad(join(tools.programs, "load.js"));
    closers.push(load.stop);

    let browser: Promise<Browser> | undefined;
    const keyStates = new Map<string, Promise<SignedIn>>();
    const floorUrl = `http://127.0.0.1:${floor.ready[1]}`;
    return {
      tools,
      folder,
      ours: { ...ours, adminKey },
      floor: { ...floor, url: floorUrl, port: Number(floor.ready[1]) },
      database,
      load,
      browser() {
        browser ??= startBrowser(tools).then((started) => {
          closers.push(() => started.close());
          return started;
        });
        return browser;
      },
      async place(path, key = adminKey) {
        const state = keyStates.get(key) ?? signIn(ours.url, key);
        keyStates.set(key, state);
        return { url: ours.url + path, signedIn: await state };
      },
      floorPlace: (path) => ({ url: floorUrl + path, signedIn: undefined }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts the built server as `npm start` would, on a free port. */
export async function startWaggle(entry: string, logFile: string, env: NodeJS.ProcessEnv) {
  const program = await startProgram([entry], {
    env: { HOST: "127.0.0.1", PORT: "0", WAGGLE_DEMO: "on", RATE_LIMIT_PER_MINUTE: "0", ...env },
    ready: /(http:\/\/127\.0\.0\.1:(\d+))\/sign-in#code=\S+\s/,
    logFile,
  });
  return { ...program, url: program.ready[1] ?? "", port: Number(program.ready[2]) };
}

async function startBrowser(tools: Tools): Promise<Browser> {
  return chromium.launch({ executablePath: await tools.findBrowser(), args: tools.browserArguments });
}

async function signIn(url: string, key: string): Promise<SignedIn> {
  const context = await request.newContext({ extraHTTPHeaders: { origin: url } });
  try {
    const answer = await context.post(`${url}/api/v1/session`, { data: { key } });
    if (!answer.ok()) throw new Error(`Sign-in was answered with ${answer.status()}: ${await answer.text()}`);
    return await context.storageState();
  } finally {
    await context.dispose();
  }
}
