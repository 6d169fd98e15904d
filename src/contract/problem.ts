import * as z from "zod/mini";

/** One wrong member: `field` is its path in the body, dotted (`customFields.0.value`); empty for the whole. */
export const faultDetail = z.object({ field: z.string(), message: z.string() });
export type FaultDetail = z.infer<typeof faultDetail>;

/**
 * The body of every error. `error` is the documented text, word for word; the other members are additions that
 * a client reading only `error` never notices.
 */
export const problem = z.object({
  error: z.string(),
  code: z.optional(z.string()),
  details: z.optional(z.array(faultDetail)),
  /** With code `duplicate_lead`: the lead that is already there, if the caller may read it. */
  existing: z.optional(
    z.object({ id: z.number(), uuid: z.string(), company_name: z.optional(z.nullable(z.string())) }),
  ),
  matchedOn: z.optional(z.array(z.string())),
  /** With code `version_conflict`: what the lead is now and what happened since the version asked for. */
  currentVersion: z.optional(z.number()),
  updated_at: z.optional(z.string()),
  changedFields: z.optional(z.array(z.string())),
  changedBy: z.optional(z.nullable(z.object({ id: z.number(), name: z.string() }))),
  unknownFields: z.optional(z.array(z.string())),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof problem>;

/** The sentences of the two API documents, and ours where those are silent. */
export const problemText = {
  invalidFields: "Invalid field values or missing required association",
  invalidUpdate: "Invalid field values",
  invalidKey: "Invalid API key or insufficient permissions",
  writeRequired: "Write access required for this operation",
  readRequired: "Read access required for this operation",
  adminRequired: "Admin access required for this operation",
  missingFields: "Missing required fields or invalid association type",
  duplicate: "Duplicate lead or unique constraint violation",
  leadNotFound: "Lead not found or not accessible",
  leadGone: "Lead not found or already deleted",
  notFound: "Not found",
  methodNotAllowed: "Method not allowed",
  rateLimited: "Rate limit exceeded",
  tooLarge: "Request body is too large",
  unsupportedType: "Content-Type must be application/json",
  keyReused: "Idempotency-Key was already used with a different request",
  keyInProgress: "A request with this Idempotency-Key is still in progress",
  changedMeanwhile: "Lead was changed by someone else",
  claimEnded: "This claim no longer holds",
  crossSite: "Cross-site request refused",
  unavailable: "The database cannot be reached right now",
  internal: "Internal error",
} as const;
