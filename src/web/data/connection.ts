import { useSyncExternalStore } from "react";

/** Whether the server answers. Both times in ms; `silentSince` is set from the first call nobody answered. */
export interface Connection {
  answeredAt: number;
  silentSince: number | undefined;
}

let connection: Connection = { answeredAt: Date.now(), silentSince: undefined };
const listeners = new Set<() => void>();

function set(next: Connection) {
  connection = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** The server answered, whatever it said. */
export function noteAnswer() {
  set({ answeredAt: Date.now(), silentSince: undefined });
}

/** Nobody answered. */
export function noteSilence() {
  set({ ...connection, silentSince: connection.silentSince ?? Date.now() });
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

/** Whether the server answers; renders only when that changes, not with every answer. */
export function useSilentSince(): number | undefined {
  return useSyncExternalStore(subscribe, () => connection.silentSince);
}
