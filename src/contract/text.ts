import * as z from "zod/mini";

/** Longest text of an ordinary field, in UTF-16 units. The documents name no limit; this one is ours. */
export const TEXT_LIMIT = 255;

/** Longest text of a `textarea` custom field. */
export const LONG_TEXT_LIMIT = 2000;

/**
 * True for text every layer can carry unchanged: PostgreSQL refuses NUL, and a lone surrogate has no UTF-8 form,
 * so it would come back as another character than was typed.
 */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

const storable = z.refine<string>(isStorable, { error: "Holds a character that cannot be stored" });

/** Trimmed text of at most `limit` units; may be empty. */
export function text(limit: number = TEXT_LIMIT) {
  return z
    .string({ error: "Must be text" })
    .check(z.trim(), z.maxLength(limit, { error: `Must have at most ${limit} characters` }), storable);
}

/** Trimmed text that is not empty. */
export function filledText(limit: number = TEXT_LIMIT) {
  return text(limit).check(z.minLength(1, { error: "Must not be empty" }));
}

/** Why this is no e-mail address, or undefined when it is one. Syntax only; nothing is looked up. */
export function emailFault(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  if (at < 0) return "This address has no @.";
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local === "") return "This address has nothing before the @.";
  if (local.length > 64) return "This address has more than 64 characters before the @.";
  if (!/^[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(local))
    return "This address has a character that is not allowed.";
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) {
    return "This address has a dot in the wrong place.";
  }
  if (!domain.includes(".")) return "This address has no ending such as .de or .com.";
  const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
  if (!domain.split(".").every((part) => label.test(part))) return "The part after the @ is not a domain.";
  if (/^\d+$/.test(domain.slice(domain.lastIndexOf(".") + 1))) return "The part after the @ is not a domain.";
  return undefined;
}

/** An e-mail address, trimmed; the empty text passes and means "none". */
export const email = text().check((payload) => {
  const fault = payload.value === "" ? undefined : emailFault(payload.value);
  if (fault) payload.issues.push({ code: "custom", input: payload.value, message: fault });
});

/** A six-digit hex colour such as `#6B7280`. A closed form, so that a colour can never carry markup. */
export const colour = z
  .string({ error: "Must be a colour such as #6B7280" })
  .check(z.regex(/^#[0-9a-fA-F]{6}$/, { error: "Must be a colour such as #6B7280" }));

const isoDate = z.iso.date();
const isoMoment = z.iso.datetime({ offset: true });

/**
 * An ISO 8601 date (`2026-06-30`) or moment (`2026-06-30T09:00:00Z`, offsets allowed), kept as written so that
 * it reads back equal.
 */
export const dateOrMoment = z.string({ error: "Must be a date such as 2026-06-30" }).check(
  // Year 0 is a date to ISO 8601, but to no database.
  z.refine(
    (value) => !value.startsWith("0000") && [isoDate, isoMoment].some((iso) => iso.safeParse(value).success),
    {
      error: "Must be a date such as 2026-06-30 or 2026-06-30T09:00:00Z",
    },
  ),
);

/** A moment as the server writes it: ISO 8601, UTC, up to microseconds. */
export const moment = z.string();
