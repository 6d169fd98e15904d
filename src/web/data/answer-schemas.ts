import type { Schema } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";

export { problem } from "#contract/problem.ts";

/** What each call answers with, by its name; a call without a body has none. Loaded only once something is asked. */
export const replies: Readonly<Record<string, Schema | undefined>> = Object.fromEntries(
  Object.values(endpoints).map(({ name, reply }) => [name, reply]),
);
