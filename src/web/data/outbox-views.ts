import type { LeadRow } from "#contract/lead.ts";
import type { LeadChange } from "./lead-change.ts";
import { isOpen, type OutboxEntry, type UpdateEntry } from "./outbox-entry.ts";

export type ChangesByLead = ReadonlyMap<number, readonly LeadChange[]>;

/** What lists and leads show on top of what the server told. */
export interface OutboxView {
  changes: ChangesByLead;
  /** Leads that are not stored yet, newest first. Their ids are below zero and mean nothing outside this page. */
  unsent: readonly LeadRow[];
  /** Leads whose deletion is on its way. */
  hidden: ReadonlySet<number>;
  /** Leads with something that nobody has answered yet. */
  waiting: ReadonlySet<number>;
}

const changeOf = new WeakMap<UpdateEntry, LeadChange>();
const numbers = new Map<string, number>();
const keys = new Map<number, string>();
const rows = new WeakMap<LeadRow, LeadRow>();

/** The entry behind a row that is not stored yet. */
export function unsentKey(id: number): string | undefined {
  return keys.get(id);
}

/** Whether it was tried before: then its answer is overdue, also while it is tried again. */
export function isWaiting({ state, attempts }: OutboxEntry): boolean {
  return attempts > (state === "sending" ? 1 : 0);
}

/** Parts that are the same as in the view before are the same objects, so that only what changed renders again. */
export function viewOf(
  entries: readonly OutboxEntry[],
  saved: readonly LeadChange[],
  before: OutboxView,
): OutboxView {
  const open = entries.filter(isOpen);
  const updates = open.filter((entry) => entry.endpoint === "updateLead");
  const creates = open.filter((entry) => entry.endpoint === "createLead");
  const unsent = creates.map((entry) => rowOf(entry.key, entry.row)).reverse();
  const waiting = open.filter(isWaiting).map((entry) => {
    return entry.endpoint === "createLead" ? numberOf(entry.key) : entry.leadId;
  });
  const hidden = open.filter(({ endpoint }) => endpoint === "deleteLead");
  return {
    changes: group([...saved, ...updates.map(toChange)], before.changes),
    unsent: sameList(before.unsent, unsent) ? before.unsent : unsent,
    hidden: sameSet(before.hidden, new Set(hidden.map((entry) => ("leadId" in entry ? entry.leadId : 0)))),
    waiting: sameSet(before.waiting, new Set(waiting)),
  };
}

export const emptyView: OutboxView = {
  changes: new Map(),
  unsent: [],
  hidden: new Set(),
  waiting: new Set(),
};

function toChange(entry: UpdateEntry): LeadChange {
  const known = changeOf.get(entry);
  if (known) return known;
  const { key, leadId, version, body, directory, at } = entry;
  const state = isWaiting(entry) ? "waiting" : "saving";
  const change: LeadChange = { key, leadId, version, body, directory, at, state };
  changeOf.set(entry, change);
  return change;
}

function group(all: readonly LeadChange[], before: ChangesByLead): ChangesByLead {
  const next = new Map<number, readonly LeadChange[]>();
  for (const change of all) next.set(change.leadId, [...(next.get(change.leadId) ?? []), change]);
  let same = next.size === before.size;
  for (const [id, list] of next) {
    const last = before.get(id);
    if (last && sameList(last, list)) next.set(id, last);
    else same = false;
  }
  return same ? before : next;
}

function numberOf(key: string) {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = -1 - numbers.size;
  numbers.set(key, number);
  keys.set(number, key);
  return number;
}

function rowOf(key: string, row: LeadRow) {
  const known = rows.get(row);
  if (known) return known;
  const numbered = { ...row, id: numberOf(key) };
  rows.set(row, numbered);
  return numbered;
}

function sameList<T>(one: readonly T[], other: readonly T[]) {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function sameSet<T>(before: ReadonlySet<T>, next: ReadonlySet<T>) {
  return before.size === next.size && [...next].every((item) => before.has(item)) ? before : next;
}
