import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { listLeads } from "#contract/calls.ts";
import type { LeadRow } from "#contract/lead.ts";
import type { ListLeadsInput } from "#contract/list-leads.ts";
import { call } from "./api-client.ts";

/** One page of the list as it is kept. `next`: the cursor of the page after it. */
export interface LeadPage {
  rows: LeadRow[];
  total: number;
  next: string | undefined;
}
export type LeadPages = InfiniteData<LeadPage, string | undefined>;

/** A reply of the list and its headers as a page. Servers without our headers still tell the total in each row. */
export function toLeadPage(rows: LeadRow[], header: (name: string) => string | null | undefined): LeadPage {
  const total = Number(header("X-Total-Count") ?? rows[0]?.total ?? rows.length);
  return { rows, total, next: header("X-Next-Cursor") ?? undefined };
}

export async function fetchLeadPage(query: ListLeadsInput, cursor: string | undefined, signal?: AbortSignal) {
  const { data, headers } = await call(listLeads, { query: { ...query, cursor }, signal });
  return toLeadPage(data, (name) => headers.get(name));
}

/** Changes the rows of every kept list. */
export function editPages(client: QueryClient, edit: (page: LeadPage) => LeadPage) {
  client.setQueriesData<LeadPages>({ queryKey: [listLeads.name] }, (kept) => {
    if (!kept) return kept;
    const pages = kept.pages.map(edit);
    return pages.every((page, index) => page === kept.pages[index]) ? kept : { ...kept, pages };
  });
}

/** Puts another row in the place of the one with its id, where it is listed. */
export function replaceRow(client: QueryClient, id: number, replace: (row: LeadRow) => LeadRow) {
  editPages(client, (page) => {
    if (!page.rows.some((row) => row.id === id)) return page;
    return { ...page, rows: page.rows.map((row) => (row.id === id ? replace(row) : row)) };
  });
}

/** The row, if any kept list holds it. */
export function findRow(client: QueryClient, id: number): LeadRow | undefined {
  for (const [, kept] of client.getQueriesData<LeadPages>({ queryKey: [listLeads.name] })) {
    for (const page of kept?.pages ?? []) {
      const row = page.rows.find((one) => one.id === id);
      if (row) return row;
    }
  }
  return undefined;
}

/** Forgets all but the first page of each list, so that asking again is one call and not two hundred. */
export function keepFirstPages(client: QueryClient) {
  client.setQueriesData<LeadPages>({ queryKey: [listLeads.name] }, (kept) =>
    kept && kept.pages.length > 1
      ? { pages: kept.pages.slice(0, 1), pageParams: kept.pageParams.slice(0, 1) }
      : kept,
  );
}
