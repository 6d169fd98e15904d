import fc from "fast-check";
import { expect, test } from "vitest";
import { ServiceError } from "#server/service-error.ts";
import { DEPTH_LIMIT, ITEMS_LIMIT, readJson } from "./read-json.ts";

const encoder = new TextEncoder();

function read(text: string) {
  return readJson(encoder.encode(text), "Invalid");
}

/** The detail of the refusal; fails if there is none. */
function faultOf(body: string | Uint8Array) {
  try {
    readJson(typeof body === "string" ? encoder.encode(body) : body, "Invalid");
  } catch (thrown) {
    if (!(thrown instanceof ServiceError)) throw thrown;
    expect(thrown).toMatchObject({ kind: "invalid", message: "Invalid" });
    return thrown.details?.[0];
  }
  throw new Error("The body was accepted");
}

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a":{"b":[{"c":1},{"c":1,"\\u0063":2}]}}', "a.b.1.c"],
  ['{"a":1,"b":":,{[","a":"x"}', "a"],
  ['{"":1,"":2}', ""],
])("a member named twice is refused: %s", (text, field) => {
  expect(faultOf(text)).toEqual({ field, message: "Is named twice" });
});

test.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])(
  "no member may be called %s",
  (name) => {
    expect(faultOf(`{"a":[{"${name}":{}}]}`)).toMatchObject({ message: "Is not a name a member may have" });
  },
);

test.each([
  ['{"a":"x\\u0000y"}', "a"],
  ['{"a":["\\ud800"]}', "a.0"],
  ['{"a":{"\\udc00":1}}', "a"],
])("what cannot be stored is refused: %s", (text, field) => {
  expect(faultOf(text)).toEqual({ field, message: "Holds a character that cannot be stored" });
});

test("nesting has an end, for arrays and objects alike", () => {
  const arrays = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  for (const nested of [arrays, objects]) {
    expect(() => read(nested(DEPTH_LIMIT))).not.toThrow();
    expect(faultOf(nested(DEPTH_LIMIT + 1))?.message).toMatch(/nested deeper/);
    expect(faultOf(nested(150_000))?.message).toMatch(/nested deeper/);
  }
});

test("a list has an end", () => {
  const list = (length: number) => JSON.stringify({ tags: Array.from({ length }, () => 1) });
  expect(() => read(list(ITEMS_LIMIT))).not.toThrow();
  expect(faultOf(list(ITEMS_LIMIT + 1))).toMatchObject({ field: "tags" });
});

test.each(["", "  ", "{", '{"a":}', "[1,]", '{"a":1}x', "NaN", "'a'", '{"a":"\u0001"}', "\u0000"])(
  "what is no JSON is refused: %j",
  (text) => {
    expect(faultOf(text)?.field).toBe("");
  },
);

test("numbers that are infinite once read, and bytes that are no UTF-8, are refused", () => {
  expect(faultOf('{"a":1e400}')).toMatchObject({ field: "a" });
  expect(faultOf(Uint8Array.of(0x22, 0xff, 0x22))?.message).toMatch(/UTF-8/);
  // Half a surrogate pair written in bytes, as some encoders do.
  expect(faultOf(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))?.message).toMatch(/UTF-8/);
});

test("a byte order mark in front does no harm, and pairs of escapes are one character", () => {
  expect(read('\uFEFF{"a":1}')).toEqual({ a: 1 });
  expect(read('{"a":"\\ud83d\\udc1d\\u00e9"}')).toEqual({ a: "\u{1F41D}é" });
});

test("whatever JSON.stringify writes of storable data reads back the same", () => {
  const name = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/^(__proto__|constructor|prototype)$/.test(text));
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 6 }, tie("leaf"), tie("list"), tie("object")),
    leaf: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    list: fc.array(tie("any"), { maxLength: 5 }),
    object: fc.dictionary(name, tie("any"), { maxKeys: 5 }),
  })).any;
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (data, indent) => {
      const text = JSON.stringify(data, null, indent);
      fc.pre(!text.includes("\\u0000"));
      expect(read(text)).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test("it accepts nothing that JSON.parse refuses, and of the rest only what it understands in one way", () => {
  const pieces = [
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "a",
    '"a"',
    "1",
    "e9",
    "true",
    "null",
    " ",
    "\\u0061",
    "é",
  ];
  const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(soup, (text) => {
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        expect(faultOf(text)).toBeDefined();
        return;
      }
      let own: unknown;
      try {
        own = read(text);
      } catch (thrown) {
        const detail = thrown instanceof ServiceError ? thrown.details?.[0] : undefined;
        expect(detail?.message).toMatch(/named twice/);
        return;
      }
      expect(own).toEqual(parsed);
    }),
    { numRuns: 2000 },
  );
});
