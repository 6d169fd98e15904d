import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { standingClaim } from "./claim.ts";
import { endpoint } from "./endpoint.ts";
import { id } from "./id.ts";
import { leadStatuses, leadUser, personName } from "./lead.ts";
import { text } from "./text.ts";

/** Matches one answer holds at most. */
export const MATCHES_LIMIT = 5;

/**
 * What is typed so far: any part of it, finished or not, so an address without its end is no fault. The create body
 * may be sent as it is; what is not named here is ignored.
 */
export const checkDuplicatesBody = z.object({
  company_name: z.optional(z.nullable(text())),
  first_name: z.optional(z.nullable(text())),
  last_name: z.optional(z.nullable(text())),
  email: z.optional(z.nullable(text())),
  phone_number: z.optional(z.nullable(text())),
  /** The partner chosen so far, by any of its ids or by name; decides whether a claim is in the way. */
  partnershipLead: z.optional(
    z.object({
      partnership_id: z.optional(id),
      partners_company_id: z.optional(id),
      company_partnerships_id: z.optional(id),
      partners_company_name: z.optional(text()),
    }),
  ),
  /** The lead being edited: it is no duplicate of itself. */
  excludeId: z.optional(id),
});
export type CheckDuplicates = z.output<typeof checkDuplicatesBody>;

/**
 * How the stored lead is the typed one: the same person, somebody at the same company, only alike, or a sister company
 * of a group (no duplicate).
 */
export const matchRelations = ["person", "company", "alike", "related"] as const;

export const matchFields = ["company_name", "name", "email", "phone_number"] as const;

/** What a field of the stored lead says. All but `differs` speak for the match. */
export const matchKinds = [
  "same",
  "alike",
  "shorter",
  "nickname",
  "initial",
  "swapped",
  "same-domain",
  "sister",
  "differs",
] as const;

export const matchReason = z.object({
  field: z.enum(matchFields),
  kind: z.enum(matchKinds),
  /** Part of a sentence, lower case: "same email domain", "company 92% alike". */
  text: z.string(),
  /** The stored lead's value, and which parts of it differ from what was typed (UTF-16 offsets). */
  value: z.string(),
  parts: z.array(z.object({ start: z.number(), end: z.number() })),
  /** Letters in common, 0 to 100; only with `alike`, `shorter` and `sister`. */
  percent: z.optional(z.number()),
});
export type MatchReason = z.infer<typeof matchReason>;

const nullableText = z.nullable(z.string());

export const duplicateMatch = z.object({
  lead: z.object({
    id: z.number(),
    uuid: z.string(),
    company_name: nullableText,
    first_name: nullableText,
    last_name: nullableText,
    email: nullableText,
    phone_number: nullableText,
    status: z.enum(leadStatuses),
    created_at: z.string(),
    updated_at: z.string(),
    company_partnerships_id: z.nullable(z.number()),
    created_by_user: z.nullable(personName),
    assigned_users: z.array(leadUser),
  }),
  relation: z.enum(matchRelations),
  /** 0 to 1; only for order within one answer. */
  score: z.number(),
  /** False: too faint to put before a person. Those shown come first. */
  show: z.boolean(),
  /** What speaks for it, as one sentence: "Same email domain, company 92% alike". */
  summary: z.string(),
  /** One for each field both have, in the order company, name, email, phone. */
  reasons: z.array(matchReason),
});
export type DuplicateMatch = z.infer<typeof duplicateMatch>;

/** A question, though a POST: names and addresses do not belong in a URL. */
export const checkDuplicates = endpoint({
  ...heads.checkDuplicates,
  body: checkDuplicatesBody,
  reply: z.object({
    /** At most five, surest first. */
    matches: z.array(duplicateMatch),
    /** Who holds the typed person or company, if anybody does. */
    claim: z.nullable(standingClaim),
  }),
  status: 200,
  summary: "Leads that may be the one being typed, and who has a claim on it",
  group: "Leads",
});
