import { useMutation, useQueryClient } from "@tanstack/react-query";
import { readMe, signIn, signOut } from "#contract/calls.ts";
import type { BodyInput } from "#contract/endpoint.ts";
import { call } from "./api-client.ts";
import { keyOf, type QueryOptions, useEndpoint } from "./query.ts";

/** Who is signed in, what they may do, what this server offers. Fails with status 401 while nobody is. */
export function useMe(options: QueryOptions = {}) {
  return useEndpoint(readMe, {}, { staleTime: Number.POSITIVE_INFINITY, ...options });
}

/** Trades a key or a one-time code for a session. What the person signed out of is not shown to the next one. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: BodyInput<typeof signIn>) => (await call(signIn, { body })).data,
    onSuccess: (me) => client.setQueryData(keyOf(readMe), me),
  });
}

/** What the tab keeps of the person's work goes with them. */
export function useSignOut() {
  return useMutation({ mutationFn: () => call(signOut), onSuccess: () => sessionStorage.clear() });
}
