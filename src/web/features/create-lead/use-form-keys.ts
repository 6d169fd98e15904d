import { useEffect, useRef } from "react";
import { hotkeyName } from "#web/ui/use-hotkeys.ts";
import { FORM_ID, focusNext, focusSection } from "./focus-next.ts";

export interface FormKeys {
  save: () => void;
  saveAndNext: () => void;
  nextMissing: () => void;
  nextDuplicate: () => void;
  close: () => void;
}

/**
 * The keys of the form. Unlike the keys of other screens they work while a list of choices is open, because saving
 * from the tags is as common as from anywhere; only a dialog holds them off. Enter in a line goes on to the next
 * input, as Tab does: nobody saves half a lead by it.
 */
export function useFormKeys(keys: FormKeys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const run = actionOf(event, latest.current);
      // The page is searched for a dialog only for a key that does something, not for every letter.
      if (!run || document.querySelector("dialog:modal")) return;
      event.preventDefault();
      // Held down, Ctrl and Enter repeat; one press is one save.
      if (!event.repeat) run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: FormKeys) {
  // Option and a letter make another letter: Option and M make a "µ" on Apple keyboards.
  if (event.altKey && event.code === "KeyM") return keys.nextMissing;
  if (event.altKey && event.code === "KeyD") return keys.nextDuplicate;
  switch (hotkeyName(event)) {
    case "mod+enter":
      return keys.save;
    case "mod+shift+enter":
      return keys.saveAndNext;
    case "alt+pagedown":
      return () => focusSection(1);
    case "alt+pageup":
      return () => focusSection(-1);
    case "escape":
      return keys.close;
    case "enter":
      return goesOn(event.target);
    default:
      return undefined;
  }
}

/** What Enter does in an input of one line: a switch is turned on first, so that it takes one key, not two. */
function goesOn(target: EventTarget | null) {
  if (!(target instanceof HTMLInputElement) || target.form?.id !== FORM_ID) return undefined;
  return () => {
    if (target.type === "checkbox" && !target.checked) target.click();
    focusNext();
  };
}
