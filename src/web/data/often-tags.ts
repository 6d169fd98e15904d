import { useQuery } from "@tanstack/react-query";
import { listLeads } from "#contract/calls.ts";
import { call } from "./api-client.ts";
import { STALE_CATALOG } from "./query.ts";

/** Seen on fewer of a partner's leads, a tag is chance. */
const LEAST = 2;
const LOOKED_AT = "50";

/** Ids of the tags that a partner's latest leads carry, the most frequent first; empty while no partner is given. */
export function useOftenTags(companyPartnershipId: number | undefined): readonly number[] {
  const { data = [] } = useQuery({
    // Not kept as a list of leads: nobody shows these rows, and changes need not reach them.
    queryKey: ["oftenTags", companyPartnershipId],
    queryFn: async ({ signal }) => {
      const query = { partners: String(companyPartnershipId), pageSize: LOOKED_AT };
      return countTags((await call(listLeads, { query, signal })).data);
    },
    enabled: companyPartnershipId !== undefined,
    staleTime: STALE_CATALOG,
  });
  return data;
}

function countTags(rows: readonly { tags: readonly { id: number }[] }[]): number[] {
  const counts = new Map<number, number>();
  for (const { tags } of rows) for (const { id } of tags) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort(([, one], [, other]) => other - one)
    .map(([id]) => id);
}
