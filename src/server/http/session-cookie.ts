import { isRemembered, lifeOf } from "#server/services/sessions.ts";
import type { Exchange } from "./exchange.ts";

/** On https the name itself forbids a sibling host to set the cookie. */
function nameOf(exchange: Exchange): string {
  return exchange.secure ? "__Host-waggle_session" : "waggle_session";
}

/** The session token the browser sent, if any. */
export function sessionTokenOf(exchange: Exchange): string | undefined {
  const cookies = exchange.request.headers.get("cookie");
  if (!cookies) return undefined;
  const start = `${nameOf(exchange)}=`;
  for (const cookie of cookies.split(";")) {
    const pair = cookie.trim();
    if (pair.startsWith(start)) return pair.slice(start.length) || undefined;
  }
  return undefined;
}

/** `Set-Cookie` for a session. Without "remember" the browser forgets it when it closes. */
export function sessionCookie(exchange: Exchange, token: string): string {
  return `${nameOf(exchange)}=${token}${attributes(exchange)}${isRemembered(token) ? `; Max-Age=${lifeOf(token)}` : ""}`;
}

export function endedSessionCookie(exchange: Exchange): string {
  return `${nameOf(exchange)}=${attributes(exchange)}; Max-Age=0`;
}

function attributes(exchange: Exchange): string {
  return `; Path=/; HttpOnly; SameSite=Lax${exchange.secure ? "; Secure" : ""}`;
}
