import type { Lead } from "#contract/lead.ts";
import { problemText } from "#contract/problem.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable } from "#server/db/database.ts";
import { leadExists, selectLead } from "#server/db/lead-read-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { readNames, readRow, readUsers } from "./lead-reading.ts";

/** The refusal that hides whether a lead is missing, deleted or another company's. */
export function leadNotFound(text: string = problemText.leadNotFound): ServiceError {
  return new ServiceError("not-found", text);
}

/** Throws 404 unless the caller's company has this lead. */
export async function checkLead(db: Queryable, caller: Caller, leadId: number): Promise<void> {
  if (!(await leadExists(db, caller.companyId, leadId))) throw leadNotFound();
}

/** One lead of the caller's company, whole. Throws 404. */
export async function readLead(db: Queryable, caller: Caller, leadId: number): Promise<Lead> {
  const row = await selectLead(db, caller.companyId, leadId);
  if (!row) throw leadNotFound();
  const { attributions, integration, ...lead } = row;
  const tie = lead.ties?.[0];
  const sentBy = tie?.sent_by ?? null;
  const names = await readNames(db, lead, {
    users: [
      ...(lead.created_by_user_id === null ? [] : [lead.created_by_user_id]),
      ...(tie?.partner_user_ids ?? []),
      ...(sentBy?.userId === undefined ? [] : [sentBy.userId]),
    ],
    attributions: attributions.map((one) => one.id),
  });
  const creator = lead.created_by_user_id === null ? undefined : names.users.get(lead.created_by_user_id);
  const sender = sentBy?.userId === undefined ? undefined : names.users.get(sentBy.userId);
  const { total, ...plain } = readRow(lead, names, 1);
  return {
    ...plain,
    attributions: attributions.map(({ id, attributedDate }, index) => ({
      id,
      label: names.attributions.get(id) ?? "",
      attributedDate,
      series: index + 1,
    })),
    integrationName: (integration?.name ?? null) as Lead["integrationName"],
    integrationCustomFields: (integration?.customFields ?? []) as Lead["integrationCustomFields"],
    powerups: (integration?.powerups ?? null) as Lead["powerups"],
    created_by_user: creator
      ? { id: creator.id, first_name: creator.first_name, last_name: creator.last_name }
      : null,
    partner_users: readUsers(tie?.partner_user_ids ?? [], names),
    sent_by: sentBy && {
      userId: sentBy.userId ?? null,
      email: sentBy.email ?? sender?.email ?? null,
      companyName: sentBy.companyName ?? null,
      name: sender ? [sender.first_name, sender.last_name].filter(Boolean).join(" ") : null,
    },
  };
}
