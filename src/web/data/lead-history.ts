import { useInfiniteQuery } from "@tanstack/react-query";
import { listLeadHistory } from "#contract/calls.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { call } from "./api-client.ts";
import { keyOf } from "./query.ts";

const PAGE = 20;

/** What changed on a lead, newest first, page by page. A change of the lead by this browser has it asked again. */
export function useLeadHistoryPages(id: number) {
  const params = { leadId: id };
  const result = useInfiniteQuery({
    queryKey: keyOf(listLeadHistory, { params, query: { pageSize: String(PAGE) } }),
    queryFn: async ({ pageParam, signal }): Promise<HistoryEntry[]> => {
      const query = { pageSize: String(PAGE), cursor: pageParam };
      return (await call(listLeadHistory, { params, query, signal })).data;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : String(page.at(-1)?.id)),
  });
  return { ...result, entries: result.data?.pages.flat() };
}
