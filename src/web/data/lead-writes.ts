import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { listTags, listUsers } from "#contract/catalog.ts";
import { listCustomFields } from "#contract/custom-field.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { Lead } from "#contract/lead.ts";
import { listLeadHistory } from "#contract/lead-history.ts";
import { readLead } from "#contract/read-lead.ts";
import { updateLead } from "#contract/update-lead.ts";
import { call } from "./api-client.ts";
import { applyChange, type Changeable, type Directory, type LeadChange } from "./lead-change.ts";
import { findRow, replaceRow } from "./lead-pages.ts";
import { keyOf } from "./query.ts";
import { type ChangesByLead, createWriteQueue, type WriteQueue } from "./write-queue.ts";

const queues = new WeakMap<QueryClient, WriteQueue>();

/** The updates on their way to this client's server. */
export function writesOf(client: QueryClient): WriteQueue {
  let queue = queues.get(client);
  if (!queue) {
    queue = createWriteQueue((change, version) => send(client, change, version));
    queues.set(client, queue);
  }
  return queue;
}

/** Changes that are shown on top of what the server told, per lead. */
export function useLeadChanges(): ChangesByLead {
  const queue = writesOf(useQueryClient());
  return useSyncExternalStore(queue.subscribe, queue.changes);
}

/** Leads with a change that nobody has answered yet. */
export function useWaitingLeads(): ReadonlySet<number> {
  const changes = useLeadChanges();
  return useMemo(() => {
    const waits = ([, list]: [number, readonly LeadChange[]]) =>
      list.some(({ state }) => state === "waiting");
    return new Set([...changes].filter(waits).map(([id]) => id));
  }, [changes]);
}

/** Reads a lead again and puts it where it is shown, rows included. Undefined if it cannot be read. */
export async function refreshLead(client: QueryClient, id: number): Promise<Lead | undefined> {
  try {
    const { data } = await call(readLead, { params: { leadId: id } });
    client.setQueryData(keyOf(readLead, { params: { leadId: id } }), data);
    replaceRow(client, id, (row) => ({ ...row, ...data }));
    return data;
  } catch {
    return undefined;
  }
}

/** What ids mean, from what is kept: a picker that offered them has loaded them. */
export function directoryOf(client: QueryClient): Directory {
  const kept = <T>(name: string) =>
    client.getQueriesData<T[]>({ queryKey: [name] }).flatMap(([, list]) => list ?? []);
  return {
    tags: kept<ReplyOf<typeof listTags>[number]>(listTags.name),
    users: kept<ReplyOf<typeof listUsers>[number]>(listUsers.name),
    fields: kept<ReplyOf<typeof listCustomFields>[number]>(listCustomFields.name),
  };
}

/** The lead as last told by the server, from the single read or from a list. */
export function keptLead(client: QueryClient, id: number): Changeable | undefined {
  return client.getQueryData<Lead>(keyOf(readLead, { params: { leadId: id } })) ?? findRow(client, id);
}

async function send(client: QueryClient, change: LeadChange, version: number) {
  const { leadId, key, body } = change;
  const { data, headers } = await call(updateLead, {
    params: { leadId },
    body,
    headers: { "If-Match": `"${version}"`, Prefer: "merge=disjoint", "Idempotency-Key": key },
  });
  const merged = headers.has("Preference-Applied") || data.version > version + 1;
  const saved: LeadChange = {
    ...change,
    state: "saved",
    saved: { version: data.version, updated_at: data.updated_at },
  };
  // Only a lead that nobody else touched in between is known whole; otherwise the others' part has to be read.
  if (merged) void refreshLead(client, leadId);
  else {
    replaceRow(client, leadId, (row) => applyChange(row, saved));
    client.setQueryData<Lead>(
      keyOf(readLead, { params: { leadId } }),
      (lead) => lead && applyChange(lead, saved),
    );
  }
  void client.invalidateQueries({ queryKey: [listLeadHistory.name, { leadId }] });
  return { reply: data, merged };
}
