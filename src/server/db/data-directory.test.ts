import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import {
  buildDatabaseProcess,
  type DatabaseProcess,
  startDatabaseProcess,
} from "#server/db/faults/start-process.ts";
import { openDatabase } from "./open-database.ts";
import { emptyDirectory } from "./test-directory.ts";

// Real processes start real databases: 15 s each on a quiet machine, many times that beside other work.
vi.setConfig({ testTimeout: 120_000 });

let program: Awaited<ReturnType<typeof buildDatabaseProcess>>;
const started: DatabaseProcess[] = [];
const directories: string[] = [];

beforeAll(async () => {
  program = await buildDatabaseProcess();
});

afterEach(async () => {
  for (const each of started.splice(0)) await each.kill();
  for (const each of directories.splice(0)) fs.rmSync(each, { recursive: true, force: true });
});

afterAll(() => program.remove());

function start(command: "hold" | "write", dataDir: string): DatabaseProcess {
  const process = startDatabaseProcess(program.file, command, dataDir);
  started.push(process);
  return process;
}

async function migratedDirectory(): Promise<string> {
  const { directory } = await emptyDirectory();
  directories.push(directory);
  return directory;
}

function newDirectory(): string {
  const directory = fs.mkdtempSync(path.join(tmpdir(), "waggle-creation-"));
  directories.push(directory);
  return directory;
}

it("refuses a second process, names the first, and leaves the first unharmed", async () => {
  const directory = await migratedDirectory();
  const first = start("hold", directory);
  await first.said("open");
  const second = start("hold", directory);
  const refusal = await second.said("refused");
  expect(refusal).toContain(`Another Waggle (process ${first.pid}) is using the data directory`);
  expect(await second.ended).toBe(1);
  first.finish();
  expect(await first.said("closed")).toBe("closed");
  expect(await first.ended).toBe(0);
});

it("refuses also by another way to the same directory", async () => {
  const directory = await migratedDirectory();
  const link = path.join(newDirectory(), "a link to it");
  fs.symlinkSync(directory, link);
  const first = start("hold", directory);
  await first.said("open");
  expect(await start("hold", link).said("refused")).toContain(`process ${first.pid}`);
});

it("lets exactly one of six starters in, also right after the owner was killed", async () => {
  const directory = await migratedDirectory();
  const before = start("hold", directory);
  await before.said("open");
  await before.kill();
  const six = Array.from({ length: 6 }, () => start("hold", directory));
  const outcomes = await Promise.all(
    six.map((each) => Promise.any([each.said("open"), each.said("refused")])),
  );
  const owners = six.filter((_, index) => outcomes[index] === "open");
  expect(owners).toHaveLength(1);
  for (const outcome of outcomes.filter((each) => each !== "open")) {
    expect(outcome).toContain(`process ${owners[0]?.pid}`);
  }
});

it("survives kill -9 at three moments of its creation, in a directory that was already there", async () => {
  const directory = newDirectory();
  fs.mkdirSync(path.join(directory, "database"));
  const making = () => fs.readdirSync(directory).find((name) => name.startsWith("database.creating-"));
  const moments: (() => boolean)[] = [
    () => making() !== undefined,
    () => fs.existsSync(path.join(directory, making() ?? "none yet", "base")),
    () => fs.existsSync(path.join(directory, "database", "PG_VERSION")),
  ];
  for (const reached of moments) {
    const creator = start("hold", directory);
    await expect.poll(reached, { interval: 2, timeout: 60_000 }).toBe(true);
    await creator.kill();
  }
  const database = await openDatabase({ dataDir: directory });
  expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.close();
  expect(fs.readdirSync(directory).sort()).toEqual(["database", "lock"]);
  expect(fs.statSync(path.join(directory, "database")).mode & 0o777).toBe(0o700);
});

it("keeps every acknowledged transaction whole through three kill -9", async () => {
  const directory = await migratedDirectory();
  const acknowledged: number[] = [];
  for (const count of [1, 100, 250]) {
    const writer = start("write", directory);
    await writer.said("open");
    await expect.poll(() => writer.lines.length, { interval: 2, timeout: 60_000 }).toBeGreaterThan(count);
    await writer.kill();
    acknowledged.push(
      ...writer.lines.filter((line) => line.startsWith("saved")).map((line) => Number(line.slice(6))),
    );
  }
  const database = await openDatabase({ dataDir: directory });
  const pairs = await database.query<{ pair: number; halves: number }>(
    "SELECT pair, count(*) AS halves FROM halves GROUP BY pair",
  );
  await database.close();
  expect(pairs.filter(({ halves }) => halves !== 2)).toEqual([]);
  const found = new Set(pairs.map(({ pair }) => pair));
  expect(acknowledged.length).toBeGreaterThan(300);
  expect(acknowledged.filter((pair) => !found.has(pair))).toEqual([]);
});

it("refuses a directory with files that are none of a database, and leaves them", async () => {
  const directory = newDirectory();
  fs.mkdirSync(path.join(directory, "database"));
  fs.writeFileSync(path.join(directory, "database", "holiday.jpg"), "");
  await expect(openDatabase({ dataDir: directory })).rejects.toThrow("holds files that are not a database");
  expect(fs.readdirSync(path.join(directory, "database"))).toEqual(["holiday.jpg"]);
});

it("says which PostgreSQL wrote a directory of another version, and gives the lock back", async () => {
  const directory = await migratedDirectory();
  fs.writeFileSync(path.join(directory, "database", "PG_VERSION"), "17\n");
  await expect(openDatabase({ dataDir: directory })).rejects.toThrow("was written by PostgreSQL 17");
  fs.writeFileSync(path.join(directory, "database", "PG_VERSION"), "18\n");
  const database = await openDatabase({ dataDir: directory });
  const [row] = await database.query<{ major: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
  );
  expect(row?.major).toBe(18);
  await database.close();
});
