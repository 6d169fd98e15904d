import { ApiError } from "./api-error.ts";
import type { Write, Written } from "./browser-storage.ts";
import {
  type EntryReply,
  isOpen,
  lineOf,
  type OutboxEntry,
  partsOf,
  sendable,
  verdictOf,
  waitAfter,
} from "./outbox-entry.ts";
import type { TabChannel, TabMessage, TakeLead } from "./outbox-tabs.ts";

export interface OutboxParts {
  storage: { all(): Promise<OutboxEntry[]>; write(change: Write<OutboxEntry>): Written };
  channel: TabChannel;
  takeLead: TakeLead;
  /** Sends one entry. Throws an ApiError if it is refused or nobody answers. */
  send(entry: OutboxEntry): Promise<EntryReply>;
  /** The server has it. Called in every tab, before the entry is gone. */
  settled(entry: OutboxEntry, reply: EntryReply): void;
  /** A later entry of the same lead, after one before it was settled. */
  rebase(entry: OutboxEntry): OutboxEntry;
}

type WithoutPlace<E> = E extends OutboxEntry ? Omit<E, "order" | "state" | "attempts"> : never;
/** An entry as it is made; its place in the line and its state are the outbox's. */
export type NewEntry = WithoutPlace<OutboxEntry>;

export interface Outbox {
  /**
   * Shows the entry at once, stores it, sends it. Fulfilled when the server has it, rejected when it was refused; the
   * refused entry stays until it is discarded. `onWaiting` is called when the first try got no answer. An entry with
   * the same key that is not on its way is replaced.
   */
  push(entry: NewEntry, onWaiting?: () => void): Promise<EntryReply>;
  /** Oldest first. A new array whenever one of them changes. */
  entries(): readonly OutboxEntry[];
  subscribe(listen: () => void): () => void;
  /** Sends what waits now instead of later. */
  wake(): void;
  /** Takes entries out for good. One that is on its way may arrive nevertheless. */
  discard(...keys: string[]): void;
  /** Sends a refused one again, after `change` was made to it. */
  again(key: string, change?: (entry: OutboxEntry) => OutboxEntry): void;
  /** Whether everything in it is on this device's disk, as far as known. */
  isKept(): boolean;
  /** Reads what is stored and begins to send. Fulfilled once it is read. */
  start(): Promise<void>;
  /** Stops sending and hearing; what is stored stays. */
  stop(): void;
}

interface Waiter {
  resolve(reply: EntryReply): void;
  reject(error: unknown): void;
  onWaiting: (() => void) | undefined;
}

