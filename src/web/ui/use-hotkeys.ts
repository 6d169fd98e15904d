import { useEffect, useRef } from "react";

/**
 * Keys to what they do. "j", "?", "shift+x", "mod+enter" (Ctrl, or ⌘ on Apple keyboards), "alt+d", "escape",
 * "arrowdown", "space"; "g l" is one after the other within a second.
 */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

export type HotkeyOptions = {
  /** False takes all of them away. */
  enabled?: boolean;
  /** False takes away those made of single characters, as a person may ask for (WCAG 2.1.4). */
  singleKeys?: boolean;
};

const named: Record<string, string> = { " ": "space" };

/** The name of a key press as it is written in `Hotkeys`. */
export function hotkeyName(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
) {
  const key = named[event.key] ?? event.key.toLowerCase();
  const letter = /^[a-z]$/.test(key);
  let name = "";
  if (event.ctrlKey || event.metaKey) name += "mod+";
  if (event.altKey) name += "alt+";
  // "?" already tells that Shift was down; "A" and Enter do not.
  if (event.shiftKey && (letter || key.length > 1)) name += "shift+";
  return name + key;
}

function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const checks = ["checkbox", "radio", "button", "submit", "range"];
  if (target instanceof HTMLInputElement) return !checks.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether a dialog or a menu is open above the page: then the page's own keys rest. The list of a combobox is
 * "manual" and does not count, since the focus has stayed in its input. */
function isCovered() {
  return document.querySelector("dialog:modal, [popover=auto]:popover-open") !== null;
}

/**
 * Keys of a screen. In text fields only those with Ctrl or Alt, and Escape, are heard; under a dialog or a menu none
 * is; a key that something nearer has dealt with (`preventDefault`) is left alone.
 */
export function useHotkeys(hotkeys: Hotkeys, { enabled = true, singleKeys = true }: HotkeyOptions = {}) {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;

  useEffect(() => {
    if (!enabled) return;
    let prefix = "";
    let prefixAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = hotkeyName(event);
      const plain = !name.startsWith("mod+") && !name.startsWith("alt+");
      if (plain && name !== "escape" && isTyping(event.target)) return;
      const single = plain && name.replace("shift+", "").length === 1;
      if (single && !singleKeys) return;
      // Asked last: it looks through the whole page, too much for every letter typed into a form.
      if (isCovered()) return;
      const sequence = prefix !== "" && event.timeStamp - prefixAt < 1000 ? `${prefix} ${name}` : "";
      prefix = "";
      const run = latest.current[sequence] ?? latest.current[name];
      if (run) {
        event.preventDefault();
        run(event);
      } else if (Object.keys(latest.current).some((keys) => keys.startsWith(`${name} `))) {
        prefix = name;
        prefixAt = event.timeStamp;
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [enabled, singleKeys]);
}
