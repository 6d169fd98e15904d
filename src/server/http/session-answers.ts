import type { Me, signIn as signInEndpoint } from "#contract/session.ts";
import { ServiceError } from "#server/service-error.ts";
import { endSession } from "#server/services/sessions.ts";
import { signIn } from "#server/services/sign-in.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { type Asked, type Door, WithHeaders } from "./route.ts";
import { endedSessionCookie, sessionCookie, sessionTokenOf } from "./session-cookie.ts";

/** Opens a new session and ends the one the browser had, so that a planted cookie is worth nothing. */
export async function answerSignIn(
  { db, limits, exchange }: Door,
  { body }: Asked<typeof signInEndpoint>,
): Promise<WithHeaders<Me>> {
  refuseCrossSite(exchange, false);
  try {
    const { me, token } = await db.transaction((tx) => signIn(tx, body));
    const before = sessionTokenOf(exchange);
    if (before) await endSession(db, before);
    return new WithHeaders(me, { "set-cookie": sessionCookie(exchange, token) });
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.kind === "unauthenticated") {
      await limits.countWrongSignIn(exchange);
    }
    throw thrown;
  }
}

/** Ends the browser's session; without one there is nothing to do. */
export async function answerSignOut({ db, exchange }: Door): Promise<WithHeaders<undefined>> {
  const token = sessionTokenOf(exchange);
  if (token) {
    refuseCrossSite(exchange, true);
    await endSession(db, token);
  }
  return new WithHeaders(undefined, { "set-cookie": endedSessionCookie(exchange) });
}
