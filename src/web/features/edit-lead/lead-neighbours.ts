import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { listLeads } from "#contract/calls.ts";
import type { ListLeadsInput } from "#contract/list-leads.ts";
import { fetchLeadPage, type LeadPages } from "#web/data/lead-pages.ts";

export type Position = { index: number; total: number };

type Place = Position & {
  key: readonly unknown[];
  previous: number | undefined;
  next: number | undefined;
  /** The cursor of the page after the loaded ones, if this is the last row loaded. */
  more: string | undefined;
};

/** Where a lead stands in the list it was opened from: the kept list that was read last and holds it. */
export function placeOf(client: QueryClient, id: number): Place | undefined {
  const lists = client
    .getQueryCache()
    .findAll({ queryKey: [listLeads.name] })
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  for (const { queryKey, state } of lists) {
    const kept = state.data as LeadPages | undefined;
    const rows = kept?.pages.flatMap((page) => page.rows) ?? [];
    const index = rows.findIndex((row) => row.id === id);
    if (index < 0) continue;
    return {
      key: queryKey,
      index,
      total: kept?.pages[0]?.total ?? rows.length,
      previous: rows[index - 1]?.id,
      next: rows[index + 1]?.id,
      more: index === rows.length - 1 ? kept?.pages.at(-1)?.next : undefined,
    };
  }
  return undefined;
}

/** The place of a lead, and the way to its neighbours; beyond the loaded rows the list's next page is read. */
export function useLeadNeighbours(id: number) {
  const client = useQueryClient();
  const place = placeOf(client, id);
  const step = async (delta: 1 | -1): Promise<number | undefined> => {
    const now = placeOf(client, id);
    if (!now || delta === -1) return now?.previous;
    if (now.next !== undefined || now.more === undefined) return now.next;
    const page = await fetchLeadPage(now.key[2] as ListLeadsInput, now.more);
    client.setQueryData<LeadPages>(
      now.key,
      (kept) => kept && { pages: [...kept.pages, page], pageParams: [...kept.pageParams, now.more] },
    );
    return page.rows[0]?.id;
  };
  return {
    position: place && { index: place.index, total: place.total },
    hasPrevious: place?.previous !== undefined,
    hasNext: place?.next !== undefined || place?.more !== undefined,
    step,
  };
}
