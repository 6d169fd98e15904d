import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { listLeadHistory } from "#contract/lead-history.ts";
import { countLeads, type ListLeadsInput, listLeads } from "#contract/list-leads.ts";
import { deleteLead, readLead, restoreLead } from "#contract/read-lead.ts";
import { call } from "./api-client.ts";
import { fetchLeadPage, keepFirstPages, type LeadPages } from "./lead-pages.ts";
import { useLeadChanges } from "./lead-writes.ts";
import { withChanges } from "./overlay.ts";
import { invalidate, keyOf, STALE_LEADS, useEndpoint } from "./query.ts";

/** A list longer than this many pages is not read again by itself: that would be one call per page. */
const PAGES_READ_AGAIN = 4;

/**
 * The leads of a query, page by page, with the changes that are still on their way shown in them. `total` counts all
 * that match. While another query loads, the rows of the last one stay (`isPlaceholderData`).
 */
export function useLeadList(query: ListLeadsInput) {
  const result = useInfiniteQuery({
    queryKey: keyOf(listLeads, { query }),
    queryFn: ({ pageParam, signal }) => fetchLeadPage(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: ({ state }) =>
      (state.data?.pages.length ?? 0) > PAGES_READ_AGAIN && !state.isInvalidated
        ? Number.POSITIVE_INFINITY
        : STALE_LEADS,
  });
  const changes = useLeadChanges();
  const pages = result.data?.pages;
  const rows = useMemo(
    () => (pages ?? []).flatMap((page) => page.rows).map((row) => withChanges(row, changes)),
    [pages, changes],
  );
  const { fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, isPending, isPlaceholderData } = result;
  const { error, refetch, dataUpdatedAt } = result;
  return {
    rows,
    /** Undefined until the first page is there. */
    total: pages?.[0]?.total,
    fetchNextPage,
    hasNextPage,
    isFetching,
    isFetchingNextPage,
    isPending,
    isPlaceholderData,
    error,
    refetch,
    dataUpdatedAt,
  };
}

/** How many leads each tab holds. */
export function useLeadCounts() {
  return useEndpoint(countLeads, {});
}

/** One lead with everything, and with the changes that are still on their way shown in it. */
export function useLead(id: number) {
  const result = useEndpoint(readLead, { params: { leadId: id } });
  const changes = useLeadChanges();
  const data = useMemo(() => result.data && withChanges(result.data, changes), [result.data, changes]);
  return { ...result, data };
}

/** What changed on a lead, newest first. */
export function useLeadHistory(id: number) {
  return useEndpoint(listLeadHistory, { params: { leadId: id }, query: { pageSize: "50" } });
}

/** Takes a lead out of every list at once, and back in if the server refuses. */
export function useDeleteLead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) => {
      await call(deleteLead, { params: { leadId: id } });
    },
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: [listLeads.name] });
      const before = client.getQueriesData<LeadPages>({ queryKey: [listLeads.name] });
      const listed = (rows: { id: number }[]) => rows.some((row) => row.id === id);
      const held = new Set(
        before.filter(([, kept]) => kept?.pages.some((page) => listed(page.rows))).map(([key]) => key),
      );
      for (const key of held) {
        client.setQueryData<LeadPages>(key, (kept) => {
          const pages = kept?.pages.map((page) => ({
            ...page,
            rows: page.rows.filter((row) => row.id !== id),
            total: page.total - 1,
          }));
          return kept && pages && { ...kept, pages };
        });
      }
      return { before: before.filter(([key]) => held.has(key)) };
    },
    onError: (_error, _id, context) => {
      for (const [key, kept] of context?.before ?? []) client.setQueryData(key, kept);
    },
    onSuccess: (_nothing, id) => {
      client.removeQueries({ queryKey: keyOf(readLead, { params: { leadId: id } }) });
      void invalidate(client, countLeads);
    },
  });
}

/** Brings a deleted lead back. */
export function useRestoreLead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) => (await call(restoreLead, { params: { leadId: id } })).data,
    onSuccess: () => {
      keepFirstPages(client);
      return invalidate(client, listLeads, countLeads);
    },
  });
}

export { useWaitingLeads } from "./lead-writes.ts";
export {
  type LeadConflict,
  onUpdateRefused,
  type Refusal,
  type UpdateHandlers,
  type UpdateVariables,
  useLeadWrites,
  useUpdateLead,
  useWaitingCount,
} from "./update-lead.ts";
