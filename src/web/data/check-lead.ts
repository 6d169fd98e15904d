import { checkDuplicates } from "#contract/calls.ts";
import type { BodyInput } from "#contract/endpoint.ts";
import { call } from "./api-client.ts";

/** Asks which stored leads may be the one described, and who has a claim on it. */
export async function checkLead(body: BodyInput<typeof checkDuplicates>, signal?: AbortSignal) {
  return (await call(checkDuplicates, { body, ...(signal ? { signal } : {}) })).data;
}
