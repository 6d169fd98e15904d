import type { LeadPartnership, LeadRow, LeadUser } from "#contract/lead.ts";
import type { Queryable } from "#server/db/database.ts";
import {
  type LeadReadRow,
  type NameRows,
  selectNames,
  type TieRow,
  type UserNameRow,
} from "#server/db/lead-read-rows.ts";
import { wrap } from "./custom-values.ts";

/** Look-up tables of the names that some leads need. */
export interface Names {
  tags: Map<number, NameRows["tags"][number]>;
  users: Map<number, UserNameRow>;
  fields: NameRows["fields"];
  campaigns: Map<number, string>;
  companies: Map<number, string>;
  attributions: Map<number, string>;
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The names all of `leads` need, plus those of `more` users and attribution labels. */
export async function readNames(
  db: Queryable,
  companyId: number,
  leads: readonly LeadReadRow[],
  more: { users?: readonly number[]; attributions?: readonly number[] } = {},
): Promise<Names> {
  const distinct = (pick: (lead: LeadReadRow) => readonly (number | null)[]) => [
    ...new Set(leads.flatMap((lead) => pick(lead)).filter((id) => id !== null)),
  ];
  const rows = await selectNames(db, companyId, {
    tags: distinct((lead) => lead.tag_ids),
    users: [...distinct((lead) => lead.assignee_ids), ...(more.users ?? [])],
    fields: distinct((lead) => Object.keys(lead.custom_values).map(Number)),
    campaigns: distinct((lead) => [lead.campaign_id]),
    companies: distinct((lead) => (lead.ties ?? []).map((tie) => tie.partner_company_id)),
    attributions: more.attributions ?? [],
  });
  return {
    tags: byId(rows.tags),
    users: byId(rows.users),
    fields: rows.fields,
    campaigns: new Map(rows.campaigns.map(({ id, title }) => [id, title])),
    companies: new Map(rows.companies.map(({ id, name }) => [id, name])),
    attributions: new Map(rows.attributions.map(({ id, label }) => [id, label])),
  };
}

/** People by their ids, in that order; ids without a person (deleted since) are left out. */
export function readUsers(ids: readonly number[], names: Names): LeadUser[] {
  return ids.flatMap((id) => {
    const user = names.users.get(id);
    return user ? [{ ...user, profile_image_id: null, profile_image_uuid: null }] : [];
  });
}

/**
 * The id of a stored value. Values have no row of their own, so it is made of lead and definition by Szudzik's
 * pairing: unique, stable, and exact in a JSON number up to lead ids of about 90 million.
 */
export function valueId(leadId: number, fieldId: number): number {
  return leadId >= fieldId ? leadId * leadId + leadId + fieldId : fieldId * fieldId + leadId;
}

function readTie(tie: TieRow, lead: LeadReadRow, names: Names): LeadPartnership {
  const us = { id: lead.company_id, name: names.companies.get(lead.company_id) ?? null };
  const known = tie.partner_company_id === null ? undefined : names.companies.get(tie.partner_company_id);
  const fallback = typeof tie.fallback_data?.name === "string" ? tie.fallback_data.name : null;
  const them = { id: tie.partner_company_id, name: known ?? fallback };
  const [from, to] = tie.direction === "sent" ? [us, them] : [them, us];
  return {
    id: tie.id,
    created_at: tie.created_at,
    partnership_id: tie.partnership_id,
    sent_by_company_id: from.id,
    sent_by_company_name: from.name,
    sent_by_company_logo_id: null,
    sent_by_company_logo_uuid: null,
    received_by_company_id: to.id,
    received_by_company_name: to.name,
    received_by_company_logo_id: null,
    received_by_company_logo_uuid: null,
    partner_type: tie.partner_type,
    direction: tie.direction,
    // Documented as what remains of a partner who is no longer on file; null while they are.
    fallback_data: known === undefined ? tie.fallback_data : null,
    company_partnerships_id: tie.company_partnerships_id,
    sent_to_partner: tie.partner_lead_id !== null,
  };
}

/** A stored lead as a row of the list, without `total`. */
export function readRow(lead: LeadReadRow, names: Names): Omit<LeadRow, "total"> {
  const { ties, tag_ids, assignee_ids, custom_values, ...plain } = lead;
  return {
    ...plain,
    campaign_title: (lead.campaign_id !== null && names.campaigns.get(lead.campaign_id)) || null,
    tags: tag_ids.flatMap((id) => names.tags.get(id) ?? []),
    assigned_users: readUsers(assignee_ids, names),
    partnership_leads: (ties ?? []).map((tie) => readTie(tie, lead, names)),
    campaign_partners: [],
    lead_deals: [],
    custom_fields: names.fields.flatMap((field) => {
      const stored = custom_values[field.id];
      if (stored === undefined) return [];
      return [
        {
          id: field.id,
          label: field.label,
          type: field.type,
          value: wrap(field.type, stored),
          custom_field_value_id: valueId(lead.id, field.id),
        },
      ];
    }),
  };
}
