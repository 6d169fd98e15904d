import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { openTestDatabase, testEngines } from "./test-database.ts";

/** SQL and the JavaScript value it must come out as, on both engines. */
const VALUES: [sql: string, value: unknown][] = [
  ["true", true],
  ["1::int2", 1],
  ["-7::int4", -7],
  ["9007199254740991::int8", Number.MAX_SAFE_INTEGER],
  ["count(*)", 1],
  ["sum(2::int8)", 2],
  ["1250.50::numeric(12,2)", 1250.5],
  ["'NaN'::numeric", Number.NaN],
  ["0.1::float8", 0.1],
  ["'Zoë'::text", "Zoë"],
  ["'ab'::varchar(5)", "ab"],
  ["'1b4e28ba-2fa1-41d2-883f-0016d3cca427'::uuid", "1b4e28ba-2fa1-41d2-883f-0016d3cca427"],
  ["'2026-11-20T10:11:12.123456+02'::timestamptz", "2026-11-20 08:11:12.123456+00"],
  ["'2026-11-20 10:11:12'::timestamp", "2026-11-20 10:11:12"],
  ["'2026-11-20'::date", "2026-11-20"],
  ["'1 day 2 hours'::interval", "1 day 02:00:00"],
  [`'{"a": [1, null, "x"], "b": {}}'::jsonb`, { a: [1, null, "x"], b: {} }],
  ["'\"text\"'::json", "text"],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
  ["null::int8", null],
  ["array[1, 2, null]::int4[]", [1, 2, null]],
  ["array[3]::int8[]", [3]],
  ["'{}'::int8[]", []],
  ["array[1.5]::numeric[]", [1.5]],
  ["array[true, false]", [true, false]],
  [
    `array['a,b', 'say "x"', 'back\\slash', '', 'NULL', null, ' {y} ']`,
    ["a,b", 'say "x"', "back\\slash", "", "NULL", null, " {y} "],
  ],
  [
    "array[[1, 2], [3, 4]]",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["'[0:1]={5,6}'::int4[]", [5, 6]],
  [`array['{"a": 1}'::jsonb]`, [{ a: 1 }]],
  ["array['2026-11-20 10:00+00'::timestamptz]", ["2026-11-20 10:00:00+00"]],
];

describe.each(testEngines)("values of %s", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
  });
  afterAll(() => database.close());

  it.each(VALUES)("reads %s", async (sql, value) => {
    expect(await database.query(`SELECT ${sql} AS value`)).toEqual([{ value }]);
  });

  it("refuses to read a whole number it would have to round", async () => {
    await expect(database.query("SELECT 9007199254740993::int8 AS id")).rejects.toThrow("9007199254740993");
    expect(await database.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("sends plain values, lists and JSON text", async () => {
    const rows = await database.query(
      `SELECT $1::int8 AS id, $2::text AS name, $3::bool AS yes, $4::int8[] AS ids, $5::text[] AS names,
        $6::jsonb AS json, $7::text AS nothing, $8::bytea AS bytes, $9::timestamptz AS moment`,
      [
        5,
        "O'Neil",
        false,
        [1, 2],
        ["a,b", '"'],
        '{"k":[1]}',
        null,
        Buffer.from("hi"),
        "2026-01-02T03:04:05.006Z",
      ],
    );
    expect(rows).toEqual([
      {
        ...{
          id: 5,
          name: "O'Neil",
          yes: false,
          ids: [1, 2],
          names: ["a,b", '"'],
          json: { k: [1] },
          nothing: null,
        },
        ...{ bytes: Buffer.from("hi"), moment: "2026-01-02 03:04:05.006+00" },
      },
    ]);
  });

  it("gives any list of texts back as it was", async () => {
    const text = fc.string({ unit: "grapheme" }).map((each) => each.replaceAll("\0", ""));
    const list = fc.array(fc.option(text), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(list, async (texts) => {
        const [row] = await database.query<{ texts: unknown }>("SELECT $1::text[] AS texts", [texts]);
        expect(row?.texts).toEqual(texts);
      }),
      { numRuns: 200 },
    );
  });
});
