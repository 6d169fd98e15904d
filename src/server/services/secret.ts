import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes in the letters of addresses and headers. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a key, a session or a link. Plain SHA-256 is enough for 256 random bits: nothing can be guessed. */
export function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
