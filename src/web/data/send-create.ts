import { createLead } from "#contract/calls.ts";
import { call } from "./api-client.ts";
import type { CreateEntry } from "./outbox-entry.ts";

/** Sends a new lead with its key. */
export async function sendCreate({ key, body }: CreateEntry) {
  const headers = { "Idempotency-Key": key };
  return (await call(createLead, { sessionEnded: "fail", body, headers })).data;
}
