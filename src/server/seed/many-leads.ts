import type { Database } from "#server/db/database.ts";
import { manyLeadsSql } from "./many-leads-sql.ts";

/** Few enough that a chunk's transaction stays short and its counts cheap. */
const CHUNK = 5_000;
const SPAN_DAYS = 1_095;
const DAY_MS = 86_400_000;

/**
 * Adds `count` plausible leads over three years to a company, for measuring: with its own tags, people, partners,
 * campaigns and custom fields spread over them, a tie to the partner and history. Nothing is sent to a partner and
 * no event is recorded. Every `created_at` is another; ids rise with it.
 */
export async function seedManyLeads(
  db: Database,
  companyId: number,
  count: number,
  now: number = Date.now(),
): Promise<void> {
  const [last] = await db.query<{ id: number }>("select coalesce(max(id), 0) as id from leads");
  // Part of every address, so that a second call brings other leads than the first.
  const series = last?.id ?? 0;
  for (let from = 1; from <= count; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, count);
    await db.transaction(
      (tx) =>
        tx.query(manyLeadsSql, [
          ...[companyId, from, to, series],
          ...[new Date(now - SPAN_DAYS * DAY_MS).toISOString(), (SPAN_DAYS * DAY_MS) / 1000 / count],
          new Date(now).toISOString(),
        ]),
      { noTimeLimit: true },
    );
  }
  // A planner that still thinks the tables are empty would spoil the first measurements.
  await db.transaction((tx) => tx.query("analyze leads, partnership_leads, lead_history"), {
    noTimeLimit: true,
  });
}
