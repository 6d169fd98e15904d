import { createHash } from "node:crypto";

/** What a lead hangs on; the same person may be brought once per target. */
export type DuplicateTarget =
  | { kind: "partnership"; id: number }
  | { kind: "campaign"; id: number }
  /** A partner not on file, by name. */
  | { kind: "partner-name"; name: string };

/** What identifies a lead within its company. Texts as stored; null or undefined when the lead has none. */
export interface DuplicateFacts {
  target: DuplicateTarget;
  email?: string | null | undefined;
  companyName?: string | null | undefined;
  phone?: string | null | undefined;
}

function normalise(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replace(/\s+/gu, " ");
}

function targetParts(target: DuplicateTarget): (string | number)[] {
  return target.kind === "partner-name" ? [target.kind, normalise(target.name)] : [target.kind, target.id];
}

/**
 * The value of `leads.duplicate_key`: equal for two leads that are the same lead. By e-mail; without one by
 * company name and phone digits; null when neither says who it is. No dot or plus tricks: those are a mailbox
 * owner's business. A hash, because three long texts would not fit an index entry.
 */
export function duplicateKey(facts: DuplicateFacts): string | null {
  const email = normalise(facts.email ?? "");
  const company = normalise(facts.companyName ?? "");
  const digits = (facts.phone ?? "").replace(/\D/g, "");
  const person =
    email !== "" ? ["email", email] : company !== "" && digits !== "" ? ["phone", company, digits] : null;
  if (!person) return null;
  return createHash("sha256")
    .update(JSON.stringify([...targetParts(facts.target), ...person]))
    .digest("base64url");
}

/** Which members of the body made two leads the same; goes into the 409. */
export function matchedOn(facts: DuplicateFacts): string[] {
  const target = {
    partnership: "partnership_id",
    campaign: "companyCampaignId",
    "partner-name": "partners_company_name",
  }[facts.target.kind];
  const person = normalise(facts.email ?? "") !== "" ? ["email"] : ["company_name", "phone_number"];
  return [...person, target];
}
