import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import type { Database } from "#server/db/database.ts";
import { selectKeyOwner } from "#server/db/key-rows.ts";
import { migrate } from "#server/db/migrate.ts";
import { openDatabase } from "#server/db/open-database.ts";
import { buildApp } from "#server/http/app.ts";
import { checkPort, type Listening, listen } from "#server/http/listen.ts";
import { fillMatchColumns } from "#server/services/fill-match-columns.ts";
import { makeSignInCode } from "#server/services/sign-in.ts";
import { tidyUp } from "#server/services/tidy-up.ts";
import { fillIfEmpty } from "./first-start.ts";
import { readSettings, type Settings } from "./settings.ts";
import { startFailure } from "./start-failure.ts";

/** Leaves time for the database within the ten seconds a stop may take. */
const GRACE_MS = 7_000;
const TIDY_EVERY_MS = 3_600_000;

await main();

async function main(): Promise<void> {
  let db: Database | undefined;
  let settings: Settings | undefined;
  try {
    settings = readSettings(process.env);
    const log = pino({ level: settings.logLevel, base: null }, pino.destination({ fd: 1, sync: false }));
    if (settings.port !== 0) await checkPort(settings);
    db = await openDatabase({
      ...settings,
      onLost: (reason) => log.warn({ reason }, "The database went away"),
    });
    await migrate(db);
    await fillIfEmpty(db, settings);
    const app = buildApp({ db, settings: { ...settings, webDir: webDir() }, log });
    const server = await listen(app, settings);
    await greet(db, settings, server.port);
    const upkeep = keepTidy(db);
    stopOnSignal(server, db, upkeep, () => log.flush());
  } catch (thrown) {
    process.stderr.write(`${startFailure(thrown, settings)}\n`);
    process.exitCode = 1;
    await db?.close().catch(() => {});
    process.exit();
  }
}

/** The built web app lies beside the built server. */
function webDir(): string | undefined {
  const folder = fileURLToPath(new URL("../web", import.meta.url));
  return existsSync(`${folder}/index.html`) ? folder : undefined;
}

/** Says where Waggle is, and lets whoever reads it in. */
async function greet(db: Database, settings: Settings, port: number): Promise<void> {
  const base = settings.publicUrl ?? `http://${nameOf(settings.host)}:${port}`;
  const owner = await selectKeyOwner(db, {});
  const code = owner && (await makeSignInCode(db, owner));
  const link = code ? `Sign in (works once, for 15 minutes): ${base}/sign-in#code=${code}\n` : "";
  process.stdout.write(`Waggle is at ${base}\n${link}`);
}

/** A host as a browser on this machine writes it; "all addresses" is none. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** What runs beside the requests: removing what has run out, and filling in what leads are found by. */
function keepTidy(db: Database): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let filling = Promise.resolve();
  const fill = () => {
    filling = filling.then(() => fillMatchColumns(db, { signal })).then(ignore, ignore);
  };
  const tidy = () => {
    void tidyUp(db).catch(ignore);
    fill();
  };
  fill();
  setTimeout(tidy, 60_000).unref();
  setInterval(tidy, TIDY_EVERY_MS).unref();
  return {
    async stop() {
      stopping.abort();
      await filling;
    },
  };
}

/** A database that is away now is there in an hour. */
function ignore(): void {}

/** Finishes what is open and ends. A second signal does not wait. */
function stopOnSignal(
  server: Listening,
  db: Database,
  upkeep: { stop(): Promise<void> },
  flush: () => void,
): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await server.close(GRACE_MS);
    await upkeep.stop();
    await db.close();
    flush();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
