import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { partnerTypes } from "./custom-field.ts";
import { endpoint } from "./endpoint.ts";
import { colour, filledText, text } from "./text.ts";

/** What a lead can point at, apart from partnerships and custom fields: tags, people, campaigns, attribution labels. */

export const tag = z.object({
  id: z.number(),
  uuid: z.string(),
  label: z.string(),
  background_color: z.string(),
  text_color: z.string(),
  association: z.enum(["lead", "lead_deal", "partner", "card"]),
  partner_type: z.nullable(z.enum(partnerTypes)),
  company_id: z.number(),
});
export type Tag = z.infer<typeof tag>;

export const listTags = endpoint({
  ...heads.listTags,
  query: z.object({
    association: z.optional(
      z.enum(["lead", "lead_deal", "partner", "card"], { error: "Must be lead, lead_deal, partner or card" }),
    ),
    partner_type: z.optional(z.enum(partnerTypes, { error: "Must be referral or reseller" })),
  }),
  reply: z.array(tag),
  status: 200,
  summary: "Tags",
  group: "Reference data",
});

export const createTag = endpoint({
  ...heads.createTag,
  body: z.object({
    label: filledText(),
    association: z.enum(["lead", "lead_deal", "partner", "card"], {
      error: "Must be lead, lead_deal, partner or card",
    }),
    background_color: z._default(colour, "#6B7280"),
    text_color: z._default(colour, "#FFFFFF"),
    partner_type: z.optional(z.enum(partnerTypes, { error: "Must be referral or reseller" })),
  }),
  reply: z.object({ id: z.number(), uuid: z.string() }),
  status: 201,
  summary: "Make a tag",
  group: "Reference data",
});

export const roles = ["admin", "partnerships", "partner", "indirect"] as const;

export const user = z.object({
  id: z.number(),
  created_at: z.string(),
  email: z.string(),
  first_name: z.nullable(z.string()),
  last_name: z.nullable(z.string()),
  role: z.enum(roles),
  position: z.nullable(z.string()),
  email_verified: z.nullable(z.string()),
  disabled_at: z.nullable(z.string()),
  color: z.nullable(z.string()),
  profile_image_id: z.nullable(z.number()),
  profile_image_uuid: z.nullable(z.string()),
  country_id: z.nullable(z.number()),
  country_label: z.nullable(z.string()),
  country_code: z.nullable(z.string()),
});
export type User = z.infer<typeof user>;

export const listUsers = endpoint({
  ...heads.listUsers,
  query: z.object({ indirect: z.optional(z.string()) }),
  reply: z.array(user),
  status: 200,
  summary: "People of the company; `indirect` adds disabled and indirect ones",
  group: "Reference data",
});

export const campaign = z.object({
  id: z.number(),
  uuid: z.string(),
  title: z.string(),
  type: z.string(),
  start_date: z.nullable(z.string()),
  end_date: z.nullable(z.string()),
});
export type Campaign = z.infer<typeof campaign>;

export const listCampaigns = endpoint({
  ...heads.listCampaigns,
  reply: z.array(campaign),
  status: 200,
  summary: "Campaigns",
  group: "Reference data",
});

export const attributionLabel = z.object({ id: z.number(), uuid: z.string(), label: z.string() });
export type AttributionLabel = z.infer<typeof attributionLabel>;

export const listAttributions = endpoint({
  ...heads.listAttributions,
  reply: z.array(attributionLabel),
  status: 200,
  summary: "Attribution labels",
  group: "Reference data",
});

export const createAttribution = endpoint({
  ...heads.createAttribution,
  body: z.object({ label: filledText() }),
  reply: attributionLabel,
  status: 201,
  summary: "Make an attribution label",
  group: "Reference data",
});

export const contact = z.object({
  id: z.number(),
  uuid: z.string(),
  email: z.string(),
  first_name: z.nullable(z.string()),
  last_name: z.nullable(z.string()),
  position: z.nullable(z.string()),
  phone_number: z.nullable(z.string()),
  company_name: z.nullable(z.string()),
  partnership_id: z.number(),
  tags: z.array(z.object({ id: z.number(), label: z.string() })),
  custom_fields: z.array(z.unknown()),
  /** Ours: the contact's user in the partner company, if they have one; the ids `partnerUsers` takes. */
  user_id: z.nullable(z.number()),
});
export type Contact = z.infer<typeof contact>;

export const listContacts = endpoint({
  ...heads.listContacts,
  query: z.object({
    /** The shared partnership's id (456 in the documents' example). */
    partnership_id: z.optional(z.string().check(z.regex(/^[1-9]\d{0,15}$/, { error: "Must be an id" }))),
    search: z.optional(text()),
  }),
  reply: z.array(contact),
  status: 200,
  summary: "People of our partners",
  group: "Reference data",
});
