import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { countLeads, listLeadHistory, listLeads, readLead } from "#contract/calls.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { ListLeadsInput } from "#contract/list-leads.ts";
import type { restoreLead } from "#contract/read-lead.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";
import { fetchLeadPage } from "./lead-pages.ts";
import { takesNewest } from "./lead-settled.ts";
import { keptLead, newEntryOf, titleOf, useLeadChanges, useOutboxView } from "./lead-writes.ts";
import { writesOf } from "./outbox-of.ts";
import { withChanges } from "./overlay.ts";
import { keyOf, STALE_LEADS, useEndpoint } from "./query.ts";

/** A list longer than this many pages is not read again by itself: that would be one call per page. */
const PAGES_READ_AGAIN = 4;

/**
 * The leads of a query, page by page, with what is still on its way shown in them: changes, new leads on top (their ids
 * are below zero, see `unsentKey`), deleted ones gone. `total` counts all that match. While another query loads, the rows of the last one stay (`isPlaceholderData`).
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
  const { changes, unsent, hidden } = useOutboxView();
  const pages = result.data?.pages;
  const newest = takesNewest(query) && !result.isPlaceholderData;
  const { rows, total } = useMemo(() => {
    const stored = (pages ?? []).flatMap((page) => page.rows);
    const kept = hidden.size === 0 ? stored : stored.filter(({ id }) => !hidden.has(id));
    const above = newest ? unsent : [];
    const told = pages?.[0]?.total;
    return {
      rows: [...above, ...kept.map((row) => withChanges(row, changes))],
      total: told === undefined ? undefined : told - (stored.length - kept.length) + above.length,
    };
  }, [pages, changes, unsent, hidden, newest]);
  const { fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, isPending, isPlaceholderData } = result;
  const { error, refetch, dataUpdatedAt } = result;
  return {
    rows,
    /** Undefined until the first page is there. */
    total,
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
  return useRemoval("deleteLead");
}

/** Brings a deleted lead back. */
export function useRestoreLead() {
  return useRemoval("restoreLead");
}

function useRemoval(endpoint: "deleteLead" | "restoreLead") {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (leadId: number) => {
      const title = titleOf(keptLead(client, leadId), `#${leadId}`);
      const entry = { ...newEntryOf(client, newIdempotencyKey(), title), endpoint, leadId };
      return (await writesOf(client).outbox.push(entry)).reply as ReplyOf<typeof restoreLead> | undefined;
    },
  });
}

export { useWaitingLeads } from "./lead-writes.ts";
export { unsentKey } from "./outbox-views.ts";
export {
  type LeadConflict,
  onUpdateRefused,
  type Refusal,
  type UpdateHandlers,
  type UpdateVariables,
  useDropConflicts,
  useLeadWrites,
  useUpdateLead,
} from "./update-lead.ts";
export { useWaitingCount } from "./use-outbox.ts";
