import type { HistoryEntry } from "#contract/lead-history.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable } from "#server/db/database.ts";
import { type HistoryRow, selectHistory } from "#server/db/history-rows.ts";
import { checkLead } from "./read-lead.ts";

function actorName(row: HistoryRow): string {
  if (row.actor_kind === "partner") return row.company_name ?? "Partner";
  return row.user_name ?? "Waggle";
}

/** One page of a lead's history, newest first. Throws 404. A partner's people are named by their company only. */
export async function listLeadHistory(
  db: Queryable,
  caller: Caller,
  leadId: number,
  page: { cursor?: number | undefined; pageSize: number },
): Promise<HistoryEntry[]> {
  await checkLead(db, caller, leadId);
  const rows = await selectHistory(db, caller.companyId, leadId, {
    before: page.cursor,
    limit: page.pageSize,
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    version: row.version,
    action: row.action,
    actor: {
      kind: row.actor_kind,
      id: row.actor_kind === "partner" ? row.actor_company_id : row.actor_user_id,
      name: actorName(row),
      key_label: row.key_label,
    },
    changes: row.changes,
  }));
}
