import type { QueryClient } from "@tanstack/react-query";
import { readMe } from "#contract/calls.ts";
import type { Me } from "#contract/session.ts";
import type { UpdateLeadReply } from "#contract/update-lead.ts";
import { readAll, write } from "./browser-storage.ts";
import type { LeadChange } from "./lead-change.ts";
import { showSettled } from "./lead-settled.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import type { EntryReply, OutboxEntry } from "./outbox-entry.ts";
import { sendEntry } from "./outbox-send.ts";
import { browserChannel, browserLock } from "./outbox-tabs.ts";
import { emptyView, type OutboxView, viewOf } from "./outbox-views.ts";
import { conflictingMembers, type OwnSave, versionToInsistOn } from "./own-versions.ts";
import { keyOf } from "./query.ts";

/** The changes of whoever is signed in, and what screens show of them. */
export interface Writes {
  owner: string;
  outbox: Outbox;
  view(): OutboxView;
  subscribe(listen: () => void): () => void;
}

/**
 * How long a saved change stays on top of what the server tells: a list asked for before the save may still arrive
 * after it. In ms; longer than any call takes.
 */
const KEPT_AFTER_SAVE = 60_000;

/** How many of our saves of one lead are remembered; a screen is never that far behind. */
const SAVES_KEPT = 50;

const writes = new WeakMap<QueryClient, Writes>();

/** Whose records are read and written; nobody's before sign-in. */
export function ownerOf(client: QueryClient) {
  const me = client.getQueryData<Me>(keyOf(readMe));
  const userId = me?.user.id ?? 0;
  const companyId = me?.company.id ?? 0;
  return { userId, companyId, owner: `${userId}.${companyId}` };
}

/** The outbox of the person signed in. Somebody else's stops sending the moment another one is. */
export function writesOf(client: QueryClient): Writes {
  const { owner } = ownerOf(client);
  const known = writes.get(client);
  if (known?.owner === owner) return known;
  known?.outbox.stop();
  const made = createWrites(client, owner);
  writes.set(client, made);
  return made;
}

function createWrites(client: QueryClient, owner: string): Writes {
  const own = new Map<number, OwnSave[]>();
  const listeners = new Set<() => void>();
  let saved: readonly LeadChange[] = [];
  let shown = emptyView;
  let shownFrom: [unknown, unknown] = [undefined, undefined];
  const insistOn = (entry: OutboxEntry & { version: number; leadId: number; endpoint: "updateLead" }) =>
    versionToInsistOn(entry.version, entry.body, own.get(entry.leadId) ?? []);
  const setSaved = (next: readonly LeadChange[]) => {
    saved = next;
    for (const listen of listeners) listen();
  };

  const settled = (entry: OutboxEntry, { reply, merged = false }: EntryReply) => {
    if (entry.endpoint === "updateLead") {
      const { version, updated_at } = reply as UpdateLeadReply;
      const { key, leadId, body, directory, at } = entry;
      const members = merged ? conflictingMembers(body) : ("all" as const);
      const saves = [...(own.get(leadId) ?? []), { from: insistOn(entry), to: version, members }];
      own.set(leadId, saves.slice(-SAVES_KEPT));
      const change: LeadChange = {
        ...{ key, leadId, version: entry.version, body, directory, at },
        state: "saved",
        saved: { version, updated_at },
      };
      setSaved([...saved, change]);
      setTimeout(() => setSaved(saved.filter((one) => one !== change)), KEPT_AFTER_SAVE);
    }
    showSettled(client, entry, { reply, merged });
  };

  const outbox = createOutbox({
    storage: {
      all: () => readAll<OutboxEntry>("outbox", owner),
      write: (change) => write("outbox", change),
    },
    channel: browserChannel(owner),
    takeLead: browserLock(owner),
    send: (entry) => sendEntry(entry, entry.endpoint === "updateLead" ? insistOn(entry) : 0),
    settled,
    rebase: (entry) => {
      if (entry.endpoint !== "updateLead") return entry;
      const version = insistOn(entry);
      return version === entry.version ? entry : { ...entry, version };
    },
  });

  return {
    owner,
    outbox,
    view() {
      const entries = outbox.entries();
      if (shownFrom[0] !== entries || shownFrom[1] !== saved) {
        shown = sameView(shown, viewOf(entries, saved, shown));
        shownFrom = [entries, saved];
      }
      return shown;
    },
    subscribe(listen) {
      listeners.add(listen);
      const stop = outbox.subscribe(listen);
      return () => {
        listeners.delete(listen);
        stop();
      };
    },
  };
}

function sameView(before: OutboxView, next: OutboxView) {
  const parts = Object.keys(next) as (keyof OutboxView)[];
  return parts.every((part) => before[part] === next[part]) ? before : next;
}
