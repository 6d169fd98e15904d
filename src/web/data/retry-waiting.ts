import type { QueryClient } from "@tanstack/react-query";
import { writesOf } from "./lead-writes.ts";

/** Sends waiting changes now, and asks again for what failed on screen. */
export function retryWaiting(client: QueryClient) {
  writesOf(client).wake();
  void client.refetchQueries({ type: "active", predicate: ({ state }) => state.error !== null });
}
