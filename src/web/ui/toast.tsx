import { X } from "lucide-react";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { IconButton } from "#web/ui/icon-button.tsx";

export type ToastAction = { label: string; onPress: () => void };
export type Toast = {
  text: string;
  /** Up to two; each closes the toast when pressed. */
  actions?: readonly ToastAction[];
  icon?: ReactNode;
};

let current: (Toast & { id: number }) | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: typeof current) {
  current = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** Shows a short message, in place of the one before: 6 s, or 10 s when there is something to press. Returns its id. */
export function showToast(toast: Toast) {
  lastId += 1;
  set({ ...toast, id: lastId });
  return lastId;
}

/** Takes a message away; with an id, only if that one is still shown. */
export function hideToast(id?: number) {
  if (current && (id === undefined || current.id === id)) set(null);
}

/** The place of the messages; mount it once. The clock stands still while the pointer or the focus is on it. */
export function ToastViewport() {
  const toast = useSyncExternalStore(subscribe, () => current);
  const [held, setHeld] = useState(false);
  const id = toast?.id;
  const time = toast?.actions?.length ? 10_000 : 6_000;

  useEffect(() => {
    if (id === undefined || held) return;
    const timer = setTimeout(() => hideToast(id), time);
    return () => clearTimeout(timer);
  }, [id, held, time]);
  // A toast that goes away under the pointer sends no "leave": the next one would wait for ever.
  useEffect(() => {
    if (id === undefined) setHeld(false);
  }, [id]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed right-4 bottom-12 z-40 flex max-sm:right-2 max-sm:bottom-18 max-sm:left-2 max-sm:justify-center"
    >
      {toast ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only hold the clock, nothing is operated
        <div
          key={toast.id}
          className="toast pointer-events-auto flex min-h-10 max-w-120 items-center gap-3 rounded-md bg-inverse py-1.5 ps-3 pe-1.5 text-on-inverse text-sm shadow-e2"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {toast.icon}
          <span className="min-w-0 flex-1 break-words">{toast.text}</span>
          {toast.actions?.map((action) => (
            <button
              key={action.label}
              type="button"
              className="min-h-7 flex-none rounded-sm px-1 font-semibold text-inverse-accent hover:underline"
              onClick={() => {
                hideToast(toast.id);
                action.onPress();
              }}
            >
              {action.label}
            </button>
          ))}
          <IconButton
            label="Close message"
            size={28}
            icon={<X className="text-on-inverse-2" />}
            className="hover:bg-transparent"
            onClick={() => hideToast(toast.id)}
          />
        </div>
      ) : null}
    </div>
  );
}
