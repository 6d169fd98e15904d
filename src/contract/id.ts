import * as z from "zod/mini";

/** A positive whole id. Bounded by what JSON numbers carry exactly; the database's ids stay far below. */
export const id = z
  .int({ error: "Must be a whole number" })
  .check(z.positive({ error: "Must be a positive number" }));

/** Most ids one list may hold. */
export const IDS_LIMIT = 500;

/** A set of ids as the wire carries it. Repeats are dropped, the order of first mention is kept. */
export const ids = z.pipe(
  z
    .array(id, { error: "Must be a list of ids" })
    .check(z.maxLength(IDS_LIMIT, { error: `Must hold at most ${IDS_LIMIT} ids` })),
  z.transform((list) => [...new Set(list)]),
);

/** An id in a path or query: decimal digits without sign, leading zero or exponent. Undefined if it is not one. */
export function parseId(segment: string): number | undefined {
  if (!/^[1-9]\d{0,15}$/.test(segment)) return undefined;
  const value = Number(segment);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** A comma-separated list of ids in a query, such as `10,11`. */
export const idList = z.pipe(
  z.string().check(
    z.refine(
      (csv) => csv.split(",").length <= IDS_LIMIT && csv.split(",").every((part) => parseId(part.trim())),
      {
        error: "Must be ids separated by commas",
      },
    ),
  ),
  z.transform((csv) => [...new Set(csv.split(",").map((part) => Number(part.trim())))]),
);
