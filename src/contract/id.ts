import * as z from "zod/mini";
import { IDS_LIMIT, parseId } from "./parse-id.ts";

export { IDS_LIMIT, parseId };

/** A positive whole id. Bounded by what JSON numbers carry exactly; the database's ids stay far below. */
export const id = z
  .int({ error: "Must be a whole number" })
  .check(z.positive({ error: "Must be a positive number" }));

/** A set of ids as the wire carries it. Repeats are dropped, the order of first mention is kept. */
export const ids = z.pipe(
  z
    .array(id, { error: "Must be a list of ids" })
    .check(z.maxLength(IDS_LIMIT, { error: `Must hold at most ${IDS_LIMIT} ids` })),
  z.transform((list) => [...new Set(list)]),
);

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
