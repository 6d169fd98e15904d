import type * as endpoints from "#contract/api-key.ts";
import type { ApiKey } from "#contract/api-key.ts";
import type { BodyOutput, ReplyOf } from "#contract/endpoint.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable, Transaction } from "#server/db/database.ts";
import { insertKey, revokeKey, selectKeys } from "#server/db/key-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { hashOf, newSecret } from "./secret.ts";

/** How our keys begin, so that a secret scanner or a person recognises one. Keys of other shapes work too. */
const KEY_START = "wgl_live_";
/** Letters of a key that the list shows. */
const SHOWN = KEY_START.length + 4;

/** A key's rights and whose it is; its text comes back from {@link makeKey} and is known to nobody afterwards. */
export interface KeyWish {
  readonly companyId: number;
  readonly userId: number;
  readonly label: string;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** Text chosen by whoever starts the server; without it a random one is made. */
  readonly text?: string;
}

export async function makeKey(tx: Queryable, wish: KeyWish): Promise<{ id: number; key: string }> {
  const { text, ...rest } = wish;
  const key = text ?? KEY_START + newSecret();
  // Of a chosen key less is shown: it may be short.
  const prefix = text === undefined ? key.slice(0, SHOWN) : key.slice(0, Math.min(4, key.length >> 2));
  const id = await insertKey(tx, { ...rest, prefix, hash: hashOf(key) });
  return { id, key };
}

export function listApiKeys(db: Queryable, caller: Caller): Promise<ApiKey[]> {
  return selectKeys(db, caller.companyId);
}

type Create = typeof endpoints.createApiKey;

/** Makes a key that acts as the caller. */
export async function createApiKey(
  tx: Transaction,
  caller: Caller,
  body: BodyOutput<Create>,
): Promise<ReplyOf<Create>> {
  const { label, read_access, write_access } = body;
  const { companyId, userId } = caller;
  const made = await makeKey(tx, { companyId, userId, label, mayRead: read_access, mayWrite: write_access });
  return { id: made.id, label, read_access, write_access, key: made.key };
}

/** Ends a key at once, with every session it opened: each request looks its key up. */
export async function deleteApiKey(tx: Transaction, caller: Caller, keyId: number): Promise<void> {
  if (!(await revokeKey(tx, caller.companyId, keyId)))
    throw new ServiceError("not-found", problemText.notFound);
}
