import { DatabaseError, type Queryable, type Transaction } from "./database.ts";

/** Whose key, for which request. */
export interface IdempotencySlot {
  readonly companyId: number;
  readonly userId: number;
  readonly key: string;
  /** Method and path, as `POST /api/v1/leads`. */
  readonly request: string;
  /** SHA-256 of the body as received. */
  readonly fingerprint: Buffer;
}

/** The answer of the request that used the key first. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
}

/** How long an answer is kept: an offline queue may need days to catch up. */
export const KEPT_DAYS = 7;

const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Claims the key for this transaction. `taken`: somebody has finished with it. `busy`: another transaction holds it
 * and did not end within five seconds; this transaction can do nothing more.
 */
export async function claimIdempotencyKey(
  tx: Transaction,
  slot: IdempotencySlot,
): Promise<"ours" | "taken" | "busy"> {
  try {
    const [, claimed] = await Promise.all([
      tx.query("set local lock_timeout = '5s'"),
      tx.query(
        `insert into idempotency_keys (company_id, user_id, key, request, fingerprint) values ($1, $2, $3, $4, $5)
          on conflict do nothing returning 1`,
        [slot.companyId, slot.userId, slot.key, slot.request, slot.fingerprint],
      ),
      // The limit is for the key alone: writers of one lead may queue longer than that.
      tx.query("set local lock_timeout = 0"),
    ]);
    return claimed.length > 0 ? "ours" : "taken";
  } catch (thrown) {
    if (thrown instanceof DatabaseError && thrown.code === LOCK_NOT_AVAILABLE) return "busy";
    throw thrown;
  }
}

/** What the key was used for. Undefined if it was deleted meanwhile. */
export async function selectStoredAnswer(
  tx: Queryable,
  slot: IdempotencySlot,
): Promise<(StoredAnswer & { fingerprint: Buffer }) | undefined> {
  const [row] = await tx.query<StoredAnswer & { fingerprint: Buffer }>(
    `select status, body, etag, fingerprint from idempotency_keys
      where company_id = $1 and user_id = $2 and key = $3 and request = $4`,
    [slot.companyId, slot.userId, slot.key, slot.request],
  );
  return row;
}

export async function storeAnswer(
  tx: Transaction,
  slot: IdempotencySlot,
  answer: StoredAnswer,
): Promise<void> {
  await tx.query(
    `update idempotency_keys set status = $5, body = $6, etag = $7
      where company_id = $1 and user_id = $2 and key = $3 and request = $4`,
    [slot.companyId, slot.userId, slot.key, slot.request, answer.status, answer.body, answer.etag],
  );
}

export async function deleteOldAnswers(db: Queryable): Promise<void> {
  await db.query("delete from idempotency_keys where created_at < now() - make_interval(days => $1)", [
    KEPT_DAYS,
  ]);
}
