import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import {
  createAttribution,
  createTag,
  listAttributions,
  listCampaigns,
  listContacts,
  listCustomFields,
  listPartnerCustomFields,
  listPartnerships,
  listTags,
  listUsers,
} from "#contract/calls.ts";
import type { BodyInput } from "#contract/endpoint.ts";
import { call } from "./api-client.ts";
import { fetchEndpoint, invalidate, type QueryOptions, STALE_CATALOG, useEndpoint } from "./query.ts";

const rarely = { staleTime: STALE_CATALOG };

/** Tags for leads. */
export function useTags(options: QueryOptions = {}) {
  return useEndpoint(listTags, { query: { association: "lead" } }, { ...rarely, ...options });
}

/** People of the company who can be assigned. */
export function useUsers(options: QueryOptions = {}) {
  return useEndpoint(listUsers, {}, { ...rarely, ...options });
}

/** Our own custom fields of leads, in their order. */
export function useCustomFields() {
  return useEndpoint(listCustomFields, { query: { category: "lead" } }, rarely);
}

export function usePartnerships(options: QueryOptions = {}) {
  return useEndpoint(listPartnerships, {}, { ...rarely, ...options });
}

export function useCampaigns() {
  return useEndpoint(listCampaigns, {}, rarely);
}

export function useAttributions() {
  return useEndpoint(listAttributions, {}, rarely);
}

/** People of one partner; `partnershipId` is the shared partnership's id. Nothing is asked while it is undefined. */
export function usePartnerContacts(partnershipId: number | undefined) {
  return useEndpoint(
    listContacts,
    { query: { partnership_id: String(partnershipId ?? "") } },
    { ...rarely, enabled: partnershipId !== undefined },
  );
}

/** The same, asked at a moment rather than shown; from the cache while that is fresh. */
export function fetchPartnerContacts(client: QueryClient, partnershipId: number) {
  return fetchEndpoint(client, listContacts, { query: { partnership_id: String(partnershipId) } }, rarely);
}

/** The partner's own fields that we may fill; the id is our row of the partnership. */
export function usePartnerCustomFields(companyPartnershipId: number | undefined) {
  return useEndpoint(
    listPartnerCustomFields,
    { params: { companyPartnershipId: companyPartnershipId ?? "" } },
    { ...rarely, enabled: companyPartnershipId !== undefined },
  );
}

/** Everything there is to pick from, as far as it can be had. */
export async function fetchCatalog(client: QueryClient) {
  const none = () => [];
  const [partnerships, tags, campaigns, attributions, customFields] = await Promise.all([
    fetchEndpoint(client, listPartnerships, {}, rarely).catch(none),
    fetchEndpoint(client, listTags, { query: { association: "lead" } }, rarely).catch(none),
    fetchEndpoint(client, listCampaigns, {}, rarely).catch(none),
    fetchEndpoint(client, listAttributions, {}, rarely).catch(none),
    fetchEndpoint(client, listCustomFields, { query: { category: "lead" } }, rarely).catch(none),
  ]);
  return { partnerships, tags, campaigns, attributions, customFields };
}

export function useCreateTag() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: BodyInput<typeof createTag>) => (await call(createTag, { body })).data,
    onSuccess: () => invalidate(client, listTags),
  });
}

export function useCreateAttribution() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: BodyInput<typeof createAttribution>) =>
      (await call(createAttribution, { body })).data,
    onSuccess: () => invalidate(client, listAttributions),
  });
}
