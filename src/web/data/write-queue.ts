import type { UpdateLeadReply } from "#contract/update-lead.ts";
import { isPassing, waitBeforeRetry } from "./api-error.ts";
import type { LeadChange } from "./lead-change.ts";
import { conflictingMembers, type OwnSave, versionToInsistOn } from "./own-versions.ts";

export type ChangesByLead = ReadonlyMap<number, readonly LeadChange[]>;

export interface WriteQueue {
  /** Shows the change at once and sends it when the earlier ones of its lead are through. */
  push(change: LeadChange): Promise<UpdateLeadReply>;
  /** Changes to be shown on top of what the server last told. A new map whenever one of them changes. */
  changes(): ChangesByLead;
  subscribe(listen: () => void): () => void;
  /** Sends the waiting ones now instead of later. */
  wake(): void;
}

/**
 * How long a saved change stays on top of what the server tells: a list asked for before the save may still arrive
 * after it. In ms; longer than any call takes.
 */
const KEPT_AFTER_SAVE = 60_000;

/** How many of our saves of one lead are remembered; a screen is never that far behind. */
const SAVES_KEPT = 50;

/** `merged`: the lead had moved on since the version asked for, but not in what was sent. */
export type Sent = { reply: UpdateLeadReply; merged: boolean };
type Send = (change: LeadChange, version: number) => Promise<Sent>;

/**
 * Updates on their way: in order per lead, side by side between leads. A refused one is taken out and nothing else
 * is touched, because what is shown is always "what the server told" plus the changes still standing.
 */
export function createWriteQueue(send: Send): WriteQueue {
  let changes: ChangesByLead = new Map();
  const listeners = new Set<() => void>();
  const sleepers = new Set<() => void>();
  const lines = new Map<number, Promise<unknown>>();
  const own = new Map<number, OwnSave[]>();

  const edit = (leadId: number, how: (list: readonly LeadChange[]) => readonly LeadChange[]) => {
    const list = how(changes.get(leadId) ?? []);
    const next = new Map(changes);
    if (list.length > 0) next.set(leadId, list);
    else next.delete(leadId);
    changes = next;
    for (const listen of listeners) listen();
  };
  const mark = (change: LeadChange, as: Partial<LeadChange>) =>
    edit(change.leadId, (list) => list.map((one) => (one.key === change.key ? { ...one, ...as } : one)));
  const drop = (change: LeadChange) =>
    edit(change.leadId, (list) => list.filter(({ key }) => key !== change.key));

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      sleepers.add(wake);
    });

  const deliver = async (change: LeadChange) => {
    for (let failures = 0; ; failures += 1) {
      try {
        const saves = own.get(change.leadId) ?? [];
        const version = versionToInsistOn(change.version, change.body, saves);
        const { reply, merged } = await send(change, version);
        const saved: OwnSave = {
          from: version,
          to: reply.version,
          members: merged ? conflictingMembers(change.body) : "all",
        };
        own.set(change.leadId, [...saves, saved].slice(-SAVES_KEPT));
        mark(change, {
          state: "saved",
          saved: { version: reply.version, updated_at: reply.updated_at },
        });
        setTimeout(() => drop(change), KEPT_AFTER_SAVE);
        return reply;
      } catch (error) {
        if (!isPassing(error)) {
          drop(change);
          throw error;
        }
        mark(change, { state: "waiting" });
        await sleep(waitBeforeRetry(failures, error));
      }
    }
  };

  return {
    push(change) {
      edit(change.leadId, (list) => [...list, change]);
      const before = lines.get(change.leadId) ?? Promise.resolve();
      const sent = before.then(() => deliver(change));
      // The next one of this lead goes out whatever became of this one.
      const line = sent
        .catch(() => undefined)
        .then(() => {
          if (lines.get(change.leadId) === line) lines.delete(change.leadId);
        });
      lines.set(change.leadId, line);
      return sent;
    },
    changes: () => changes,
    subscribe(listen) {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    wake() {
      for (const wake of [...sleepers]) wake();
    },
  };
}
