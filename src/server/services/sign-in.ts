import type { BodyOutput } from "#contract/endpoint.ts";
import { problemText } from "#contract/problem.ts";
import type { Me, signIn as signInEndpoint } from "#contract/session.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable, Transaction } from "#server/db/database.ts";
import { selectKeyHolder } from "#server/db/key-rows.ts";
import { insertSession, insertSignInLink, selectPerson, spendSignInLink } from "#server/db/session-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { hashOf, newSecret } from "./secret.ts";
import { callerOf, lifeOf, newSessionToken, readMe } from "./sessions.ts";

/** Minutes a one-time link works. */
const LINK_MINUTES = 15;

/** Opens a session with a key or the code of a one-time link. `token` is the new cookie's text. */
export async function signIn(
  tx: Transaction,
  body: BodyOutput<typeof signInEndpoint>,
): Promise<{ me: Me; token: string }> {
  const caller =
    "key" in body ? await callerByKey(tx, body.key.trim()) : await callerByLink(tx, body.code.trim());
  const token = newSessionToken(body.remember === true);
  const { companyId, userId, keyId } = caller;
  await insertSession(tx, { hash: hashOf(token), companyId, userId, keyId, seconds: lifeOf(token) });
  return { me: await readMe(tx, caller), token };
}

async function callerByKey(tx: Transaction, key: string): Promise<Caller> {
  const holder = await selectKeyHolder(tx, hashOf(key));
  if (!holder) throw refusal("key", "No such key. Check that it was copied whole.");
  if (holder.revokedOn) {
    const way = "Ask an admin for a new one, or use a one-time link.";
    throw refusal("key", `This key was revoked on ${spokenDate(holder.revokedOn)}. ${way}`);
  }
  if (holder.userDisabled) throw refusal("key", "The person this key belongs to is disabled. Ask an admin.");
  return callerOf(holder, holder, "session");
}

async function callerByLink(tx: Transaction, code: string): Promise<Caller> {
  const person = await spendSignInLink(tx, hashOf(code));
  const known = person && (await selectPerson(tx, person.companyId, person.userId));
  if (!person || !known) {
    const reason = `This link was used before or is older than ${LINK_MINUTES} minutes.`;
    throw refusal("code", `${reason} Start the server again for a new one, or paste an API key.`);
  }
  return callerOf({ ...person, role: known.user.role }, undefined, "session");
}

/** Makes a link's code for this person. Only its hash is kept. */
export async function makeSignInCode(
  db: Queryable,
  person: { companyId: number; userId: number },
): Promise<string> {
  const code = newSecret();
  await insertSignInLink(db, { ...person, hash: hashOf(code), minutes: LINK_MINUTES });
  return code;
}

function refusal(field: "key" | "code", message: string) {
  return new ServiceError("unauthenticated", problemText.invalidKey, { details: [{ field, message }] });
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2025-09-30` as "30 Sep 2025". */
function spokenDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
