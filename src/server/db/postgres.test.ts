import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, DatabaseUnavailable } from "./database.ts";
import { openPostgres } from "./postgres.ts";
import { makeTestTarget, type TestTarget } from "./test-database.ts";

const server = process.env.TEST_DATABASE_URL;

it("says at once that a server which is not there cannot be reached", async () => {
  const listener = net.createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => listener.close(resolve));
  const database = openPostgres({ databaseUrl: `postgres://nobody@127.0.0.1:${port}/none` });
  const started = performance.now();
  await expect(database.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
  await expect(database.transaction(async () => {})).rejects.toThrow("ECONNREFUSED");
  expect(performance.now() - started).toBeLessThan(2_000);
  await database.close();
});

it("waits no longer than 5 seconds for a server that takes the connection and says nothing", async () => {
  const sockets: net.Socket[] = [];
  const listener = net.createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as net.AddressInfo;
  const database = openPostgres({ databaseUrl: `postgres://nobody@127.0.0.1:${port}/none` });
  const started = performance.now();
  await expect(database.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
  expect(performance.now() - started).toBeLessThan(7_000);
  await database.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => listener.close(resolve));
});

describe.runIf(server)("with a server", () => {
  let target: TestTarget;
  let url: string;
  const opened: Database[] = [];
  const open = (poolSize?: number, onLost?: (reason: string) => void) => {
    const database = openPostgres({
      databaseUrl: url,
      ...(poolSize && { poolSize }),
      ...(onLost && { onLost }),
    });
    opened.push(database);
    return database;
  };
  const pidsOf = async (database: Database) =>
    (
      await database.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'waggle'",
      )
    ).map(({ pid }) => pid);

  beforeAll(async () => {
    target = await makeTestTarget("postgres");
    url = target.options.databaseUrl ?? "";
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await target.remove();
  });

  /** Ends every connection of the test's database but the one asking, as a restart of the server does. */
  async function endOthers(): Promise<void> {
    const killer = open(1);
    await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
  }

  it("recovers from the end of its idle connections and tells of it", async () => {
    const lost: string[] = [];
    const database = open(4, (reason) => void lost.push(reason));
    await Promise.all(Array.from({ length: 4 }, () => database.query("SELECT pg_sleep(0.05)")));
    await endOthers();
    // All of them: one that is about to be told would still be lent out.
    await expect.poll(() => lost.length).toBe(4);
    const answers = await Promise.all(Array.from({ length: 8 }, () => database.query("SELECT 1 AS one")));
    expect(answers.flat()).toEqual(Array.from({ length: 8 }, () => ({ one: 1 })));
  });

  it("answers a statement cut off by the server as unavailable", async () => {
    const database = open(2);
    const [row] = await database.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const cut = expect(database.query("SELECT pg_sleep(30)")).rejects.toThrow(DatabaseUnavailable);
    const other = open(1);
    const running = () =>
      other.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'", [row?.pid]);
    await expect.poll(running).toHaveLength(1);
    await other.query("SELECT pg_terminate_backend($1)", [row?.pid]);
    await cut;
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("repeats a transaction whose connection ended before the commit", async () => {
    const database = open(2);
    await database.query("CREATE TABLE repeated (try int)");
    let tries = 0;
    await database.transaction(async (tx) => {
      tries += 1;
      await tx.query("INSERT INTO repeated VALUES ($1)", [tries]);
      if (tries === 1) await endOthers();
      await tx.query("SELECT 1");
    });
    expect(await database.query("SELECT try FROM repeated")).toEqual([{ try: 2 }]);
  });

  it("says after 5 seconds that all connections are taken", async () => {
    const database = open(1);
    let free: () => void = () => {};
    const holding = database.transaction(async (tx) => {
      await tx.query("SELECT 1");
      await new Promise<void>((resolve) => {
        free = resolve;
      });
    });
    const started = performance.now();
    await expect(database.query("SELECT 1")).rejects.toThrow(DatabaseUnavailable);
    expect(performance.now() - started).toBeGreaterThan(4_000);
    free();
    await holding;
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("gives its statements 13 and pauses 15 seconds, and a statement over its time is unavailable", async () => {
    const database = open(1);
    const limits = await database.query(
      `SELECT current_setting('statement_timeout') AS statement,
        current_setting('idle_in_transaction_session_timeout') AS pause`,
    );
    expect(limits).toEqual([{ statement: "13s", pause: "15s" }]);
    const lifted = await database.transaction(
      (tx) => tx.query("SELECT current_setting('statement_timeout') AS statement"),
      { noTimeLimit: true },
    );
    expect(lifted).toEqual([{ statement: "0" }]);
    const slow = database.transaction(async (tx) => {
      await tx.query("SET LOCAL statement_timeout = 50");
      await tx.query("SELECT pg_sleep(10)");
    });
    await expect(slow).rejects.toThrow(DatabaseUnavailable);
    expect(await pidsOf(database)).not.toHaveLength(0);
  });

  it("repeats the loser of a real deadlock", async () => {
    const database = open(4);
    await database.query("CREATE TABLE pots (id int PRIMARY KEY, honey int)");
    await database.query("INSERT INTO pots VALUES (1, 0), (2, 0)");
    let tries = 0;
    let met = 0;
    let meet: () => void = () => {};
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const fill = (first: number, second: number) =>
      database.transaction(async (tx) => {
        tries += 1;
        await tx.query("UPDATE pots SET honey = honey + 1 WHERE id = $1", [first]);
        met += 1;
        if (met === 2) meet();
        await both;
        await tx.query("UPDATE pots SET honey = honey + 1 WHERE id = $1", [second]);
      });
    await Promise.all([fill(1, 2), fill(2, 1)]);
    // More than once if the winner was slow to commit.
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(await database.query("SELECT honey FROM pots")).toEqual([{ honey: 2 }, { honey: 2 }]);
  });
});
