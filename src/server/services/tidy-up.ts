import type { Queryable } from "#server/db/database.ts";
import { deleteOldAnswers } from "#server/db/idempotency-rows.ts";
import { deleteExpired } from "#server/db/session-rows.ts";

/** Removes what has run out: sessions, sign-in links, answers kept for repeated requests. */
export async function tidyUp(db: Queryable): Promise<void> {
  await deleteExpired(db);
  await deleteOldAnswers(db);
}
