import * as z from "zod/mini";
import { attributionReading } from "./attribution.ts";
import { customFieldReading, partnerTypes } from "./custom-field.ts";
import { integrationNames } from "./integration.ts";
import { type associationTypes, leadSources, leadStatuses } from "./lead-values.ts";
import { directions } from "./partnership.ts";

export { associationTypes, leadSources, leadStatuses } from "./lead-values.ts";

export type LeadStatus = (typeof leadStatuses)[number];

export type LeadSource = (typeof leadSources)[number];

export type AssociationType = (typeof associationTypes)[number];

const nullableText = z.nullable(z.string());

export const leadTag = z.object({
  id: z.number(),
  label: z.string(),
  background_color: z.string(),
  text_color: z.string(),
});
export type LeadTag = z.infer<typeof leadTag>;

export const leadUser = z.object({
  id: z.number(),
  email: z.string(),
  first_name: nullableText,
  last_name: nullableText,
  color: nullableText,
  profile_image_id: z.nullable(z.number()),
  profile_image_uuid: nullableText,
});
export type LeadUser = z.infer<typeof leadUser>;

/** The lead's tie to a partner: who sent it to whom, when, and which way it looks from here. */
export const leadPartnership = z.object({
  id: z.number(),
  created_at: z.string(),
  /** Null for a partner not on file; `fallback_data.name` then has their name. */
  partnership_id: z.nullable(z.number()),
  sent_by_company_id: z.nullable(z.number()),
  sent_by_company_name: nullableText,
  sent_by_company_logo_id: z.nullable(z.number()),
  sent_by_company_logo_uuid: nullableText,
  received_by_company_id: z.nullable(z.number()),
  received_by_company_name: nullableText,
  received_by_company_logo_id: z.nullable(z.number()),
  received_by_company_logo_uuid: nullableText,
  partner_type: z.nullable(z.enum(partnerTypes)),
  direction: z.enum(directions),
  fallback_data: z.nullable(z.record(z.string(), z.unknown())),
  /** Ours: our own row of the partnership, and whether the partner has a copy. */
  company_partnerships_id: z.nullable(z.number()),
  sent_to_partner: z.boolean(),
});
export type LeadPartnership = z.infer<typeof leadPartnership>;

/** A lead as a row of the list. */
export const leadRow = z.object({
  /** How many leads match the whole query, the same in every row. */
  total: z.number(),
  id: z.number(),
  uuid: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  source: z.enum(leadSources),
  company_name: nullableText,
  email: nullableText,
  phone_number: nullableText,
  first_name: nullableText,
  last_name: nullableText,
  status: z.enum(leadStatuses),
  partner_type: z.nullable(z.enum(partnerTypes)),
  company_id: z.number(),
  created_by_user_id: z.nullable(z.number()),
  campaign_id: z.nullable(z.number()),
  campaign_title: nullableText,
  tags: z.array(leadTag),
  assigned_users: z.array(leadUser),
  partnership_leads: z.array(leadPartnership),
  campaign_partners: z.array(z.object({ company_id: z.number(), company_name: z.string() })),
  lead_deals: z.array(z.unknown()),
  /** Ours: custom-field values also in the row, so that a list can show them; and the version for `If-Match`. */
  custom_fields: z.array(customFieldReading),
  version: z.number(),
});
export type LeadRow = z.infer<typeof leadRow>;

/** A person as an audit line names them. */
export const personName = z.object({ id: z.number(), first_name: nullableText, last_name: nullableText });

/** One lead, with everything the row lacks. */
export const lead = z.extend(z.omit(leadRow, { total: true }), {
  attributions: z.array(attributionReading),
  integrationName: z.nullable(z.enum(integrationNames)),
  integrationCustomFields: z.array(z.object({ uuid: z.string(), value: z.optional(z.unknown()) })),
  powerups: z.nullable(z.record(z.string(), z.unknown())),
  created_by_user: z.nullable(personName),
  /** Partner people who were told, and who brought it, as given on create. */
  partner_users: z.array(leadUser),
  sent_by: z.nullable(
    z.object({
      userId: z.nullable(z.number()),
      email: nullableText,
      companyName: nullableText,
      name: nullableText,
    }),
  ),
});
export type Lead = z.infer<typeof lead>;
