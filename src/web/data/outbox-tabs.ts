import type { EntryReply, OutboxEntry } from "./outbox-entry.ts";

/** What tabs of one person tell each other. */
export type TabMessage =
  | { kind: "put"; entries: readonly OutboxEntry[] }
  | { kind: "gone"; keys: readonly string[] }
  | { kind: "settled"; entry: OutboxEntry; reply: EntryReply }
  | { kind: "wake" };

export interface TabChannel {
  post(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): void;
  close(): void;
}

/** Calls `lead` once this tab is the one that sends; the returned function gives that up. */
export type TakeLead = (lead: () => void) => () => void;

export function browserChannel(owner: string): TabChannel {
  const channel = new BroadcastChannel(`waggle.outbox.${owner}`);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => {
      channel.onmessage = ({ data }: MessageEvent<TabMessage>) => hear(data);
    },
    close: () => channel.close(),
  };
}

/**
 * One tab of a person sends; when it goes, in whatever way, the browser passes the lock on. Without locks (plain http
 * to another machine) every tab sends, and the keys of the entries keep each to once.
 */
export function browserLock(owner: string): TakeLead {
  return (lead) => {
    if (!("locks" in navigator)) {
      lead();
      return () => undefined;
    }
    const waiting = new AbortController();
    let release: (() => void) | undefined;
    const hold = () =>
      new Promise<void>((resolve) => {
        release = resolve;
        lead();
      });
    navigator.locks
      .request(`waggle.outbox.${owner}`, { signal: waiting.signal }, hold)
      .catch(() => undefined);
    return () => {
      waiting.abort();
      release?.();
    };
  };
}
