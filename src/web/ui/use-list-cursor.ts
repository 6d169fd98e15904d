import { type KeyboardEvent, useState } from "react";

function reveal(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}

/** The highlighted row of a list whose focus stays in an input. Wraps around; never points past the end. */
export function useListCursor(count: number, initial = 0) {
  const [wanted, setWanted] = useState(initial);
  const at = Math.min(wanted, count - 1);
  return {
    /** -1 when the list is empty. */
    at,
    to: setWanted,
    /** Handles arrows, page keys; true when the key was one of them. Home and End stay with the input's text. */
    move(event: KeyboardEvent) {
      const steps: Record<string, number> = {
        ArrowDown: at + 1 >= count ? 0 : at + 1,
        ArrowUp: at <= 0 ? count - 1 : at - 1,
        PageDown: Math.min(count - 1, at + 8),
        PageUp: Math.max(0, at - 8),
      };
      const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
      if (next === undefined) return false;
      event.preventDefault();
      setWanted(Math.max(0, next));
      return true;
    },
    /** As `ref` of the highlighted row: keeps it in view. */
    reveal,
  };
}
