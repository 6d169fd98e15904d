import { useSyncExternalStore } from "react";

let open = false;
const listeners = new Set<() => void>();

/** Opens or closes the list of changes that wait to be sent; several places lead to it. */
export function showWaiting(next: boolean) {
  open = next;
  for (const listen of listeners) listen();
}

export function useWaitingOpen(): boolean {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
    () => open,
  );
}
