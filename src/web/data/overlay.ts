import { applyChanges, type Changeable, type LeadChange } from "./lead-change.ts";

type Shown = { changes: readonly LeadChange[]; lead: Changeable };

// A row whose changes are the same as last time is the same object, so that only changed rows render again.
const shown = new WeakMap<Changeable, Shown>();

/** What the server told, with the changes of this lead on top. The same object as before if neither is new. */
export function withChanges<T extends Changeable & { id: number }>(
  lead: T,
  all: ReadonlyMap<number, readonly LeadChange[]>,
): T {
  const changes = all.get(lead.id);
  if (!changes) return lead;
  const last = shown.get(lead);
  if (last?.changes === changes) return last.lead as T;
  const next = applyChanges(lead, changes);
  shown.set(lead, { changes, lead: next });
  return next;
}
