import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useStorageTrouble } from "./browser-storage.ts";
import { refreshLead } from "./lead-settled.ts";
import type { Outbox } from "./outbox.ts";
import { isOpen, type OutboxEntry } from "./outbox-entry.ts";
import { writesOf } from "./outbox-of.ts";

/** Everything that is on its way or was refused, oldest first, and what can be done about it. */
export function useOutbox(): { entries: readonly OutboxEntry[]; outbox: Outbox } {
  const { outbox } = writesOf(useQueryClient());
  return { outbox, entries: useSyncExternalStore(outbox.subscribe, outbox.entries) };
}

/** How many changes the server does not have yet and will be sent. */
export function useWaitingCount(): number {
  return useOutbox().entries.filter(isOpen).length;
}

/** Whether something cannot go out before somebody signs in. */
export function useSignInWanted(): boolean {
  return useOutbox().entries.some(({ state }) => state === "sign-in");
}

/** Sends a change that met a conflict again, over the lead as it is now. */
export function useKeepMine() {
  const client = useQueryClient();
  return useCallback(
    async (entry: OutboxEntry) => {
      if (entry.endpoint !== "updateLead") return;
      const now = await refreshLead(client, entry.leadId);
      if (!now) return;
      const { outbox } = writesOf(client);
      outbox.again(entry.key, (held) => ({ ...held, version: now.version }) as OutboxEntry);
    },
    [client],
  );
}

/** Whether closing the page now loses something, or leaves it unknown how it went. */
export function useUnsafeToLeave(): boolean {
  const { entries } = useOutbox();
  const trouble = useStorageTrouble();
  return entries.some((entry) => entry.state === "sending" || (trouble !== undefined && isOpen(entry)));
}

/** Reads what waits on this device and begins to send it. Once the first screen stands, which it must not delay. */
export function useStartOutbox() {
  const { outbox } = writesOf(useQueryClient());
  useEffect(() => {
    const timer = setTimeout(() => void outbox.start(), 300);
    return () => clearTimeout(timer);
  }, [outbox]);
}
