import { useSyncExternalStore } from "react";
import { type Conflict, joinConflicts } from "./conflict-rows.ts";

// Kept outside the screen: whoever moves on to the next lead finds the choice still waiting when they come back.
let waiting: ReadonlyMap<number, Conflict> = new Map();
const listeners = new Set<() => void>();

function set(next: ReadonlyMap<number, Conflict>) {
  waiting = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** Keeps what was typed until its choice is made. */
export function keepConflict(leadId: number, conflict: Conflict) {
  set(new Map(waiting).set(leadId, joinConflicts(waiting.get(leadId), conflict)));
}

export function dropConflict(leadId: number) {
  const next = new Map(waiting);
  next.delete(leadId);
  set(next);
}

/** The choice that waits for this lead, if any. */
export function useConflict(leadId: number): Conflict | undefined {
  return useSyncExternalStore(subscribe, () => waiting.get(leadId));
}
