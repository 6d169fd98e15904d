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
