import type { HistoryEntry } from "#contract/lead-history.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";

export interface HistoryRow {
  id: number;
  at: string;
  version: number;
  action: HistoryEntry["action"];
  actor_kind: HistoryEntry["actor"]["kind"];
  actor_user_id: number | null;
  user_name: string | null;
  actor_company_id: number | null;
  company_name: string | null;
  key_label: string | null;
  changes: HistoryEntry["changes"];
}

/** A lead's history, newest first; entries older than `before` if given. */
export function selectHistory(
  db: Queryable,
  companyId: number,
  leadId: number,
  page: { before?: number | undefined; limit: number },
): Promise<HistoryRow[]> {
  return db.query<HistoryRow>(
    `select h.id, ${isoMoment("h.at")} as at, h.version, h.action, h.actor_kind, h.actor_user_id,
      nullif(concat_ws(' ', u.first_name, u.last_name), '') as user_name, h.actor_company_id,
      c.name as company_name, k.label as key_label, h.changes
    from lead_history h
    left join users u on u.company_id = h.actor_company_id and u.id = h.actor_user_id
    left join companies c on c.id = h.actor_company_id
    left join api_keys k on k.company_id = h.company_id and k.id = h.actor_key_id
    where h.company_id = $1 and h.lead_id = $2 and ($3::bigint is null or h.id < $3)
    order by h.id desc limit $4`,
    [companyId, leadId, page.before ?? null, page.limit],
  );
}

export interface ChangeSince {
  version: number;
  user_id: number | null;
  name: string | null;
  fields: string[];
}

/** What changed after a version, oldest first: whose change and which members. */
export function selectChangesSince(
  db: Queryable,
  companyId: number,
  leadId: number,
  version: number,
): Promise<ChangeSince[]> {
  return db.query<ChangeSince>(
    `select h.version, h.actor_user_id as user_id,
      coalesce(case when h.actor_kind = 'partner' then c.name
        else nullif(concat_ws(' ', u.first_name, u.last_name), '') end, 'Waggle') as name,
      jsonb_path_query_array(h.changes, '$[*].field') as fields
    from lead_history h
    left join users u on u.company_id = h.actor_company_id and u.id = h.actor_user_id
    left join companies c on c.id = h.actor_company_id
    where h.company_id = $1 and h.lead_id = $2 and h.version > $3 order by h.id`,
    [companyId, leadId, version],
  );
}
