import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { partnerTypes } from "./custom-field.ts";
import { endpoint } from "./endpoint.ts";
import { id, ids } from "./id.ts";
import { email, text } from "./text.ts";

/** Which way a lead went: brought to us, or handed on by us. */
export const directions = ["received", "sent"] as const;
export type Direction = (typeof directions)[number];

/** True if the section says which partner is meant: by any of the three ids, or by the name of one not on file. */
export function namesPartner(lead: {
  partnership_id?: number | undefined;
  partners_company_id?: number | undefined;
  company_partnerships_id?: number | undefined;
  partners_company_name?: string | undefined;
}): boolean {
  return Boolean(
    lead.partnership_id ??
      lead.partners_company_id ??
      lead.company_partnerships_id ??
      lead.partners_company_name,
  );
}

/** `partnershipLead` of the create body: who the partner is and what happens with them. */
export const partnershipLead = z
  .object(
    {
      /** The record both companies share. */
      partnership_id: z.optional(id),
      /** The partner's company. */
      partners_company_id: z.optional(id),
      /** Our own row for that partnership. Any of the three identifies it; those given must agree. */
      company_partnerships_id: z.optional(id),
      /** True: the partner gets a copy of their own, and the lead counts as sent. */
      sendToPartner: z.optional(z.boolean({ error: "Must be true or false" })),
      assignedFromPartnerLead: z.optional(z.boolean({ error: "Must be true or false" })),
      formSubmissionLead: z.optional(z.boolean({ error: "Must be true or false" })),
      /** Direction shown when nothing is sent; without it such a lead is received. */
      formDirection: z.optional(z.enum(directions, { error: "Must be received or sent" })),
      /** A partner not on file yet. */
      partners_company_name: z.optional(text()),
      /** Users of the partner's company to be told. */
      partnerUsers: z.optional(ids),
      sentBy: z.optional(
        z.object(
          { userId: z.optional(id), email: z.optional(email), companyName: z.optional(text()) },
          {
            error: "Must be an object",
          },
        ),
      ),
    },
    { error: "Must say which partner" },
  )
  .check(z.refine(namesPartner, { error: "Pick a partner", path: ["company_partnerships_id"] }));
export type PartnershipLead = z.output<typeof partnershipLead>;

/** One of our partnerships, as `GET /partnerships` returns it. `id` is our row, `partnership.id` the shared one. */
export const partnership = z.object({
  total: z.number(),
  id: z.number(),
  stage_id: z.nullable(z.number()),
  stage_label: z.nullable(z.string()),
  stage_series: z.nullable(z.number()),
  partnership: z.object({
    id: z.number(),
    created_at: z.string(),
    stage: z.nullable(z.string()),
    partner_type: z.enum(partnerTypes),
  }),
  tier: z.nullable(
    z.object({ id: z.number(), label: z.string(), background_color: z.string(), text_color: z.string() }),
  ),
  category: z.nullable(z.object({ id: z.number(), label: z.string() })),
  partner: z.object({
    id: z.number(),
    name: z.string(),
    website_url: z.nullable(z.string()),
    logo: z.nullable(z.object({ id: z.number(), uuid: z.string() })),
    address: z.nullable(
      z.object({
        country_id: z.nullable(z.number()),
        country_label: z.nullable(z.string()),
        country_code: z.nullable(z.string()),
      }),
    ),
    fallback_data: z.nullable(z.record(z.string(), z.unknown())),
  }),
  assigned_users: z.array(z.object({ id: z.number(), email: z.string() })),
  tags: z.array(z.object({ id: z.number(), label: z.string() })),
  customFields: z.array(z.unknown()),
  /** Ours: how many of our leads hang on this partnership. */
  leads_count: z.number(),
});
export type Partnership = z.infer<typeof partnership>;

export const listPartnerships = endpoint({
  ...heads.listPartnerships,
  query: z.object({
    userId: z.optional(z.string()),
    search: z.optional(text()),
    view: z.optional(
      z.enum(["all", "assigned", "referral", "reseller"], {
        error: "Must be all, assigned, referral or reseller",
      }),
    ),
  }),
  reply: z.array(partnership),
  status: 200,
  summary: "Our partnerships, with tier, category and partner",
  group: "Reference data",
});

const labelled = z.object({
  id: z.number(),
  uuid: z.string(),
  label: z.string(),
  background_color: z.string(),
  text_color: z.string(),
  partner_type: z.nullable(z.enum(partnerTypes)),
  company_id: z.number(),
});

export const listTiers = endpoint({
  name: "listTiers",
  method: "GET",
  path: "/api/v1/tiers",
  access: "read",
  reply: z.array(labelled),
  status: 200,
  summary: "Partner tiers",
  group: "Reference data",
});

export const listCategories = endpoint({
  name: "listCategories",
  method: "GET",
  path: "/api/v1/categories",
  access: "read",
  reply: z.array(labelled),
  status: 200,
  summary: "Partner categories",
  group: "Reference data",
});
