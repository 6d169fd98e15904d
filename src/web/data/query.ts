import { QueryClient, type QueryKey, useQuery } from "@tanstack/react-query";
import type { Call, ReplyOf } from "#contract/endpoint.ts";
import { type Asked, call } from "./api-client.ts";
import { isPassing, waitBeforeRetry } from "./api-error.ts";

/** Reference data changes rarely; rows often. In ms. */
export const STALE_CATALOG = 5 * 60_000;
export const STALE_LEADS = 30_000;

/** What a call is kept under: its name and what was asked. Nobody writes a key by hand. */
export function keyOf<C extends Call>(endpoint: C, asked: Asked<C> = {}): QueryKey {
  return [endpoint.name, asked.params ?? {}, asked.query ?? {}];
}

export interface QueryOptions {
  enabled?: boolean;
  staleTime?: number;
}

/** A reading call as a query: asked once, kept, shared by everyone who asks the same. */
export function useEndpoint<C extends Call>(endpoint: C, asked: Asked<C> = {}, options: QueryOptions = {}) {
  return useQuery({
    queryKey: keyOf(endpoint, asked),
    queryFn: async ({ signal }): Promise<ReplyOf<C>> => (await call(endpoint, { ...asked, signal })).data,
    ...options,
  });
}

/** The same at one moment, for who needs the answer rather than shows it; from the cache while that is fresh. */
export function fetchEndpoint<C extends Call>(
  client: QueryClient,
  endpoint: C,
  asked: Asked<C> = {},
  options: QueryOptions = {},
) {
  return client.fetchQuery({
    queryKey: keyOf(endpoint, asked),
    queryFn: async ({ signal }): Promise<ReplyOf<C>> => (await call(endpoint, { ...asked, signal })).data,
    ...options,
  });
}

/** Marks everything these calls ever answered as old; what is on screen is asked again. */
export async function invalidate(client: QueryClient, ...endpoints: Call[]) {
  await Promise.all(endpoints.map(({ name }) => client.invalidateQueries({ queryKey: [name] })));
}

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Whether there is a network says little about whether the server answers: we ask and see.
        networkMode: "always",
        staleTime: STALE_LEADS,
        gcTime: 10 * 60_000,
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: waitBeforeRetry,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
