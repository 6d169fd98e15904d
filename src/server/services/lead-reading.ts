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

/** Look-up tables of the names that rows of a list need. */
export interface Names {
  tags: Map<number, NameRows["tags"][number]>;
  users: Map<number, UserNameRow>;
  fields: NameRows["fields"];
  campaigns: Map<number, string>;
  ourName: string;
}

function byId<Row extends { id: number }>(rows: readonly Row[]): Map<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names as they were read, as look-up tables. */
export function lookUp(rows: NameRows): Names {
  return {
    tags: byId(rows.tags),
    users: byId(rows.users),
    fields: rows.fields,
    campaigns: new Map(rows.campaigns.map(({ id, title }) => [id, title])),
    ourName: rows.our_name,
  };
}

/** The names one lead needs, those of `more` users and attribution labels among them. */
export async function readNames(
  db: Queryable,
  lead: LeadReadRow,
  more: { users: readonly number[]; attributions: readonly number[] },
): Promise<Names & { attributions: Map<number, string> }> {
  const known = (ids: readonly (number | null)[]) => ids.filter((id) => id !== null);
  const rows = await selectNames(db, lead.company_id, {
    tags: lead.tag_ids,
    users: [...lead.assignee_ids, ...more.users],
    companies: known([lead.company_id, ...(lead.ties ?? []).map((tie) => tie.partner_company_id)]),
    campaigns: known([lead.campaign_id]),
    attributions: more.attributions,
  });
  return { ...lookUp(rows), attributions: new Map(rows.attributions.map(({ id, label }) => [id, label])) };
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
  const us = { id: lead.company_id, name: names.ourName };
  const fallback = typeof tie.fallback_data?.name === "string" ? tie.fallback_data.name : null;
  const them = { id: tie.partner_company_id, name: tie.partner_name ?? fallback };
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
    fallback_data: tie.partner_name === null ? tie.fallback_data : null,
    company_partnerships_id: tie.company_partnerships_id,
    sent_to_partner: tie.partner_lead_id !== null,
  };
}

function readFields(lead: LeadReadRow, fields: NameRows["fields"]): LeadRow["custom_fields"] {
  const readings: LeadRow["custom_fields"] = [];
  for (const { id, label, type } of fields) {
    const stored = lead.custom_values[id];
    if (stored === undefined) continue;
    const value = wrap(type, stored);
    readings.push({ id, label, type, value, custom_field_value_id: valueId(lead.id, id) });
  }
  return readings;
}

/**
 * A stored lead as a row of the list. Written member by member: lists are most of what is read, and copying rows
 * by spreading them took a fifth of the time of the whole request.
 */
export function readRow(lead: LeadReadRow, names: Names, total: number): LeadRow {
  return {
    total,
    id: lead.id,
    uuid: lead.uuid,
    created_at: lead.created_at,
    updated_at: lead.updated_at,
    version: lead.version,
    source: lead.source,
    status: lead.status,
    company_name: lead.company_name,
    email: lead.email,
    phone_number: lead.phone_number,
    first_name: lead.first_name,
    last_name: lead.last_name,
    partner_type: lead.partner_type,
    company_id: lead.company_id,
    created_by_user_id: lead.created_by_user_id,
    campaign_id: lead.campaign_id,
    campaign_title: (lead.campaign_id !== null && names.campaigns.get(lead.campaign_id)) || null,
    tags: lead.tag_ids.flatMap((id) => names.tags.get(id) ?? []),
    assigned_users: readUsers(lead.assignee_ids, names),
    partnership_leads: (lead.ties ?? []).map((tie) => readTie(tie, lead, names)),
    campaign_partners: [],
    lead_deals: [],
    custom_fields: readFields(lead, names.fields),
  };
}
