import { ServiceError } from "#server/service-error.ts";

/**
 * The Idempotency-Key, bare or as a quoted string of RFC 8941; undefined if none is sent.
 * Throws 400 for one that is empty, longer than 255 or not printable ASCII.
 */
export function idempotencyKeyOf(headers: Headers): string | undefined {
  const sent = headers.get("idempotency-key");
  if (sent === null) return undefined;
  const key = sent.startsWith('"') ? unquoted(sent) : sent;
  if (key === undefined || !/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw new ServiceError("invalid", "Invalid field values or missing required association", {
      code: "idempotency_key_invalid",
    });
  }
  return key;
}

function unquoted(text: string): string | undefined {
  const inside = /^"((?:[^"\\]|\\["\\])*)"$/.exec(text)?.[1];
  return inside?.replace(/\\(["\\])/g, "$1");
}

/** What a `Prefer` header asks for, as `handling=strict` or `merge=disjoint`. */
export function prefers(headers: Headers, wish: string): boolean {
  const sent = headers.get("prefer");
  return sent?.split(",").some((part) => part.replace(/\s|;.*$/g, "").toLowerCase() === wish) ?? false;
}

/**
 * The versions of a lead that an If-Match or If-None-Match names. Weak tags and tags a compressing proxy has marked
 * (`"7-gzip"`) count as the version itself: they name a row, not bytes. "unreadable" if any tag is malformed.
 */
export function versionsIn(header: string | null): number[] | "any" | "unreadable" | undefined {
  if (header === null) return undefined;
  if (header.trim() === "*") return "any";
  const versions: number[] = [];
  for (const part of header.split(",")) {
    const digits = /^\s*(?:W\/)?"([1-9]\d{0,9})(?:-[a-z]+)?"\s*$/.exec(part)?.[1];
    if (digits === undefined) return "unreadable";
    versions.push(Number(digits));
  }
  return versions;
}
