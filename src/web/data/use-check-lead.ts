import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { checkDuplicates } from "#contract/calls.ts";
import type { DuplicateMatch } from "#contract/check-duplicates.ts";
import type { BodyInput } from "#contract/endpoint.ts";
import { call } from "./api-client.ts";
import { STALE_LEADS } from "./query.ts";
import { useMe } from "./session.ts";

export type TypedLead = BodyInput<typeof checkDuplicates>;

const nothing = { matches: [], claim: null };

/**
 * Leads that may be the typed one, surest first, and the claim that stands on it. Asks again whenever `typed` is another
 * one; until the answer comes, the last one stays. Nothing while `typed` is undefined or the server does not offer it.
 */
export function useCheckLead(typed: TypedLead | undefined) {
  const features = useMe().data?.features ?? [];
  const duplicates = features.includes("duplicates");
  const claims = features.includes("claims");
  const { data } = useQuery({
    queryKey: [checkDuplicates.name, typed],
    queryFn: async ({ signal }) => (await call(checkDuplicates, { body: typed, signal })).data,
    enabled: typed !== undefined && (duplicates || claims),
    placeholderData: keepPreviousData,
    staleTime: STALE_LEADS,
    // The next letters ask again anyway, and nothing waits for it.
    retry: false,
  });
  const { matches, claim } = (typed && data) ?? nothing;
  const shown: readonly DuplicateMatch[] = duplicates ? matches.filter(({ show }) => show) : [];
  return { matches: shown, claim: claims ? claim : null };
}