/** All changes on their way to the server, those made in other tabs included. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { storage, channel, takeLead } = parts;
  let list: readonly OutboxEntry[] = [];
  let leading = false;
  let started: { loaded: Promise<void>; giveUp: () => void } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const waiters = new Map<string, Waiter[]>();
  /** Writes that the browser has not taken into its line yet. */
  const handed = new Map<string, Promise<void>>();
  /** What is not known to be on the disk. */
  const loose = new Set<string>();
  const gone = new Set<string>();

  const find = (key: string) => list.find((entry) => entry.key === key);
  const set = (next: readonly OutboxEntry[]) => {
    list = [...next].sort((one, other) => one.order - other.order);
    for (const listen of listeners) listen();
  };
  const show = (entries: readonly OutboxEntry[]) => {
    const keys = new Set(entries.map(({ key }) => key));
    set([...list.filter(({ key }) => !keys.has(key)), ...entries]);
  };
  const hide = (keys: readonly string[]) => {
    for (const key of keys) {
      gone.add(key);
      loose.delete(key);
      handed.delete(key);
    }
    if (list.some(({ key }) => keys.includes(key))) set(list.filter(({ key }) => !keys.includes(key)));
  };
  const store = (change: Write<OutboxEntry>) => {
    const { handed: taken, kept } = storage.write(change);
    for (const { key } of change.put ?? []) {
      loose.add(key);
      handed.set(key, taken);
      void kept.then((is) => is && loose.delete(key));
    }
  };
  const put = (...entries: OutboxEntry[]) => {
    store({ put: entries });
    show(entries);
    channel.post({ kind: "put", entries });
  };

  /** Tells those of this tab who wait for an entry how it fares. */
  const tell = (entry: OutboxEntry, error?: unknown) => {
    const waiting = waiters.get(entry.key) ?? [];
    if (entry.state === "waiting") {
      for (const waiter of waiting) {
        waiter.onWaiting?.();
        waiter.onWaiting = undefined;
      }
    }
    if (isOpen(entry)) return;
    waiters.delete(entry.key);
    for (const { reject } of waiting) reject(error ?? new ApiError(entry.error ?? { status: 0 }));
  };
  const settle = (entry: OutboxEntry, reply: EntryReply) => {
    parts.settled(entry, reply);
    hide([entry.key]);
    const waiting = waiters.get(entry.key) ?? [];
    waiters.delete(entry.key);
    for (const { resolve } of waiting) resolve(reply);
  };

  const succeed = (entry: OutboxEntry, reply: EntryReply) => {
    settle(entry, reply);
    const behind = list.filter((other) => isOpen(other) && lineOf(other) === lineOf(entry));
    const moved = behind.map(parts.rebase).filter((other, index) => other !== behind[index]);
    // In one transaction: a later change must not be found without knowing what the earlier one made of the lead.
    store({ remove: [entry.key], put: moved });
    channel.post({ kind: "settled", entry, reply });
    if (moved.length === 0) return;
    show(moved);
    channel.post({ kind: "put", entries: moved });
  };
  const fail = (sent: OutboxEntry, error: unknown) => {
    const entry = find(sent.key);
    if (!entry) {
      // Discarded meanwhile; a tab that heard of the try only after that would keep it for ever.
      channel.post({ kind: "gone", keys: [sent.key] });
      return;
    }
    const known = error instanceof ApiError ? error : undefined;
    const verdict = known ? verdictOf(entry, known) : "refused";
    if (verdict === "done") return succeed(entry, { reply: undefined });
    const state = verdict === "later" ? "waiting" : verdict;
    const nextTry = known && verdict === "later" ? Date.now() + waitAfter(entry.attempts, known) : undefined;
    const next: OutboxEntry = { ...entry, state, nextTry, error: partsOf(error) };
    put(next);
    tell(next, error);
  };
  const deliver = async (entry: OutboxEntry) => {
    const sent: OutboxEntry = {
      ...entry,
      state: "sending",
      nextTry: undefined,
      attempts: entry.attempts + 1,
    };
    show([sent]);
    channel.post({ kind: "put", entries: [sent] });
    try {
      await handed.get(entry.key);
      const reply = await parts.send(sent);
      succeed(sent, reply);
    } catch (error) {
      fail(sent, error);
    }
    pump();
  };
  const pump = () => {
    if (!leading) return;
    clearTimeout(timer);
    const { ready, lookAgain } = sendable(list, Date.now());
    for (const entry of ready) void deliver(entry);
    if (lookAgain !== undefined) timer = setTimeout(pump, Math.max(0, lookAgain - Date.now()));
  };
  const due = (entry: OutboxEntry): OutboxEntry =>
    entry.state === "waiting" || entry.state === "sign-in"
      ? { ...entry, state: "queued", nextTry: undefined }
      : entry;

  const hear = (message: TabMessage) => {
    switch (message.kind) {
      case "put":
        show(message.entries);
        for (const entry of message.entries) tell(entry);
        break;
      case "gone":
        hide(message.keys);
        break;
      case "settled":
        settle(message.entry, message.reply);
        break;
      case "wake":
        if (leading) wakeAll();
        break;
    }
    pump();
  };
  const wakeAll = () => {
    const woken = list.filter((entry) => due(entry) !== entry).map(due);
    if (woken.length === 0) return;
    show(woken);
    channel.post({ kind: "put", entries: woken });
    pump();
  };
  /** Reads what is stored. What was being sent by a page that is gone is sent again, with its own key. */
  const load = async (takenOver: boolean) => {
    const stored = await storage.all();
    const fresh = stored.filter(({ key }) => !find(key) && !gone.has(key));
    const orphan = (entry: OutboxEntry): OutboxEntry =>
      isOpen(entry)
        ? { ...entry, state: "queued", nextTry: undefined, attempts: Math.max(1, entry.attempts) }
        : entry;
    const resent = takenOver ? list.filter(({ state }) => state === "sending").map(orphan) : [];
    if (fresh.length + resent.length > 0) show([...fresh.map(orphan), ...resent]);
  };
  const start = () => {
    if (started) return started.loaded;
    channel.listen(hear);
    const loaded = load(false);
    const giveUp = takeLead(() => {
      // What this tab was told is being sent was sent by the tab that went away.
      void loaded
        .then(() => load(true))
        .then(() => {
          if (!started) return;
          leading = true;
          pump();
        });
    });
    started = { loaded, giveUp };
    return loaded;
  };

  return {
    push(given, onWaiting) {
      void start();
      const { key } = given;
      const before = find(key);
      const answer = new Promise<EntryReply>((resolve, reject) => {
        waiters.set(key, [...(waiters.get(key) ?? []), { resolve, reject, onWaiting }]);
      });
      if (before?.state === "sending") return answer;
      gone.delete(key);
      const order = before?.order ?? Math.max(Date.now(), (list.at(-1)?.order ?? 0) + 1);
      put({ ...given, order, state: "queued", attempts: before?.attempts ?? 0 });
      pump();
      return answer;
    },
    entries: () => list,
    subscribe(listen) {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    wake() {
      channel.post({ kind: "wake" });
      if (leading) wakeAll();
    },
    discard(...keys) {
      hide(keys);
      for (const key of keys) waiters.delete(key);
      store({ remove: keys });
      channel.post({ kind: "gone", keys });
      pump();
    },
    again(key, change = (entry) => entry) {
      const entry = find(key);
      if (!entry || entry.state === "sending") return;
      put({ ...change(entry), state: "queued", error: undefined, nextTry: undefined });
      pump();
    },
    isKept: () => loose.size === 0,
    start,
    stop() {
      started?.giveUp();
      started = undefined;
      leading = false;
      clearTimeout(timer);
      channel.close();
    },
  };
}
