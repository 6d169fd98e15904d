import { fieldStops, focusNextField, isAfter } from "#web/ui/focus-field.ts";

/** The form, by the id its buttons name it with. */
export const FORM_ID = "create-lead";

/** Moves on from what has the focus to the next input; from the last one to the button that saves. */
export function focusNext() {
  const from = document.activeElement;
  if (!from || focusNextField(from)) return;
  document.querySelector<HTMLElement>(`[form="${FORM_ID}"][type=submit]`)?.focus();
}

/** Moves to the first input of the next open section, or back to the start of this one and then of the one before. */
export function focusSection(step: 1 | -1) {
  const from = document.activeElement;
  const form = document.getElementById(FORM_ID);
  if (!form || !from) return;
  const starts = [...form.querySelectorAll("[data-section]")]
    .map((section) => fieldStops(section)[0])
    .filter((start) => start !== undefined && start !== from);
  const next =
    step === 1
      ? starts.find((start) => start && isAfter(start, from))
      : starts.findLast((start) => start && !isAfter(start, from));
  next?.focus();
}

let before: HTMLElement | undefined;

/** The button that shows the duplicates where there is no room for them beside the form. */
export const SEE_DUPLICATES = "see-duplicates";

/** Moves to the next lead that may be a duplicate, round and round, or to the button that shows them. */
export function focusNextDuplicate() {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-duplicate]")];
  const from = document.activeElement;
  const here = cards.findIndex((card) => card.contains(from));
  if (here < 0 && from instanceof HTMLElement) before = from;
  const next = cards[(here + 1) % cards.length];
  (next ?? document.getElementById(SEE_DUPLICATES))?.focus();
}

/** Where the person was typing before they looked at the duplicates; nothing if that is gone. */
export function lastOfForm(): HTMLElement | undefined {
  return before?.isConnected ? before : undefined;
}

export function focusBack() {
  lastOfForm()?.focus();
}
