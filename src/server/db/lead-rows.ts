import type { PartnerType } from "#contract/custom-field.ts";
import type { LeadEvent } from "#contract/event.ts";
import type { AssociationType, LeadSource, LeadStatus } from "#contract/lead.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import type { Direction } from "#contract/partnership.ts";
import type { Queryable, Transaction } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";
import type { MatchColumns } from "./match-rows.ts";

/** A custom-field value as stored: a text, number, boolean, date text, option id or list of option ids. */
export type StoredValue = string | number | boolean | number[];

/** One line of a history entry, as the contract reads it. */
export type StoredChange = HistoryEntry["changes"][number];

/** Who changed something, as history and event keep it. */
export interface ActorRow {
  actor_kind: "user" | "key" | "partner" | "system";
  actor_user_id: number | null;
  actor_company_id: number | null;
  actor_key_id: number | null;
}

/** The members of a lead that an update may change. */
export interface LeadValues {
  company_name: string | null;
  email: string | null;
  phone_number: string | null;
  first_name: string | null;
  last_name: string | null;
  status: LeadStatus;
  tag_ids: number[];
  assignee_ids: number[];
  /** By definition id. */
  custom_values: Record<string, StoredValue>;
  duplicate_key: string | null;
}

/** The tie to a partner that is stored beside a new lead. */
export interface NewPartnershipLead {
  partnership_id: number | null;
  company_partnerships_id: number | null;
  partner_company_id: number | null;
  partner_type: PartnerType | null;
  direction: Direction;
  fallback_data: { name: string } | null;
  sent_by: { userId?: number; email?: string; companyName?: string } | null;
  partner_user_ids: number[];
  assigned_from_partner_lead: boolean;
  form_submission_lead: boolean;
  form_direction: Direction | null;
}

/** A lead with all that commits beside it: its partnership lead, its first history entry and its event. */
export interface NewLead extends LeadValues, ActorRow {
  company_id: number;
  source: LeadSource;
  /** Null for a campaign lead, even if it hangs on a partner too. */
  partner_type: PartnerType | null;
  campaign_id: number | null;
  created_by_user_id: number | null;
  attributions: { id: number; attributedDate: string }[];
  integration: { name: string | null; customFields: unknown[]; powerups: unknown } | null;
  partnership: NewPartnershipLead | null;
  changes: StoredChange[];
  /** Integration that made it, so that it does not get its own event back. */
  integration_name: string | null;
}

export interface InsertedLead {
  /** Place in the input, from 0. */
  n: number;
  id: number;
  uuid: string;
  partnership_lead_id: number | null;
}

/**
 * Inserts leads whole, in one statement. `copies` holds pairs of places whose leads are each other's copy. A lead
 * that is already there (same `duplicate_key`) is left out of the answer, and so is everything beside it.
 */
