import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { listCampaigns } from "#contract/catalog.ts";
import { type CreateLeadInput, type CreateLeadReply, createLead } from "#contract/create-lead.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import { countLeads, type ListLeadsInput, listLeads } from "#contract/list-leads.ts";
import { listPartnerships, type Partnership } from "#contract/partnership.ts";
import { type Me, readMe } from "#contract/session.ts";
import { call } from "./api-client.ts";
import { isPassing, waitBeforeRetry } from "./api-error.ts";
import { keepFirstPages, type LeadPages } from "./lead-pages.ts";
import { directoryOf } from "./lead-writes.ts";
import { newRow } from "./new-row.ts";
import { invalidate, keyOf } from "./query.ts";

export interface CreateVariables {
  body: CreateLeadInput;
  /** One per filled-in form, however often it is sent. */
  idempotencyKey: string;
}

/** Stores a lead. It stands on top of the lists the moment the server has it. Rejects with the ApiError. */
export function useCreateLead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, idempotencyKey }: CreateVariables) => {
      const headers = { "Idempotency-Key": idempotencyKey };
      return (await call(createLead, { body, headers })).data;
    },
    retry: (failures, error) => isPassing(error) && failures < 2,
    retryDelay: waitBeforeRetry,
    onSuccess: (reply, { body }) => {
      showNewRow(client, body, reply);
      // Not awaited: the person goes on while the lists are read again.
      void invalidate(client, countLeads, listPartnerships);
      void invalidate(client, listLeads);
    },
  });
}

function showNewRow(client: QueryClient, body: CreateLeadInput, reply: CreateLeadReply) {
  keepFirstPages(client);
  const row = newRow(body, reply, {
    me: client.getQueryData<Me>(keyOf(readMe)),
    directory: directoryOf(client),
    partnerships: client.getQueryData<Partnership[]>(keyOf(listPartnerships)) ?? [],
    campaigns: client.getQueryData<ReplyOf<typeof listCampaigns>>(keyOf(listCampaigns)) ?? [],
  });
  for (const [key, kept] of client.getQueriesData<LeadPages>({ queryKey: [listLeads.name] })) {
    const first = kept?.pages[0];
    if (!kept || !first || !takesNewest(key[2] as ListLeadsInput)) continue;
    const page = { ...first, rows: [row, ...first.rows], total: first.total + 1 };
    client.setQueryData<LeadPages>(key, { ...kept, pages: [page, ...kept.pages.slice(1)] });
  }
}

/** Whether a lead made now is the first row of a list: nothing filtered, newest on top. */
function takesNewest({ pageSize: _, sort, ...filters }: ListLeadsInput) {
  const newestFirst =
    sort === undefined || /"(created|updated)_at","asc":false/.test(sort.replaceAll(" ", ""));
  return newestFirst && Object.values(filters).every((value) => value === undefined);
}
