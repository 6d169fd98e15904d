import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { idList, parseId } from "./id.ts";
import { dateOrMoment, filledText } from "./text.ts";

/** What a partner can bring first: a person by e-mail, a company by its mail domain, else by its name. */
export const claimKinds = ["person", "domain", "company"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Who holds a claim. Both ids are null for a partner not on file. */
export const claimPartner = z.object({
  company_partnerships_id: z.nullable(z.number()),
  partners_company_id: z.nullable(z.number()),
  name: z.string(),
});

export const claim = z.object({
  id: z.number(),
  kind: z.enum(claimKinds),
  /** The address, the domain, or the company's name as it was first brought. */
  subject: z.string(),
  partner: claimPartner,
  /** The lead that brought it. */
  lead_id: z.number(),
  starts_at: z.string(),
  ends_at: z.string(),
  /** It holds now: not ended, not released, and its lead is not deleted. */
  active: z.boolean(),
  released_at: z.nullable(z.string()),
  released_by: z.nullable(z.object({ id: z.number(), name: z.string() })),
  /** Why it was last released or extended. */
  reason: z.nullable(z.string()),
});
export type Claim = z.infer<typeof claim>;

/** The claim that stands on what is being typed. */
export const standingClaim = z.object({
  id: z.number(),
  kind: z.enum(claimKinds),
  partner: claimPartner,
  since: z.string(),
  until: z.string(),
  /** "Ostrava Systems brought this domain first. Their claim runs to 30 Apr." */
  rule: z.string(),
  lead_id: z.number(),
  /** True: a partner was chosen who is not the holder, so saving breaks the claim and a reason is asked for. */
  broken: z.boolean(),
});
export type StandingClaim = z.infer<typeof standingClaim>;

export const listClaimsQuery = z.object({
  /** `X-Next-Cursor` of the page before. */
  cursor: z.optional(
    z.string().check(z.refine((text) => parseId(text) !== undefined, { error: "Is not a cursor" })),
  ),
  /** Ids of our partnership rows separated by commas; any of them. */
  partners: z.optional(idList),
  /** `1`: only claims that hold now; `0`: only those that no longer do. */
  active: z.optional(z.enum(["0", "1"], { error: "Must be 0 or 1" })),
  kind: z.optional(z.enum(claimKinds, { error: `Must be one of ${claimKinds.join(", ")}` })),
  /** The lead that brought it. */
  leadId: z.optional(
    z.string().check(z.refine((text) => parseId(text) !== undefined, { error: "Must be an id" })),
  ),
  pageSize: z.optional(z.string().check(z.regex(/^([1-9]|[1-4]\d|50)$/, { error: "Must be from 1 to 50" }))),
});
export type ListClaims = z.output<typeof listClaimsQuery>;

export const listClaims = endpoint({
  name: "listClaims",
  method: "GET",
  path: "/api/v1/claims",
  access: "read",
  query: listClaimsQuery,
  reply: z.array(claim),
  status: 200,
  summary: "Which partner holds which person or company, newest first",
  group: "Claims",
});

export const releaseClaim = endpoint({
  name: "releaseClaim",
  method: "POST",
  path: "/api/v1/claims/:claimId/release",
  access: "admin",
  body: z.object({ reason: filledText(500) }),
  reply: claim,
  status: 200,
  summary: "End a claim before its time",
  group: "Claims",
});

export const extendClaim = endpoint({
  name: "extendClaim",
  method: "POST",
  path: "/api/v1/claims/:claimId/extend",
  access: "admin",
  body: z.object({ until: dateOrMoment, reason: filledText(500) }),
  reply: claim,
  status: 200,
  summary: "Let a claim run longer",
  group: "Claims",
});

/** Longest period a claim can be given at once: ten years. */
export const CLAIM_DAYS_LIMIT = 3650;
export const CLAIM_DAYS_DEFAULT = 90;

export const claimSettings = z.object({
  /** Days a claim holds; null: claims are off. Standing claims keep the end they were given. */
  days: z.nullable(
    z
      .int({ error: "Must be a whole number of days, or null for no claims" })
      .check(
        z.minimum(1, { error: "Must be at least 1" }),
        z.maximum(CLAIM_DAYS_LIMIT, { error: `Must be at most ${CLAIM_DAYS_LIMIT}` }),
      ),
  ),
});
export type ClaimSettings = z.infer<typeof claimSettings>;

export const readClaimSettings = endpoint({
  name: "readClaimSettings",
  method: "GET",
  path: "/api/v1/claim-settings",
  access: "read",
  reply: claimSettings,
  status: 200,
  summary: "How long a claim holds",
  group: "Claims",
});

export const updateClaimSettings = endpoint({
  name: "updateClaimSettings",
  method: "PATCH",
  path: "/api/v1/claim-settings",
  access: "admin",
  body: claimSettings,
  reply: claimSettings,
  status: 200,
  summary: "Change how long a claim holds, or switch claims off",
  group: "Claims",
});
