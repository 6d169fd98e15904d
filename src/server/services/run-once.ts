import { problemText } from "#contract/problem.ts";
import type { Transaction } from "#server/db/database.ts";
import {
  claimIdempotencyKey,
  type IdempotencySlot,
  type StoredAnswer,
  selectStoredAnswer,
  storeAnswer,
} from "#server/db/idempotency-rows.ts";
import { ServiceError } from "#server/service-error.ts";

/**
 * Does `work` for the first request with this Idempotency-Key and gives everyone after it the same answer. The key's
 * row commits with what `work` wrote, so a crash leaves both or neither, and a refusal (`work` throws) leaves the key
 * unused. A reused key throws 422; one whose first request still runs after five seconds, 409.
 */
export async function runOnce(
  tx: Transaction,
  slot: IdempotencySlot,
  work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const claim = await claimIdempotencyKey(tx, slot);
  if (claim === "busy") throw stillInProgress();
  if (claim === "taken") return replay(tx, slot);
  const answer = await work();
  await storeAnswer(tx, slot, answer);
  return { ...answer, replayed: false };
}

async function replay(tx: Transaction, slot: IdempotencySlot): Promise<StoredAnswer & { replayed: boolean }> {
  const stored = await selectStoredAnswer(tx, slot);
  // Tidied away between the two statements: the client tries again and is the first then.
  if (!stored) throw stillInProgress();
  if (!stored.fingerprint.equals(slot.fingerprint)) {
    throw new ServiceError("unprocessable", problemText.keyReused, { code: "idempotency_key_reused" });
  }
  return { status: stored.status, body: stored.body, etag: stored.etag, replayed: true };
}

function stillInProgress() {
  return new ServiceError("conflict", problemText.keyInProgress, {
    code: "idempotency_in_progress",
    headers: { "retry-after": "1" },
  });
}
