import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { type Migration, migrate, readMigrations } from "./migrate.ts";
import { openDatabase } from "./open-database.ts";
import { makeTestTarget, testEngines } from "./test-database.ts";

const known = readMigrations();
const next = known.length + 1;

function step(number: number, sql: string): Migration {
  return { number, name: `${String(number).padStart(4, "0")}_test.sql`, sql };
}

describe.each(testEngines)("migrations on %s", (engine) => {
  let end: () => Promise<void> = async () => {};
  afterEach(() => end());

  /** `count` openings of one migrated database; PGlite allows one. */
  async function open(count: number): Promise<Database[]> {
    const target = await makeTestTarget(engine);
    const opened: Database[] = [];
    for (let each = 0; each < count; each += 1) opened.push(await openDatabase(target.options));
    end = async () => {
      for (const each of opened) await each.close();
      await target.remove();
    };
    return opened;
  }

  it("runs what is missing, once, in order", async () => {
    const [database] = await open(1);
    if (!database) throw new Error("not open");
    const more = [step(next, "CREATE TABLE combs (id int); INSERT INTO combs VALUES (1)")];
    more.push(step(next + 1, "INSERT INTO combs SELECT id + 1 FROM combs"));
    expect(await migrate(database, [...known, ...more])).toEqual(more.map(({ name }) => name));
    expect(await migrate(database, [...known, ...more])).toEqual([]);
    expect(await database.query("SELECT id FROM combs ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("leaves nothing of a step that fails, and repeats it", async () => {
    const [database] = await open(1);
    if (!database) throw new Error("not open");
    const broken = step(next, "CREATE TABLE combs (id int); SELECT 1 / 0");
    await expect(migrate(database, [...known, broken])).rejects.toMatchObject({ code: "22012" });
    expect(await database.query("SELECT to_regclass('combs') AS combs")).toEqual([{ combs: null }]);
    const repaired = step(next, "CREATE TABLE combs (id int)");
    expect(await migrate(database, [...known, repaired])).toEqual([repaired.name]);
  });

  it("stops with a sentence when the database is newer, or was built from something else", async () => {
    const [database] = await open(1);
    if (!database) throw new Error("not open");
    await migrate(database, [...known, step(next, "SELECT 1")]);
    await expect(migrate(database, known)).rejects.toThrow("The database is newer than this Waggle");
    await expect(migrate(database, [...known, step(next, "SELECT 2")])).rejects.toThrow(
      "was built with another",
    );
    expect(await migrate(database, [...known, step(next, "SELECT 1")])).toEqual([]);
  });

  if (engine === "postgres") {
    it("lets one of six processes run each step", async () => {
      const six = await open(6);
      const steps = [
        step(next, "CREATE TABLE combs (id serial)"),
        step(next + 1, "INSERT INTO combs DEFAULT VALUES"),
      ];
      const ran = await Promise.all(six.map((database) => migrate(database, [...known, ...steps])));
      expect(ran.flat().sort()).toEqual(steps.map(({ name }) => name));
      expect(await six[0]?.query("SELECT id FROM combs")).toEqual([{ id: 1 }]);
    });
  }
});

it("finds its own steps numbered without a gap", () => {
  expect(known.map(({ number }) => number)).toEqual(known.map((_, index) => index + 1));
  expect(known[0]?.name).toBe("0001_start.sql");
});
