import type { LeadSort, ListLeads } from "#contract/list-leads.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";
import { type LeadReadRow, leadColumns, type NameRows, nameColumns } from "./lead-read-rows.ts";

/** Where a page begins: after this row, in the list's order. */
export interface LeadCursor {
  /** The sort column's value, as text. */
  key: string;
  id: number;
}

/** What a list is ordered by. `key` must be an indexed expression or cheap; `cast` reads a cursor's text back. */
interface SortColumn {
  key: string;
  /** The key as the cursor carries it. */
  text: string;
  cast: string;
}

const sortColumns: Record<LeadSort, SortColumn> = {
  created_at: { key: "l.created_at", text: isoMoment("l.created_at"), cast: "timestamptz" },
  updated_at: { key: "l.updated_at", text: isoMoment("l.updated_at"), cast: "timestamptz" },
  status: { key: "l.status_rank", text: "l.status_rank::text", cast: "smallint" },
  company_name: {
    key: "lower(coalesce(l.company_name, ''))",
    text: "lower(coalesce(l.company_name, ''))",
    cast: "text",
  },
  last_name: {
    key: "lower(coalesce(l.last_name, ''))",
    text: "lower(coalesce(l.last_name, ''))",
    cast: "text",
  },
  source: { key: "l.source", text: "l.source", cast: "text" },
};

/** Conditions and their parameters, built up side by side. */
class Where {
  readonly params: unknown[];
  readonly conditions: string[] = [];

  constructor(companyId: number) {
    this.params = [companyId];
  }

  /** Adds a parameter and gives its placeholder. */
  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  add(condition: string): void {
    this.conditions.push(condition);
  }

  get sql(): string {
    return ["l.company_id = $1", "l.deleted_at is null", ...this.conditions].join(" and ");
  }
}

