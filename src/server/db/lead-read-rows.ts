import type { CustomFieldType, PartnerType } from "#contract/custom-field.ts";
import type { LeadPartnership, LeadSource, LeadStatus } from "#contract/lead.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";
import type { NewLead, NewPartnershipLead, StoredValue } from "./lead-rows.ts";

/** A lead as stored: what it points at is ids, turned into names by {@link selectNames}. */
export interface LeadReadRow {
  id: number;
  uuid: string;
  created_at: string;
  updated_at: string;
  version: number;
  source: LeadSource;
  status: LeadStatus;
  company_name: string | null;
  email: string | null;
  phone_number: string | null;
  first_name: string | null;
  last_name: string | null;
  partner_type: PartnerType | null;
  company_id: number;
  created_by_user_id: number | null;
  campaign_id: number | null;
  tag_ids: number[];
  assignee_ids: number[];
  custom_values: Record<string, StoredValue>;
  ties: TieRow[] | null;
}

/** A partnership lead as stored. */
export interface TieRow {
  id: number;
  created_at: string;
  partnership_id: number | null;
  company_partnerships_id: number | null;
  partner_company_id: number | null;
  /** Null for a partner who is not on file. */
  partner_name: string | null;
  partner_type: PartnerType | null;
  direction: LeadPartnership["direction"];
  fallback_data: Record<string, unknown> | null;
  partner_lead_id: number | null;
  sent_by: NewPartnershipLead["sent_by"];
  partner_user_ids: number[];
}

/** Columns of {@link LeadReadRow} from `leads l`. */
export const leadColumns = `l.id, l.uuid, ${isoMoment("l.created_at")} as created_at,
  ${isoMoment("l.updated_at")} as updated_at, l.version, l.source, l.status, l.company_name, l.email,
  l.phone_number, l.first_name, l.last_name, l.partner_type, l.company_id, l.created_by_user_id, l.campaign_id,
  l.tag_ids, l.assignee_ids, l.custom_values,
  (select json_agg(json_build_object('id', p.id, 'created_at', ${isoMoment("p.created_at")},
      'partnership_id', p.partnership_id, 'company_partnerships_id', p.company_partnerships_id,
      'partner_company_id', p.partner_company_id, 'partner_name', c.name, 'partner_type', p.partner_type,
      'direction', p.direction, 'fallback_data', p.fallback_data, 'partner_lead_id', p.partner_lead_id,
      'sent_by', p.sent_by, 'partner_user_ids', p.partner_user_ids) order by p.id)
    from partnership_leads p left join companies c on c.id = p.partner_company_id
    where p.company_id = l.company_id and p.lead_id = l.id) as ties`;

export interface SingleLeadRow extends LeadReadRow {
  attributions: NewLead["attributions"];
  integration: NewLead["integration"];
}

/** One lead of a company, unless it is deleted. */
export async function selectLead(
  db: Queryable,
  companyId: number,
  leadId: number,
): Promise<SingleLeadRow | undefined> {
  const [row] = await db.query<SingleLeadRow>(
    `select ${leadColumns}, l.attributions, l.integration from leads l
    where l.company_id = $1 and l.id = $2 and l.deleted_at is null`,
    [companyId, leadId],
  );
  return row;
}

/** True if the company has this lead and it is not deleted. */
export async function leadExists(db: Queryable, companyId: number, leadId: number): Promise<boolean> {
  const rows = await db.query<{ found: number }>(
    `select 1 as found from leads where company_id = $1 and id = $2 and deleted_at is null`,
    [companyId, leadId],
  );
  return rows.length > 0;
}

export interface UserNameRow {
  id: number;
  email: string;
  first_name: string | null;
  last_name: string | null;
  color: string | null;
}

export interface FieldNameRow {
  id: number;
  label: string;
  type: CustomFieldType;
}

/** Words for the ids that some leads hold. */
export interface NameRows {
  tags: { id: number; label: string; background_color: string; text_color: string }[];
  users: UserNameRow[];
  /** All of the company's, in the order of the definitions: to look up which are in use would cost more. */
  fields: FieldNameRow[];
  campaigns: { id: number; title: string }[];
  /** What our own company is called. */
  our_name: string;
}

/**
 * The columns of {@link NameRows}, for a statement whose first parameter is the company. Each member is SQL for an
 * array of ids; users may be of any company in `companies`.
 */
export function nameColumns(ids: Record<"tags" | "users" | "companies" | "campaigns", string>): string {
  return `(select coalesce(json_agg(json_build_object('id', id, 'label', label, 'background_color', background_color,
          'text_color', text_color)), '[]')
        from tags where company_id = $1 and id = any(${ids.tags})) as tags,
      (select coalesce(json_agg(json_build_object('id', id, 'email', email, 'first_name', first_name,
          'last_name', last_name, 'color', color)), '[]')
        from users where company_id = any(${ids.companies}) and id = any(${ids.users})) as users,
      (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'type', type) order by position, id),
          '[]')
        from custom_fields where company_id = $1) as fields,
      (select coalesce(json_agg(json_build_object('id', id, 'title', title)), '[]')
        from campaigns where company_id = $1 and id = any(${ids.campaigns})) as campaigns,
      (select name from companies where id = $1) as our_name`;
}

const namesOfIds = nameColumns({
  tags: "$2::bigint[]",
  users: "$3::bigint[]",
  companies: "$4::bigint[]",
  campaigns: "$5::bigint[]",
});

/** What one lead needs besides the names that a row of the list needs. */
export interface SingleNameRows extends NameRows {
  attributions: { id: number; label: string }[];
}

/** Names for ids, in one statement. `companies`: those that users may be of. */
export async function selectNames(
  db: Queryable,
  companyId: number,
  ids: Record<"tags" | "users" | "companies" | "campaigns" | "attributions", readonly number[]>,
): Promise<SingleNameRows> {
  const [row] = await db.query<SingleNameRows>(
    `select ${namesOfIds},
      (select coalesce(json_agg(json_build_object('id', id, 'label', label)), '[]')
        from attribution_labels where company_id = $1 and id = any($6::bigint[])) as attributions`,
    [companyId, ids.tags, ids.users, ids.companies, ids.campaigns, ids.attributions],
  );
  if (!row) throw new Error("A select without from gave no row");
  return row;
}
