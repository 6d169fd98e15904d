import * as z from "zod/mini";
import { attributions } from "./attribution.ts";
import { heads } from "./call-heads.ts";
import { customFieldValue, namesEachFieldOnce, VALUES_LIMIT } from "./custom-field.ts";
import { endpoint } from "./endpoint.ts";
import { id, ids } from "./id.ts";
import { integrationCustomFields, integrationName, powerups } from "./integration.ts";
import { leadSources } from "./lead.ts";
import { partnershipLead } from "./partnership.ts";
import { problemText } from "./problem.ts";
import { email, text } from "./text.ts";

/** `params.code` of the fault that a lead names nobody; the server answers it with 422, not 400. */
export const CONTACT_MISSING = "contact_missing";

const customFieldValues = z
  .array(customFieldValue, { error: "Must be a list of values" })
  .check(
    z.maxLength(VALUES_LIMIT, { error: `Must hold at most ${VALUES_LIMIT} values` }),
    z.refine(namesEachFieldOnce, { error: "Names a field twice" }),
  );

const shared = {
  company_name: z.optional(text()),
  email: z.optional(email),
  phone_number: z.optional(text()),
  first_name: z.optional(text()),
  last_name: z.optional(text()),
  source: z.optional(z.enum(leadSources, { error: `Must be one of ${leadSources.join(", ")}` })),
  tags: z.optional(ids),
  customFields: z.optional(customFieldValues),
  /** Values of the partner's copy; used only with `sendToPartner`. */
  partnerCustomFields: z.optional(customFieldValues),
  attributions: z.optional(attributions),
  integrationName: z.optional(integrationName),
  integrationCustomFields: z.optional(integrationCustomFields),
  powerups: z.optional(powerups),
  /** Ours: why this lead goes against a standing claim; kept in the history of both leads. */
  claimBreak: z.optional(z.object({ reason: text(500) }, { error: "Must be an object with a reason" })),
};

const withPartner = { ...shared, companyCampaignId: z.optional(id), partnershipLead };

const byKind = z.discriminatedUnion(
  "associationType",
  [
    z.object({ ...withPartner, associationType: z.literal("referral") }),
    z.object({ ...withPartner, associationType: z.literal("reseller") }),
    z.object({
      ...shared,
      associationType: z.literal("campaigns"),
      companyCampaignId: z.int({ error: "Pick a campaign" }).check(z.positive({ error: "Pick a campaign" })),
      partnershipLead: z.optional(partnershipLead),
    }),
  ],
  { error: "Must be referral, reseller or campaigns" },
);

const contactMembers = ["email", "company_name", "first_name", "last_name"] as const;

/** True if the body says who the lead is: an e-mail, a company or a name. */
export function namesSomebody(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return true;
  return contactMembers.some((member) => {
    const value = (body as Record<string, unknown>)[member];
    // A member of the wrong type has a fault of its own; it is not missing.
    return value !== undefined && (typeof value !== "string" || value.trim() !== "");
  });
}

/**
 * The body of create, one shape per kind of lead: referral and reseller need a partner, a campaign lead needs a
 * campaign. Source: Create Lead document; sections 2.1 and 2.2 of our notes in docs/contract.md.
 */
export const createLeadBody = byKind.check(
  z.refine(namesSomebody, {
    error: "Type a company, an email or a name",
    path: ["company_name"],
    params: { code: CONTACT_MISSING },
    // Shown beside the other faults, not only once they are mended.
    when: () => true,
  }),
);
export type CreateLeadInput = z.input<typeof createLeadBody>;
export type CreateLead = z.output<typeof createLeadBody>;

export const createLeadReply = z.object({
  id: z.number(),
  uuid: z.string(),
  /** Null when the lead hangs on no partner. */
  partnershipLeadId: z.nullable(z.number()),
});
export type CreateLeadReply = z.infer<typeof createLeadReply>;

export const createLead = endpoint({
  ...heads.createLead,
  body: createLeadBody,
  reply: createLeadReply,
  status: 201,
  summary: "Create a lead",
  group: "Leads",
  invalidText: problemText.invalidFields,
});
