import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { listCampaigns, listPartnerships, readMe } from "#contract/calls.ts";
import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { Partnership } from "#contract/partnership.ts";
import type { Me } from "#contract/session.ts";
import { directoryFor, newEntryOf, titleOf } from "./lead-writes.ts";
import { newRow } from "./new-row.ts";
import { writesOf } from "./outbox-of.ts";
import { keyOf } from "./query.ts";

export interface CreateVariables {
  body: CreateLeadInput;
  /** One per filled-in form, however often it is sent. */
  idempotencyKey: string;
  /** Which draft it was, and what the inputs held: what is refused later is opened in the form again with them. */
  form?: { id: string; values: unknown };
}

/** How a try to store a lead went: the server has it, or nobody answered and it goes out by itself. */
export type Created =
  | { kept: false; reply: CreateLeadReply }
  /** `later` settles like the first try would have: with the reply, or with the ApiError of a refusal. */
  | { kept: true; key: string; later: Promise<CreateLeadReply> };

/**
 * Stores a lead through the outbox; it stands on top of the lists at once. Rejects with the ApiError of a refusal of the
 * first try, and then the entry is out of the outbox again: whoever calls holds what was typed.
 */
export function useCreateLead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: CreateVariables) => create(client, variables),
  });
}

function create(client: QueryClient, { body, idempotencyKey: key, form }: CreateVariables) {
  return new Promise<Created>((resolve, reject) => {
    const { outbox } = writesOf(client);
    const entry = {
      ...newEntryOf(client, key, titleOf(body, "New lead")),
      endpoint: "createLead" as const,
      body,
      row: rowOf(client, body),
      form,
    };
    let kept = false;
    const answer = outbox.push(entry, () => {
      kept = true;
      resolve({ kept, key, later });
    });
    const later = answer.then(({ reply }) => reply as CreateLeadReply);
    later.then(
      (reply) => resolve({ kept: false, reply }),
      (error: unknown) => {
        // After a wait the form may be gone; then the entry stays for the person to open.
        if (!kept) outbox.discard(key);
        reject(error as Error);
      },
    );
  });
}

function rowOf(client: QueryClient, body: CreateLeadInput) {
  const notYet = { id: 0, uuid: "", partnershipLeadId: null };
  return newRow(body, notYet, {
    me: client.getQueryData<Me>(keyOf(readMe)),
    directory: directoryFor(client, body),
    partnerships: client.getQueryData<Partnership[]>(keyOf(listPartnerships)) ?? [],
    campaigns: client.getQueryData<ReplyOf<typeof listCampaigns>>(keyOf(listCampaigns)) ?? [],
  });
}
