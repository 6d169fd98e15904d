import type { LeadRow } from "#contract/lead.ts";
import { type ListLeads, PAGE_SIZE } from "#contract/list-leads.ts";
import { problemText } from "#contract/problem.ts";
import { dateOrMoment, isStorable } from "#contract/text.ts";
import type { Caller } from "#server/caller.ts";
import { selectChoices } from "#server/db/choice-rows.ts";
import type { Queryable } from "#server/db/database.ts";
import {
  type LeadCursor,
  type LeadListRow,
  selectLeadPage,
  selectSearchMatches,
  selectViewCounts,
  type ViewCounts,
} from "#server/db/lead-list-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { lookUp, readRow } from "./lead-reading.ts";

/** The percent-encoded key of a cursor; a header carries ASCII only. Undefined if it was tampered with. */
function decodeKey(encoded: string): string | undefined {
  try {
    const key = decodeURIComponent(encoded);
    return isStorable(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

function isMoment(text: string): boolean {
  return dateOrMoment.safeParse(text).success;
}

/**
 * Where the next page begins. `X-Next-Cursor` carries `~<sort>~<id>~<key>`, exact for any order; the documents
 * know only the `created_at` of the last row.
 */
function readCursor(query: ListLeads): { after?: LeadCursor; olderThan?: string } {
  if (query.cursor === undefined || query.cursor === "") return {};
  const own = /^~([a-z_]+)~(\d{1,15})~(.*)$/s.exec(query.cursor);
  const sort = query.sort?.[0]?.type ?? "created_at";
  const key = own?.[1] === sort ? decodeKey(own[3] ?? "") : undefined;
  if (own && key !== undefined) {
    const after = { id: Number(own[2]), key };
    const wellFormed = {
      created_at: isMoment(after.key) && after.key.endsWith("Z"),
      updated_at: isMoment(after.key) && after.key.endsWith("Z"),
      status: /^[1-5]$/.test(after.key),
      company_name: true,
      last_name: true,
      source: /^[a-z_]+$/.test(after.key),
    }[sort];
    if (wellFormed) return { after };
  } else if (isMoment(query.cursor)) {
    // A day, or an offset no database knows, becomes UTC here; what came from us keeps its microseconds.
    return { olderThan: query.cursor.endsWith("Z") ? query.cursor : new Date(query.cursor).toISOString() };
  }
  throw new ServiceError("invalid", problemText.invalidUpdate, {
    details: [{ field: "cursor", message: "Is not a cursor of this list" }],
  });
}

function nextCursor(query: ListLeads, last: LeadListRow | undefined): string | undefined {
  return last && `~${query.sort?.[0]?.type ?? "created_at"}~${last.id}~${encodeURIComponent(last.sort_key)}`;
}

function newestFirst(a: LeadListRow, b: LeadListRow): number {
  if (a.sort_key === b.sort_key) return b.id - a.id;
  return a.sort_key < b.sort_key ? 1 : -1;
}

/** Whether the query names a whole view: how many leads that holds is known without counting. */
function isWholeView(query: ListLeads): boolean {
  const { view, cursor, sort, pageSize, userId, search, assigned, unassigned, ...filters } = query;
  return (
    !search &&
    Boolean(assigned) === Boolean(unassigned) &&
    Object.values(filters).every((one) => one === undefined)
  );
}

/** The vendor wants to be told who asks; a key says so already, so the id need only be of the same company. */
async function checkAsker(db: Queryable, caller: Caller, userId: number): Promise<void> {
  if (userId === caller.userId) return;
  const { users } = await selectChoices(db, caller.companyId, { users: [userId] });
  if (users.length === 0) throw new ServiceError("forbidden", problemText.invalidKey);
}

/**
 * One page of the caller's leads with the total of the whole query. `nextCursor` is undefined on the last page.
 * Throws 400 for a cursor of another list, 403 for another company's `userId`.
 */
export async function listLeads(
  db: Queryable,
  caller: Caller,
  query: ListLeads,
): Promise<{ rows: LeadRow[]; total: number; nextCursor: string | undefined }> {
  if (query.userId !== undefined) await checkAsker(db, caller, Number(query.userId));
  const start = readCursor(query);
  const limit = query.pageSize ?? PAGE_SIZE;
  const matches = query.search ? await selectSearchMatches(db, caller.companyId, query.search) : undefined;
  // Newest first is the one order in which a caller may go on by the last row's created_at.
  const withTies = !query.sort && !start.after;
  const { rows, names, total } = await selectLeadPage(
    db,
    caller.companyId,
    query,
    {
      ...start,
      limit: limit + (withTies ? 0 : 1),
      withTies,
      countsWholeView: isWholeView(query),
    },
    matches,
  );
  const shown = withTies ? rows.sort(newestFirst) : rows.slice(0, limit);
  const more = withTies ? shown.length >= limit && shown.length < total : rows.length > limit;
  const known = lookUp(names);
  return {
    rows: shown.map((lead) => readRow(lead, known, total)),
    total,
    nextCursor: more ? nextCursor(query, shown.at(-1)) : undefined,
  };
}

/** How many of the caller's leads each view holds. */
export function countLeads(db: Queryable, caller: Caller): Promise<ViewCounts> {
  return selectViewCounts(db, caller.companyId);
}
