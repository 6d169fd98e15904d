import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { listCustomFields, listTags, listUsers, readLead } from "#contract/calls.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { Lead } from "#contract/lead.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import type { Changeable, Directory } from "./lead-change.ts";
import { findRow } from "./lead-pages.ts";
import type { NewEntry } from "./outbox.ts";
import { ownerOf, writesOf } from "./outbox-of.ts";
import type { ChangesByLead, OutboxView } from "./outbox-views.ts";
import { keyOf } from "./query.ts";

/** What waits, and how that shows in lists. */
export function useOutboxView(): OutboxView {
  const { subscribe, view } = writesOf(useQueryClient());
  return useSyncExternalStore(subscribe, view);
}

/** Changes that are shown on top of what the server told, per lead. */
export function useLeadChanges(): ChangesByLead {
  const { subscribe, view } = writesOf(useQueryClient());
  return useSyncExternalStore(subscribe, () => view().changes);
}

/** Leads with a change that nobody has answered yet. */
export function useWaitingLeads(): ReadonlySet<number> {
  const { subscribe, view } = writesOf(useQueryClient());
  return useSyncExternalStore(subscribe, () => view().waiting);
}

/** What every new entry says of itself. */
export function newEntryOf(client: QueryClient, key: string, title: string) {
  return { key, ...ownerOf(client), at: new Date().toISOString(), title } satisfies Partial<NewEntry>;
}

/** What the ids of an update mean, from what is kept: a picker that offered them has loaded them. */
export function directoryFor(client: QueryClient, body: Mentions): Directory {
  const kept = <T extends { id: number }>(name: string, ids: readonly number[]) =>
    client
      .getQueriesData<T[]>({ queryKey: [name] })
      .flatMap(([, list]) => list ?? [])
      .filter(({ id }, place, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === place);
  const tags = [...(body.tags ?? []), ...(body.tagsAdd ?? [])];
  const users = [...(body.assignedUsers ?? []), ...(body.assignedUsersAdd ?? [])];
  const fields = (body.customFields ?? []).map(({ customFieldId }) => customFieldId);
  return {
    tags: kept<ReplyOf<typeof listTags>[number]>(listTags.name, tags),
    users: kept<ReplyOf<typeof listUsers>[number]>(listUsers.name, users),
    fields: kept<ReplyOf<typeof listCustomFields>[number]>(listCustomFields.name, fields),
  };
}

/** The members of a create or an update that name something by id. */
type Mentions = Pick<
  UpdateLeadInput,
  "tags" | "tagsAdd" | "assignedUsers" | "assignedUsersAdd" | "customFields"
>;

/** The lead as last told by the server, from the single read or from a list. */
export function keptLead(client: QueryClient, id: number): Changeable | undefined {
  return client.getQueryData<Lead>(keyOf(readLead, { params: { leadId: id } })) ?? findRow(client, id);
}

/** What a lead is called where only its waiting change is shown. */
export function titleOf(
  lead: Partial<Pick<Changeable, "company_name" | "first_name" | "last_name" | "email">> | undefined,
  otherwise: string,
): string {
  const person = [lead?.first_name, lead?.last_name].filter(Boolean).join(" ");
  return lead?.company_name || person || lead?.email || otherwise;
}
