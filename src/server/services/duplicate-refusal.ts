import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import { DatabaseError, type Queryable } from "#server/db/database.ts";
import { selectDuplicate } from "#server/db/lead-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { type DuplicateFacts, matchedOn } from "./duplicate-key.ts";

/** Throws the 409 of a lead that is already there, naming it if the caller may read. */
export async function refuseDuplicate(
  db: Queryable,
  caller: Caller,
  key: string | null,
  facts: DuplicateFacts,
): Promise<never> {
  const existing = key === null ? undefined : await selectDuplicate(db, caller.companyId, key);
  // Deleted between our insert and this look: the next try will succeed.
  if (!existing) throw new DatabaseError("The duplicate went away", "40001");
  throw new ServiceError("conflict", problemText.duplicate, {
    code: "duplicate_lead",
    ...(caller.mayRead ? { existing } : {}),
    matchedOn: matchedOn(facts),
  });
}
