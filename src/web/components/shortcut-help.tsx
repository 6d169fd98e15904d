import { lazy, Suspense, useSyncExternalStore } from "react";

const ShortcutHelpDialog = lazy(async () => {
  const { ShortcutHelpDialog } = await import("./shortcut-help-dialog.tsx");
  return { default: ShortcutHelpDialog };
});

let open = false;
const listeners = new Set<() => void>();

function set(next: boolean) {
  open = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/** Shows the keys. Any screen may ask for it. */
export function openShortcutHelp() {
  set(true);
}

/** The dialog with all keys, fetched when it is first asked for; mount it once. */
export function ShortcutHelp() {
  const shown = useSyncExternalStore(subscribe, () => open);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <ShortcutHelpDialog onClose={() => set(false)} />
    </Suspense>
  );
}
