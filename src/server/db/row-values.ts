import pg from "pg";
import { readArray } from "./read-array.ts";

/** Type ids of the built-in types that need more than their text; the same numbers in every PostgreSQL. */
const BOOL = 16;
const BYTEA = 17;
const INT8 = 20;
const TEXT = 25;
const NUMBERS = [21, 23, 26, 700, 701, 1700]; // int2, int4, oid, float4, float8, numeric
const JSONS = [114, 3802];

/** Each array type we can read, with the type of its elements; dates, times and uuids stay text. */
const ARRAYS: [array: number, element: number][] = [
  ...([
    [1000, BOOL],
    [1005, 21],
    [1007, 23],
    [1016, INT8],
    [1021, 700],
    [1022, 701],
    [1028, 26],
    [1231, 1700],
    [199, 114],
    [3807, 3802],
  ] satisfies [number, number][]),
  ...[1009, 1014, 1015, 2951, 1115, 1182, 1183, 1185, 1187, 1270].map((array): [number, number] => [
    array,
    TEXT,
  ]),
];

type Reader = (text: string) => unknown;

function readInt8(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The whole number ${text} is too large to read`);
  return number;
}

const readText: Reader = (text) => text;

const readers = new Map<number, Reader>([
  [BOOL, (text) => text === "t"],
  [BYTEA, pg.types.getTypeParser(BYTEA)],
  [INT8, readInt8],
  ...NUMBERS.map((oid): [number, Reader] => [oid, Number]),
  ...JSONS.map((oid): [number, Reader] => [oid, (text) => JSON.parse(text)]),
]);
for (const [array, element] of ARRAYS) {
  const reader = readers.get(element) ?? readText;
  readers.set(array, (text) => readArray(text, reader));
}

/**
 * Text of the wire to JavaScript values, given to every connection of both engines. numeric becomes a number
 * because JSON has no other; beyond 15 digits it rounds. An int8 outside the safe range is an error, never a
 * silently rounded id.
 */
export const rowValues: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => readers.get(oid) ?? readText,
};
