import type { QueryClient } from "@tanstack/react-query";
import { writesOf } from "./outbox-of.ts";

/** Sends waiting changes now, and asks again for what failed on screen. */
export function retryWaiting(client: QueryClient) {
  writesOf(client).outbox.wake();
  void client.refetchQueries({ type: "active", predicate: ({ state }) => state.error !== null });
}
