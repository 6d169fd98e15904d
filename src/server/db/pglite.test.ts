import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Database, DatabaseUnavailable } from "./database.ts";
import { openPglite, type PgliteOptions } from "./pglite.ts";
import { PgliteEngine } from "./pglite-engine.ts";
import { emptyDirectory } from "./test-directory.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Far longer than any test waits: it ends only because something ends it. */
const RUNAWAY = "SELECT count(*) FROM generate_series(1, 100000000000)";

let directory: string;
let remove: () => Promise<void>;
let database: Database | undefined;
let news: string[];

beforeEach(async () => {
  ({ directory, remove } = await emptyDirectory());
  news = [];
});

afterEach(async () => {
  await database?.close();
  database = undefined;
  await remove();
});

async function open(options: Partial<PgliteOptions> = {}): Promise<Database> {
  database = await openPglite({ dataDir: directory, onLost: (reason) => void news.push(reason), ...options });
  return database;
}

it("keeps the event loop free during a long statement", async () => {
  const opened = await open();
  let longestGap = 0;
  let last = performance.now();
  const ticks = setInterval(() => {
    longestGap = Math.max(longestGap, performance.now() - last);
    last = performance.now();
  }, 5);
  const started = performance.now();
  await opened.query("SELECT count(*) FROM generate_series(1, 2000000)");
  const took = performance.now() - started;
  clearInterval(ticks);
  expect(longestGap).toBeLessThan(took / 2);
});

it("ends a runaway statement, answers those waiting, and comes back with all that was saved", async () => {
  const opened = await open({ longestStatementMs: 1_000 });
  await opened.query("CREATE TABLE kept (id int)");
  await opened.query("INSERT INTO kept VALUES (1)");
  const runaway = opened.query(RUNAWAY);
  const behind = opened.query("SELECT 1");
  const inside = opened.transaction((tx) => tx.query("INSERT INTO kept VALUES (2)"));
  const outcomes = await Promise.allSettled([runaway, behind, inside]);
  for (const outcome of outcomes.slice(0, 2)) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(DatabaseUnavailable) });
  }
  expect(news).toEqual(["a statement ran too long and was ended"]);
  // The transaction lost its connection before its commit: it was repeated, or refused if the start took long.
  const repeated = outcomes[2]?.status === "fulfilled";
  const kept = repeated ? [{ id: 1 }, { id: 2 }] : [{ id: 1 }];
  const read = () => opened.query("SELECT id FROM kept ORDER BY id").catch((error: Error) => error.name);
  await expect.poll(read, { timeout: 20_000 }).toEqual(kept);
});

it("lets upkeep and migrations run longer than a request may", async () => {
  const opened = await open({ longestStatementMs: 200 });
  const slow = "SELECT count(*) AS n FROM generate_series(1, 4000000)";
  const [row] = await opened.transaction((tx) => tx.query<{ n: number }>(slow), { noTimeLimit: true });
  expect(row?.n).toBe(4_000_000);
  await expect(opened.query(slow)).rejects.toThrow(DatabaseUnavailable);
});

it("finishes what was asked before closing, then refuses and gives the directory free", async () => {
  const opened = await open();
  await opened.query("CREATE TABLE kept (id int)");
  const asked = [
    opened.transaction((tx) => tx.query("INSERT INTO kept VALUES (1)")),
    opened.query("INSERT INTO kept VALUES (2)"),
  ];
  await Promise.all([...asked, opened.close()]);
  await expect(opened.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
  await expect(opened.transaction(async () => {})).rejects.toThrow(DatabaseUnavailable);
  const again = await open();
  expect(await again.query("SELECT id FROM kept ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
});

it("vacuums, analyzes and writes checkpoints by itself", async () => {
  const opened = await open({ upkeepEveryMs: 50 });
  await opened.query("CREATE TABLE busy (id int, text text)");
  await opened.query("INSERT INTO busy SELECT g, repeat('x', 500) FROM generate_series(1, 50000) g");
  await opened.query("UPDATE busy SET text = repeat('y', 500)");
  const state = async () => {
    const rows = await opened.query(`
      SELECT reltuples AS analyzed, n_dead_tup AS dead,
        pg_current_wal_lsn() - redo_lsn < 32 * 1024 * 1024 AS checkpointed
      FROM pg_stat_user_tables JOIN pg_class ON pg_class.oid = relid, pg_control_checkpoint()
      WHERE pg_class.relname = 'busy'`);
    return rows[0];
  };
  await expect.poll(state, { timeout: 20_000 }).toEqual({ analyzed: 50_000, dead: 0, checkpointed: true });
});

it("saves each commit to disk before it answers", async () => {
  const opened = await open();
  await opened.query("CREATE TABLE kept (id int)");
  const syncs = async () => {
    const [row] = await opened.query<{ n: number }>(
      "SELECT sum(fsyncs) AS n FROM pg_stat_io WHERE object = 'wal' AND context = 'normal'",
    );
    return row?.n ?? 0;
  };
  await opened.query("SELECT pg_stat_force_next_flush()");
  const before = await syncs();
  for (let id = 0; id < 10; id += 1) await opened.query("INSERT INTO kept VALUES ($1)", [id]);
  await opened.query("SELECT pg_stat_force_next_flush()");
  expect((await syncs()) - before).toBeGreaterThanOrEqual(10);
  const settings = await opened.query(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'wal_sync_method') ORDER BY name",
  );
  expect(settings).toEqual([
    { name: "fsync", setting: "on" },
    { name: "synchronous_commit", setting: "on" },
    { name: "wal_sync_method", setting: "fsync" },
  ]);
});

it("refuses an engine whose writes do not reach the disk", async () => {
  const source = fs.readFileSync(new URL("./pglite-worker.mjs", import.meta.url), "utf8");
  const deaf = source.replace("stream_ops.fsync =", "stream_ops.renamed =");
  expect(deaf).not.toBe(source);
  // Inside node_modules, because from there PGlite is found.
  const cache = path.resolve(import.meta.dirname, "../../../node_modules/.cache");
  fs.mkdirSync(cache, { recursive: true });
  const home = fs.mkdtempSync(path.join(cache, "waggle-deaf-"));
  const file = path.join(home, "pglite-worker.mjs");
  fs.writeFileSync(file, deaf);
  const root = path.join(directory, "database");
  const refused = PgliteEngine.start(root, undefined, pathToFileURL(file));
  await expect(refused).rejects.toThrow("acknowledged a write without saving it to disk");
  fs.rmSync(home, { recursive: true, force: true });
});