function likePattern(search: string): string {
  return `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
}

const views: Record<NonNullable<ListLeads["view"]>, string> = {
  received: "l.partner_type = 'referral' and l.direction = 'received'",
  sent: "l.partner_type = 'referral' and l.direction = 'sent'",
  reseller: "l.partner_type = 'reseller'",
  campaigns: "l.campaign_id is not null",
};

/** The column of lead_counts that says how many leads a view holds. */
const viewCounts = {
  all: "all_leads",
  received: "received",
  sent: "sent",
  reseller: "reseller",
  campaigns: "campaigns",
} as const;

/** Ids whose names match a search: people of the company, and its partnerships by the partner's name. */
export async function selectSearchMatches(
  db: Queryable,
  companyId: number,
  search: string,
): Promise<{ users: number[]; partnerships: number[] }> {
  const [row] = await db.query<{ users: number[]; partnerships: number[] }>(
    `select
      (select coalesce(array_agg(id), '{}') from users
        where company_id = $1 and lower(concat_ws(' ', first_name, last_name, email)) like $2) as users,
      (select coalesce(array_agg(p.id), '{}')
        from company_partnerships p join companies c on c.id = p.partner_company_id
        where p.company_id = $1 and lower(c.name) like $2) as partnerships`,
    [companyId, likePattern(search)],
  );
  if (!row) throw new Error("A select without from gave no row");
  return row;
}

function addSearch(where: Where, search: string, matches: { users: number[]; partnerships: number[] }): void {
  const either = [`l.search_text like ${where.param(likePattern(search))}`];
  const digits = search.replace(/[\s()+./-]/g, "");
  // A phone number is found however it was spaced; the stored text ends with its digits alone.
  if (/^\d{4,}$/.test(digits) && digits !== search)
    either.push(`l.search_text like ${where.param(`%${digits}%`)}`);
  if (matches.users.length > 0) either.push(`l.assignee_ids && ${where.param(matches.users)}::bigint[]`);
  if (matches.partnerships.length > 0) {
    either.push(`l.company_partnerships_id = any(${where.param(matches.partnerships)}::bigint[])`);
  }
  where.add(`(${either.join(" or ")})`);
}

/** A wished value as it is stored, or a text to be found inside the stored one. */
function addCustomField(where: Where, wish: NonNullable<ListLeads["customFields"]>[number]): void {
  const value = wish.value as Record<string, unknown>;
  const stored = () => `l.custom_values->>${where.param(String(wish.id))}::text`;
  const text = value.text ?? value.textarea;
  if (typeof text === "string") {
    where.add(`lower(${stored()}) like ${where.param(likePattern(text.trim()))}`);
  } else if (typeof value.date === "string") {
    where.add(`left(${stored()}, 10) = ${where.param(value.date.slice(0, 10))}`);
  } else {
    const wanted = value.number ?? value.boolean ?? value.select ?? value.multi_select;
    where.add(`l.custom_values @> ${where.param(JSON.stringify({ [wish.id]: wanted }))}::jsonb`);
  }
}

/** The conditions of a query, without its cursor. */
function filter(
  companyId: number,
  query: ListLeads,
  matches: { users: number[]; partnerships: number[] } | undefined,
): Where {
  const where = new Where(companyId);
  if (query.search && matches) addSearch(where, query.search, matches);
  if (query.view) where.add(views[query.view]);
  if (query.status) where.add(`l.status = any(${where.param(query.status)}::text[])`);
  if (query.tags) where.add(`l.tag_ids && ${where.param(query.tags)}::bigint[]`);
  if (query.users) where.add(`l.assignee_ids && ${where.param(query.users)}::bigint[]`);
  if (query.partners) where.add(`l.company_partnerships_id = any(${where.param(query.partners)}::bigint[])`);
  // Asked for both, a caller has asked for all.
  if (query.assigned && !query.unassigned) where.add("l.assignee_ids <> '{}'");
  if (query.unassigned && !query.assigned) where.add("l.assignee_ids = '{}'");
  for (const wish of query.customFields ?? []) addCustomField(where, wish);
  return where;
}

export type SearchMatches = Awaited<ReturnType<typeof selectSearchMatches>>;

export interface LeadListRow extends LeadReadRow {
  /** The sort key as a cursor carries it. */
  sort_key: string;
}

/** A page with all that is needed to show it, read in one statement and so at one moment. */
export interface LeadListPage {
  rows: LeadListRow[];
  names: NameRows;
  /** How many leads match, whatever the page. */
  total: number;
}

/** Ids that the rows of `page` hold. */
const namesOnPage = nameColumns({
  tags: "array(select unnest(tag_ids) from page)",
  users: "array(select unnest(assignee_ids) from page)",
  companies: "array[$1::bigint]",
  campaigns: "array(select campaign_id from page)",
});

/**
 * One page, newest first unless `query.sort` says otherwise, ties by id. After `after` if given; a documented
 * cursor (`olderThan`, a moment) keeps only older leads. Rows created in the same microsecond as the last one come
 * along even beyond `limit` when a documented cursor is what the caller has to go on with. `countsWholeView`: nothing
 * but the view narrows the list, so its total need not be counted.
 */
export async function selectLeadPage(
  db: Queryable,
  companyId: number,
  query: ListLeads,
  page: {
    limit: number;
    after?: LeadCursor | undefined;
    olderThan?: string | undefined;
    withTies: boolean;
    countsWholeView: boolean;
  },
  matches?: SearchMatches,
): Promise<LeadListPage> {
  const where = filter(companyId, query, matches);
  const total = page.countsWholeView
    ? `select coalesce(sum(${viewCounts[query.view ?? "all"]}), 0)::bigint from lead_counts where company_id = $1`
    : `select count(*) from leads l where ${where.sql}`;
  const wish = query.sort?.[0] ?? { type: "created_at" as const, asc: false };
  const column = sortColumns[wish.type];
  const order = wish.asc ? "asc" : "desc";
  if (page.olderThan) where.add(`l.created_at < ${where.param(page.olderThan)}::timestamptz`);
  if (page.after) {
    const key = `${where.param(page.after.key)}::${column.cast}`;
    where.add(
      `(${column.key}, l.id) ${wish.asc ? ">" : "<"} (${key}, ${where.param(page.after.id)}::bigint)`,
    );
  }
  const tail = page.withTies
    ? `order by ${column.key} ${order} fetch first ${where.param(page.limit)} rows with ties`
    : `order by ${column.key} ${order}, l.id ${order} limit ${where.param(page.limit)}`;
  // Rows come as one JSON text: to parse it at once costs a fifth of reading some 500 single values.
  const [answer] = await db.query<NameRows & { rows: LeadListRow[]; total: number }>(
    `with page as materialized (
      select ${leadColumns}, ${column.text} as sort_key from leads l where ${where.sql} ${tail}
    )
    select (select coalesce(json_agg(page), '[]') from page) as rows, (${total}) as total, ${namesOnPage}`,
    where.params,
  );
  if (!answer) throw new Error("A select without from gave no row");
  return { rows: answer.rows, names: answer, total: answer.total };
}

export interface ViewCounts {
  all: number;
  received: number;
  sent: number;
  reseller: number;
  campaigns: number;
}

/** How many leads each view holds; kept by a trigger, so nothing is counted. */
export async function selectViewCounts(db: Queryable, companyId: number): Promise<ViewCounts> {
  const [row] = await db.query<ViewCounts>(
    `select coalesce(sum(all_leads), 0)::bigint as all, coalesce(sum(received), 0)::bigint as received,
      coalesce(sum(sent), 0)::bigint as sent, coalesce(sum(reseller), 0)::bigint as reseller,
      coalesce(sum(campaigns), 0)::bigint as campaigns
    from lead_counts where company_id = $1`,
    [companyId],
  );
  return row ?? { all: 0, received: 0, sent: 0, reseller: 0, campaigns: 0 };
}
