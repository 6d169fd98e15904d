import type { QueryClient } from "@tanstack/react-query";
import { countLeads, listLeadHistory, listLeads, listPartnerships, readLead } from "#contract/calls.ts";
import type { CreateLeadReply } from "#contract/create-lead.ts";
import type { Lead, LeadRow } from "#contract/lead.ts";
import type { ListLeadsInput } from "#contract/list-leads.ts";
import type { UpdateLeadReply } from "#contract/update-lead.ts";
import { call } from "./api-client.ts";
import { write } from "./browser-storage.ts";
import { applyChange, type LeadChange } from "./lead-change.ts";
import { editPages, keepFirstPages, type LeadPages, replaceRow } from "./lead-pages.ts";
import type { CreateEntry, EntryReply, OutboxEntry, UpdateEntry } from "./outbox-entry.ts";
import { invalidate, keyOf } from "./query.ts";

/** Brings what the server now has into everything that is kept of it. */
export function showSettled(client: QueryClient, entry: OutboxEntry, { reply, merged }: EntryReply) {
  switch (entry.endpoint) {
    case "createLead":
      showCreated(client, entry, reply as CreateLeadReply);
      break;
    case "updateLead":
      showUpdated(client, entry, reply as UpdateLeadReply, merged === true);
      break;
    case "deleteLead":
      dropLead(client, entry.leadId);
      break;
    case "restoreLead":
      keepFirstPages(client);
      void invalidate(client, listLeads, countLeads);
      break;
  }
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

/** Whether a lead made now is the first row of a list: nothing filtered, newest on top. */
export function takesNewest({ pageSize: _, sort, ...filters }: ListLeadsInput) {
  const newestFirst =
    sort === undefined || /"(created|updated)_at","asc":false/.test(sort.replaceAll(" ", ""));
  return newestFirst && Object.values(filters).every((value) => value === undefined);
}

function showCreated(client: QueryClient, { row, form }: CreateEntry, { id, uuid }: CreateLeadReply) {
  // What was typed is a lead now; its draft would make a second one.
  if (form) write("drafts", { remove: [form.id] });
  keepFirstPages(client);
  const stored: LeadRow = { ...row, id, uuid };
  for (const [key, kept] of client.getQueriesData<LeadPages>({ queryKey: [listLeads.name] })) {
    const first = kept?.pages[0];
    if (!kept || !first || !takesNewest(key[2] as ListLeadsInput)) continue;
    const page = { ...first, rows: [stored, ...first.rows], total: first.total + 1 };
    client.setQueryData<LeadPages>(key, { ...kept, pages: [page, ...kept.pages.slice(1)] });
  }
  // Not awaited: the person goes on while the lists are read again.
  void invalidate(client, countLeads, listPartnerships);
  void invalidate(client, listLeads);
}

function showUpdated(client: QueryClient, entry: UpdateEntry, reply: UpdateLeadReply, merged: boolean) {
  const { key, leadId, version, body, directory, at } = entry;
  const { updated_at } = reply;
  const saved: LeadChange = {
    ...{ key, leadId, version, body, directory, at },
    state: "saved",
    saved: { version: reply.version, updated_at },
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
}

function dropLead(client: QueryClient, id: number) {
  editPages(client, (page) => {
    const rows = page.rows.filter((row) => row.id !== id);
    return rows.length === page.rows.length ? page : { ...page, rows, total: page.total - 1 };
  });
  client.removeQueries({ queryKey: keyOf(readLead, { params: { leadId: id } }) });
  void invalidate(client, countLeads);
}
