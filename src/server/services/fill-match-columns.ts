import type { Database } from "#server/db/database.ts";
import { lockUnmatched, storeMatchColumns } from "#server/db/match-rows.ts";
import { matchColumns } from "./match-columns.ts";

/** Small enough that a request waits a few milliseconds for PGlite's only connection. */
const BATCH = 100;

/**
 * Computes what leads are found by where it is missing: after the migration that brought it, and after a bulk load by
 * SQL. Each batch commits by itself, so it can be cut off and goes on where it was; several processes share the work.
 * Returns how many leads were filled.
 */
export async function fillMatchColumns(
  db: Database,
  options: { signal?: AbortSignal; batch?: number } = {},
): Promise<number> {
  let filled = 0;
  for (;;) {
    if (options.signal?.aborted) return filled;
    const count = await db.transaction(
      async (tx) => {
        const rows = await lockUnmatched(tx, options.batch ?? BATCH);
        const columns = rows.map((row) => {
          const { company_id, id, ...contact } = row;
          return { company_id, id, ...matchColumns(company_id, contact) };
        });
        if (columns.length > 0) await storeMatchColumns(tx, columns);
        return rows.length;
      },
      { noTimeLimit: true },
    );
    if (count === 0) return filled;
    filled += count;
  }
}
