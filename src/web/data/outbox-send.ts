import { deleteLead, restoreLead, updateLead } from "#contract/calls.ts";
import { call } from "./api-client.ts";
import { ApiError } from "./api-error.ts";
import type { EntryReply, OutboxEntry, UpdateEntry } from "./outbox-entry.ts";

// The outbox waits for sign-in itself: the dialog may be answered in another tab than the one that sends.
const options = { sessionEnded: "fail" } as const;

/** Sends an entry as the call it is. `version` is the one an update insists on. */
export async function sendEntry(entry: OutboxEntry, version: number): Promise<EntryReply> {
  const headers = { "Idempotency-Key": entry.key };
  switch (entry.endpoint) {
    case "createLead":
      return { reply: await (await loadSendCreate())(entry) };
    case "updateLead":
      return sendUpdate(entry, version);
    case "deleteLead":
      await call(deleteLead, { ...options, params: { leadId: entry.leadId } });
      return { reply: undefined };
    case "restoreLead": {
      const params = { leadId: entry.leadId };
      return { reply: (await call(restoreLead, { ...options, params, headers })).data };
    }
  }
}

/** The rules of a new lead are large and a list can do without them. */
async function loadSendCreate() {
  try {
    return (await import("./send-create.ts")).sendCreate;
  } catch {
    throw new ApiError({ status: 0, message: "A part of the app could not be loaded" });
  }
}

async function sendUpdate({ key, leadId, body }: UpdateEntry, version: number): Promise<EntryReply> {
  const { data, headers } = await call(updateLead, {
    ...options,
    params: { leadId },
    body,
    headers: { "If-Match": `"${version}"`, Prefer: "merge=disjoint", "Idempotency-Key": key },
  });
  const merged = headers.has("Preference-Applied") || data.version > version + 1;
  return { reply: data, merged };
}
