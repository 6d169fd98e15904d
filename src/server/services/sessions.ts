import { problemText } from "#contract/problem.ts";
import type { Me } from "#contract/session.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable } from "#server/db/database.ts";
import { type KeyHolder, selectKeyHolder } from "#server/db/key-rows.ts";
import {
  deleteSession,
  extendSession,
  type SessionHolder,
  selectPerson,
  selectSession,
} from "#server/db/session-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { version } from "#server/version.ts";
import { hashOf, newSecret } from "./secret.ts";

const HOUR = 3600;
/** How long a session lives after its last use, in seconds. */
const LIFE = { short: 12 * HOUR, long: 30 * 24 * HOUR };

/** The cookie's text. Its first letter says how long it lives; changing the letter changes the hash. */
export function newSessionToken(remember: boolean): string {
  return (remember ? "l" : "s") + newSecret();
}

export function lifeOf(token: string): number {
  return token.startsWith("l") ? LIFE.long : LIFE.short;
}

export function isRemembered(token: string): boolean {
  return lifeOf(token) === LIFE.long;
}

/** The caller behind a key, or undefined if nobody has it, it was revoked or its user is disabled. */
export async function callerOfKey(db: Queryable, key: string): Promise<Caller | undefined> {
  const holder = await selectKeyHolder(db, hashOf(key));
  if (!holder || holder.revokedOn || holder.userDisabled) return undefined;
  return callerOf(holder, holder, "key");
}

/**
 * The caller behind a session cookie, and whether the session was prolonged just now, so that a lasting cookie is
 * prolonged too. Prolonging waits until a twenty-fourth of its life is gone: most requests write nothing.
 */
export async function callerOfSession(
  db: Queryable,
  token: string,
): Promise<{ caller: Caller; prolonged: boolean } | undefined> {
  const hash = hashOf(token);
  const session = await selectSession(db, hash);
  if (!session) return undefined;
  const life = lifeOf(token);
  const prolonged = session.secondsLeft < life - life / 24;
  if (prolonged) await extendSession(db, hash, life);
  return { caller: callerOfHolder(session), prolonged };
}

function callerOfHolder(session: SessionHolder): Caller {
  const { companyId, userId, role, keyId } = session;
  const key =
    keyId === null
      ? undefined
      : { keyId, mayRead: session.keyMayRead === true, mayWrite: session.keyMayWrite === true };
  return callerOf({ companyId, userId, role }, key, "session");
}

/** What a person may do: partners and indirect people only read, and a key can take away but never add. */
export function callerOf(
  person: Pick<KeyHolder, "companyId" | "userId" | "role">,
  key: Pick<KeyHolder, "keyId" | "mayRead" | "mayWrite"> | undefined,
  by: Caller["by"],
): Caller {
  const { companyId, userId, role } = person;
  const mayWrite = (role === "admin" || role === "partnerships") && (key?.mayWrite ?? true);
  return {
    companyId,
    userId,
    keyId: key?.keyId,
    by,
    mayRead: key?.mayRead ?? true,
    mayWrite,
    isAdmin: role === "admin" && mayWrite,
  };
}

export async function endSession(db: Queryable, token: string): Promise<void> {
  await deleteSession(db, hashOf(token));
}

/** Who the caller is and what this server lets them do. */
export async function readMe(db: Queryable, caller: Caller): Promise<Me> {
  const person = await selectPerson(db, caller.companyId, caller.userId);
  if (!person) throw new ServiceError("unauthenticated", problemText.invalidKey);
  return {
    ...person,
    permissions: { read: caller.mayRead, write: caller.mayWrite, admin: caller.isAdmin },
    features: [
      "history",
      "restore",
      "delta",
      "counts",
      "duplicates",
      "claims",
      ...(caller.isAdmin ? ["api-keys" as const] : []),
    ],
    version,
  };
}
