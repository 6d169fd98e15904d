import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type StorageTrouble, storageTrouble } from "./browser-storage.ts";
import { dropDraft, holdDraft, keepDraft } from "./drafts.ts";

export interface DraftSource<V> {
  /** Which form: "create-lead". */
  form: string;
  /** The draft's own key; a form that goes on with a draft has that one's. */
  id: string;
  leadId?: number;
  baseVersion?: number;
  /** Whether something changed that `changed` has not been called for yet. */
  typing?: () => boolean;
  /** What the inputs hold, and the key the form sends with; undefined while nothing is typed. */
  read: () => { values: V; idempotencyKey: string } | undefined;
}

export type DraftState = { savedAt: number | undefined; trouble: StorageTrouble | undefined };

/** How long the form has to rest before it is stored. In ms. */
const REST = 500;

/** Keeps one form on this device for as long as it is open. */
export class DraftKeeper<V> {
  private readonly client: QueryClient;
  private source: DraftSource<V>;
  private state: DraftState = { savedAt: undefined, trouble: storageTrouble() };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsaved = false;
  private ended = false;

  constructor(client: QueryClient, source: DraftSource<V>) {
    this.client = client;
    this.source = source;
  }

  follow(source: DraftSource<V>) {
    this.source = source;
  }

  /** Something changed. `rested`: for how long already, in ms. */
  changed(rested = 0) {
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), REST - rested);
  }

  /** Whether what the inputs hold is not on the device, and why not is no matter. */
  isLoose() {
    return !this.ended && (this.unsaved || this.source.typing?.() || this.state.trouble !== undefined);
  }

  /** Stores it now, if anything changed since the last time. */
  readonly save = async () => {
    clearTimeout(this.timer);
    if (!(this.unsaved || this.source.typing?.()) || this.ended) return;
    this.unsaved = false;
    const { read, form, id: key, leadId, baseVersion } = this.source;
    const now = read();
    if (!now) {
      if (this.state.savedAt !== undefined) void dropDraft(key);
      this.set({ savedAt: undefined, trouble: this.state.trouble });
      return;
    }
    const kept = await keepDraft(this.client, { key, form, leadId, baseVersion, ...now });
    if (this.ended) return;
    this.set(
      kept ? { savedAt: Date.now(), trouble: undefined } : { savedAt: undefined, trouble: storageTrouble() },
    );
  };

  /** The form is saved, or not wanted: its draft goes, and none comes after it. */
  readonly end = () => {
    this.ended = true;
    clearTimeout(this.timer);
    void dropDraft(this.source.id);
  };

  readonly subscribe = (listen: () => void) => {
    this.listeners.add(listen);
    return () => {
      this.listeners.delete(listen);
    };
  };

  readonly current = () => this.state;

  private set(next: DraftState) {
    this.state = next;
    for (const listen of this.listeners) listen();
  }
}

/**
 * Keeps a form on this device while it is open: call `changed` whenever something was typed. It is stored when the
 * keys rest, when the page is hidden or left, and when the form goes; `end` deletes it.
 */
export function useDraft<V>(source: DraftSource<V>): DraftKeeper<V> {
  const client = useQueryClient();
  const [keeper] = useState(() => new DraftKeeper(client, source));
  keeper.follow(source);
  const { id } = source;
  useEffect(() => holdDraft(id), [id]);
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && void keeper.save();
    const leaving = () => void keeper.save();
    document.addEventListener("visibilitychange", hidden);
    // The earlier of the two leaves the browser more time; on a phone only the later one comes.
    addEventListener("beforeunload", leaving);
    addEventListener("pagehide", leaving);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("beforeunload", leaving);
      removeEventListener("pagehide", leaving);
      void keeper.save();
    };
  }, [keeper]);
  return keeper;
}

/** When the form was last stored, or why it cannot be. */
export function useDraftKept<V>(keeper: DraftKeeper<V>): DraftState {
  return useSyncExternalStore(keeper.subscribe, keeper.current);
}