export function insertLeads(
  tx: Transaction,
  leads: readonly (NewLead & MatchColumns)[],
  copies: readonly (readonly [number, number])[] = [],
): Promise<InsertedLead[]> {
  const twins = new Map(copies.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  const input = leads.map((lead, n) => ({ ...lead, n, twin: twins.get(n) ?? null }));
  return tx.query<InsertedLead>(
    `with given as materialized (
      select r.*, nextval('leads_id_seq') as id, clock_timestamp() + r.n * interval '1 microsecond' as at,
        case when r.partnership is not null then nextval('partnership_leads_id_seq') end as partnership_lead_id,
        (r.partnership->>'company_partnerships_id')::bigint as partnerships_row
      from jsonb_to_recordset($1::jsonb) as r(
        n integer, twin integer, company_id bigint, source text, status text, company_name text, email text,
        phone_number text, first_name text, last_name text, partner_type text, campaign_id bigint, created_by_user_id bigint,
        tag_ids bigint[], assignee_ids bigint[], custom_values jsonb, attributions jsonb, integration jsonb,
        duplicate_key text, match_keys text[], match_text text, partnership jsonb, changes jsonb, integration_name text,
        actor_kind text, actor_user_id bigint, actor_company_id bigint, actor_key_id bigint)
    ), lead as (
      insert into leads (company_id, id, created_at, updated_at, source, status, company_name, email, phone_number,
        first_name, last_name, partner_type, direction, company_partnerships_id, campaign_id, created_by_user_id,
        tag_ids, assignee_ids, custom_values, attributions, integration, duplicate_key, match_keys, match_text)
      select company_id, id, at, at, source, status, company_name, email, phone_number, first_name, last_name,
        partner_type, partnership->>'direction', partnerships_row, campaign_id, created_by_user_id,
        tag_ids, assignee_ids, custom_values, attributions, nullif(integration, 'null'), duplicate_key, match_keys, match_text
      from given
      on conflict (company_id, duplicate_key) where deleted_at is null do nothing
      returning company_id, id, uuid, created_at
    ), tie as (
      insert into partnership_leads (company_id, id, lead_id, partnership_id, company_partnerships_id,
        partner_company_id, partner_type, direction, partner_lead_id, fallback_data, sent_by, partner_user_ids,
        assigned_from_partner_lead, form_submission_lead, form_direction, created_at)
      select g.company_id, g.partnership_lead_id, g.id, p.partnership_id, p.company_partnerships_id,
        p.partner_company_id, p.partner_type, p.direction, twin.id, nullif(p.fallback_data, 'null'),
        nullif(p.sent_by, 'null'), p.partner_user_ids, p.assigned_from_partner_lead, p.form_submission_lead,
        p.form_direction, g.at
      from given g
      join lead on lead.company_id = g.company_id and lead.id = g.id
      cross join jsonb_to_record(g.partnership) as p(
        partnership_id bigint, company_partnerships_id bigint, partner_company_id bigint, partner_type text,
        direction text, fallback_data jsonb, sent_by jsonb, partner_user_ids bigint[],
        assigned_from_partner_lead boolean, form_submission_lead boolean, form_direction text)
      left join given twin on twin.n = g.twin
      where g.partnership is not null
    ), history as (
      insert into lead_history (company_id, lead_id, at, version, action, actor_kind, actor_user_id,
        actor_company_id, actor_key_id, changes)
      select g.company_id, g.id, g.at, 1, 'created', g.actor_kind, g.actor_user_id, g.actor_company_id,
        g.actor_key_id, g.changes
      from given g join lead on lead.company_id = g.company_id and lead.id = g.id
    ), event as (
      insert into events (company_id, type, lead_id, version, payload, created_at)
      select g.company_id, 'lead_created', g.id, 1,
        jsonb_build_object('actor', jsonb_build_object('kind', g.actor_kind, 'user', g.actor_user_id),
          'integration', g.integration_name), g.at
      from given g join lead on lead.company_id = g.company_id and lead.id = g.id
    )
    select g.n, lead.id, lead.uuid, g.partnership_lead_id
    from lead join given g on g.company_id = lead.company_id and g.id = lead.id
    order by g.n`,
    [JSON.stringify(input)],
  );
}

/** A lead as an update needs it. */
export interface LockedLead extends LeadValues {
  company_id: number;
  id: number;
  uuid: string;
  version: number;
  updated_at: string;
  partner_type: PartnerType | null;
  campaign_id: number | null;
  association_type: AssociationType;
  /** From the partnership lead, if the lead has one. */
  partnership_id: number | null;
  partner_name: string | null;
  partner_company_id: number | null;
  partner_lead_id: number | null;
}

/**
 * The lead, locked until the transaction ends; with `alsoCopy` the partner's copy too, if it lives. Locked in
 * order of company and id, so that two people changing the two copies at once wait instead of deadlocking.
 */
export function lockLeads(
  tx: Transaction,
  companyId: number,
  leadId: number,
  also: { copy: boolean; deleted?: boolean },
): Promise<LockedLead[]> {
  return tx.query<LockedLead>(
    // Joined, not sought with "in": a row waited for is checked again by its plan, and one that makes rows unique
    // first loses it then.
    `with wanted as materialized (
      select $1::bigint as company_id, $2::bigint as id
      union all
      select partner_company_id, partner_lead_id from partnership_leads
      where $3 and company_id = $1 and lead_id = $2 and partner_lead_id is not null)
    select l.company_id, l.id, l.uuid, l.version, ${isoMoment("l.updated_at")} as updated_at, l.company_name,
      l.email, l.phone_number, l.first_name, l.last_name, l.status, l.tag_ids, l.assignee_ids, l.custom_values,
      l.duplicate_key, l.partner_type, l.campaign_id,
      coalesce(l.partner_type, 'campaigns') as association_type,
      p.partnership_id, p.fallback_data->>'name' as partner_name, p.partner_company_id, p.partner_lead_id
    from wanted
    join leads l using (company_id, id)
    left join lateral (
      select * from partnership_leads p where p.company_id = l.company_id and p.lead_id = l.id order by p.id limit 1
    ) p on true
    where l.deleted_at is null or ($4 and l.deleted_at > now() - interval '30 days')
    order by l.company_id, l.id
    for update of l`,
    [companyId, leadId, also.copy, also.deleted ?? false],
  );
}

/** What an update leaves behind for one lead. */
export interface LeadUpdate extends LeadValues, ActorRow {
  company_id: number;
  id: number;
  action: "updated" | "deleted" | "restored";
  event: LeadEvent;
  /** Null unless the status changed. */
  previous_status: LeadStatus | null;
  changes: StoredChange[];
}

export interface UpdatedLead {
  company_id: number;
  id: number;
  uuid: string;
  version: number;
  updated_at: string;
}

/**
 * Stores changed leads (locked before) with their history and events, in one statement. `updated_at` never goes
 * back, whatever the clock does.
 */
export function updateLeads(
  tx: Transaction,
  updates: readonly (LeadUpdate & MatchColumns)[],
): Promise<UpdatedLead[]> {
  return tx.query<UpdatedLead>(
    `with given as (
      select * from jsonb_to_recordset($1::jsonb) as r(
        company_id bigint, id bigint, action text, event text, previous_status text, changes jsonb,
        company_name text, email text, phone_number text, first_name text, last_name text, status text,
        tag_ids bigint[], assignee_ids bigint[], custom_values jsonb, duplicate_key text,
        match_keys text[], match_text text,
        actor_kind text, actor_user_id bigint, actor_company_id bigint, actor_key_id bigint)
    ), lead as (
      update leads l set
        company_name = g.company_name, email = g.email, phone_number = g.phone_number, first_name = g.first_name,
        last_name = g.last_name, status = g.status, tag_ids = g.tag_ids, assignee_ids = g.assignee_ids,
        custom_values = g.custom_values, duplicate_key = g.duplicate_key,
        match_keys = g.match_keys, match_text = g.match_text,
        deleted_at = case g.action when 'deleted' then clock_timestamp() when 'restored' then null
          else l.deleted_at end,
        version = l.version + 1,
        updated_at = greatest(clock_timestamp(), l.updated_at + interval '1 microsecond')
      from given g where l.company_id = g.company_id and l.id = g.id
      returning l.company_id, l.id, l.uuid, l.version, l.updated_at
    ), history as (
      insert into lead_history (company_id, lead_id, at, version, action, actor_kind, actor_user_id,
        actor_company_id, actor_key_id, changes)
      select g.company_id, g.id, lead.updated_at, lead.version, g.action, g.actor_kind, g.actor_user_id,
        g.actor_company_id, g.actor_key_id, g.changes
      from given g join lead on lead.company_id = g.company_id and lead.id = g.id
    ), event as (
      insert into events (company_id, type, lead_id, version, payload, created_at)
      select g.company_id, g.event, g.id, lead.version,
        jsonb_build_object('actor', jsonb_build_object('kind', g.actor_kind, 'user', g.actor_user_id),
          'fields', jsonb_path_query_array(g.changes, '$[*].field'), 'previous_status', g.previous_status),
        lead.updated_at
      from given g join lead on lead.company_id = g.company_id and lead.id = g.id
    )
    select company_id, id, uuid, version, ${isoMoment("updated_at")} as updated_at from lead`,
    [JSON.stringify(updates)],
  );
}

/** The lead that holds a duplicate key, if any; for the answer of a 409. */
export async function selectDuplicate(
  db: Queryable,
  companyId: number,
  duplicateKey: string,
): Promise<{ id: number; uuid: string; company_name: string | null } | undefined> {
  const [row] = await db.query<{ id: number; uuid: string; company_name: string | null }>(
    `select id, uuid, company_name from leads
    where company_id = $1 and duplicate_key = $2 and deleted_at is null`,
    [companyId, duplicateKey],
  );
  return row;
}

/** True if the lead is deleted. */
export async function selectDeletion(db: Queryable, companyId: number, leadId: number): Promise<boolean> {
  const rows = await db.query(
    `select 1 from leads where company_id = $1 and id = $2 and deleted_at is not null`,
    [companyId, leadId],
  );
  return rows.length > 0;
}
