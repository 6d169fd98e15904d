import type { Claim, ListClaims } from "#contract/claim.ts";
import type { Lead, LeadRow } from "#contract/lead.ts";
import type { ListLeads } from "#contract/list-leads.ts";
import { problemText } from "#contract/problem.ts";
import type { UpdateLeadReply, updateLead as updateLeadEndpoint } from "#contract/update-lead.ts";
import type { Caller } from "#server/caller.ts";
import type { Queryable, Transaction } from "#server/db/database.ts";
import { ServiceError } from "#server/service-error.ts";
import { listClaims } from "#server/services/claims.ts";
import { listLeads } from "#server/services/list-leads.ts";
import { readLead } from "#server/services/read-lead.ts";
import { updateLead } from "#server/services/update-lead.ts";
import { prefers, versionsIn } from "./request-headers.ts";
import { type Asked, WithHeaders } from "./route.ts";

/** A page of leads; what is not in the rows travels in headers. */
export async function answerListLeads(
  db: Queryable,
  caller: Caller,
  query: ListLeads,
): Promise<WithHeaders<LeadRow[]>> {
  const { rows, total, nextCursor } = await listLeads(db, caller, query);
  return new WithHeaders(rows, {
    "x-total-count": String(total),
    ...(nextCursor !== undefined && { "x-next-cursor": nextCursor }),
  });
}

/** A page of claims; the next page's cursor travels in a header. */
export async function answerListClaims(
  db: Queryable,
  caller: Caller,
  query: ListClaims,
): Promise<WithHeaders<Claim[]>> {
  const { claims, nextCursor } = await listClaims(db, caller, query);
  return new WithHeaders(claims, nextCursor === undefined ? {} : { "x-next-cursor": nextCursor });
}

/** One lead with its version as ETag. */
export async function answerReadLead(
  db: Queryable,
  caller: Caller,
  params: { leadId: number },
): Promise<WithHeaders<Lead>> {
  const lead = await readLead(db, caller, params.leadId);
  return new WithHeaders(lead, { etag: `"${lead.version}"` });
}

export async function answerUpdateLead(
  tx: Transaction,
  caller: Caller,
  { params, body, headers }: Asked<typeof updateLeadEndpoint>,
): Promise<WithHeaders<UpdateLeadReply>> {
  const versions = versionsIn(headers.get("if-match"));
  if (versions === "unreadable") {
    throw new ServiceError("invalid", problemText.invalidUpdate, { code: "if_match_invalid" });
  }
  const mergeDisjoint = prefers(headers, "merge=disjoint");
  const { reply, merged } = await updateLead(tx, caller, params.leadId, body, { versions, mergeDisjoint });
  return new WithHeaders(reply, {
    etag: `"${reply.version}"`,
    ...(merged && { "preference-applied": "merge=disjoint" }),
  });
}
