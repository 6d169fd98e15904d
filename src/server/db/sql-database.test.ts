import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, DatabaseError, type Transaction } from "./database.ts";
import { openTestDatabase, testEngines } from "./test-database.ts";

describe.each(testEngines)("statements and transactions of %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.query("DROP TABLE IF EXISTS bees");
    await database.query(
      "CREATE TABLE bees (id int PRIMARY KEY, name text, CONSTRAINT bees_name_once UNIQUE (name))",
    );
  });

  const insert = (on: Pick<Database, "query">, id: number, name: string) =>
    on.query("INSERT INTO bees VALUES ($1, $2)", [id, name]);
  const ids = async () =>
    (await database.query<{ id: number }>("SELECT id FROM bees ORDER BY id")).map(({ id }) => id);

  it("names the code and the constraint of a refused statement", async () => {
    await insert(database, 1, "Maja");
    const failure = await insert(database, 2, "Maja").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseError);
    expect(failure).toMatchObject({ code: "23505", constraint: "bees_name_once" });
    await expect(database.query("SELEC")).rejects.toMatchObject({ name: "DatabaseError", code: "42601" });
  });

  it("keeps errors short", async () => {
    const failure = await database.query("SELECT * FROM nowhere").catch((error: Error) => error);
    expect(JSON.stringify(failure).length + String((failure as Error).stack).length).toBeLessThan(3000);
  });

  it("commits what resolves and rolls back what throws", async () => {
    const done = database.transaction(async (tx) => {
      await insert(tx, 1, "a");
      return "done";
    });
    expect(await done).toBe("done");
    const thrown = new Error("changed my mind");
    const failing = database.transaction(async (tx) => {
      await insert(tx, 2, "b");
      throw thrown;
    });
    await expect(failing).rejects.toBe(thrown);
    expect(await ids()).toEqual([1]);
  });

  it("rolls back when a failed statement was swallowed", async () => {
    const swallowing = database.transaction(async (tx) => {
      await insert(tx, 1, "a");
      await insert(tx, 1, "again").catch(() => {});
    });
    await expect(swallowing).rejects.toMatchObject({ code: "25P02" });
    expect(await ids()).toEqual([]);
  });

  it("keeps a hundred transactions and statements at once apart", async () => {
    const work = Array.from({ length: 100 }, (_, id) =>
      id % 2
        ? insert(database, id, `single ${id}`)
        : database.transaction(async (tx) => {
            await insert(tx, id, `in ${id}`);
            if (id % 4 === 0) throw new Error("back");
          }),
    );
    const outcomes = await Promise.allSettled(work);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(25);
    expect(await ids()).toEqual(Array.from({ length: 100 }, (_, id) => id).filter((id) => id % 4 !== 0));
  });

  it("sends statements of one transaction together when asked together", async () => {
    const rows = await database.transaction((tx) =>
      Promise.all([insert(tx, 1, "a"), insert(tx, 2, "b"), tx.query("SELECT count(*) AS n FROM bees")]),
    );
    expect(rows[2]).toEqual([{ n: 2 }]);
  });

  it.each(["40001", "40P01"])("tries again after %s, three times at most", async (code) => {
    const refuse = `DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '${code}'; END $$`;
    let tries = 0;
    const work = (failures: number) => async (tx: Transaction) => {
      tries += 1;
      await insert(tx, tries, `try ${tries}`);
      if (tries <= failures) await tx.query(refuse);
    };
    await database.transaction(work(3));
    expect(await ids()).toEqual([4]);
    await expect(database.transaction(work(99))).rejects.toMatchObject({ code });
    expect(tries).toBe(4 + 4);
    expect(await ids()).toEqual([4]);
  });

  it("does not repeat other failures", async () => {
    let tries = 0;
    const failing = database.transaction(async (tx) => {
      tries += 1;
      await tx.query("SELECT 1 / 0");
    });
    await expect(failing).rejects.toMatchObject({ code: "22012" });
    expect(tries).toBe(1);
  });

  it("refuses a statement after its transaction is over", async () => {
    let kept: Transaction | undefined;
    await database.transaction(async (tx) => {
      kept = tx;
    });
    await expect(kept?.query("SELECT 1")).rejects.toThrow("The transaction is over");
  });

  it("refuses, in tests, to ask the database inside a transaction", async () => {
    await expect(database.transaction(() => database.query("SELECT 1"))).rejects.toThrow("ask its `tx`");
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("goes on when the table under a prepared statement changed", async () => {
    const all = () => database.query("SELECT * FROM bees");
    await insert(database, 1, "a");
    for (let time = 0; time < 12; time += 1) await all();
    await database.query("ALTER TABLE bees ADD COLUMN age int");
    // More than there are connections: each of them may have it prepared.
    for (let time = 0; time < 12; time += 1) expect(await all()).toEqual([{ id: 1, name: "a", age: null }]);
    const inside = () => database.transaction((tx) => tx.query("SELECT id, bees.* FROM bees"));
    for (let time = 0; time < 12; time += 1) await inside();
    await database.query("ALTER TABLE bees DROP COLUMN age");
    expect(await inside()).toEqual([{ id: 1, name: "a" }]);
  });

  it("knows pg_trgm", async () => {
    await database.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    const [row] = await database.query<{ near: number }>("SELECT similarity('honey', 'hone') AS near");
    expect(row?.near).toBeGreaterThan(0.5);
  });
});
