/** The form, by the id its buttons name it with. */
export const FORM_ID = "create-lead";

const reachable =
  "input:not([type=hidden]):not([tabindex='-1']), select, textarea, button:not([tabindex='-1']), a[href]";

function formOf(element: Element | null) {
  return element?.closest("form") ?? document.getElementById(FORM_ID);
}

/** Everything Tab stops at inside the form, in order: of a group of radio buttons only the one that is chosen. */
function stops(form: Element) {
  return [...form.querySelectorAll<HTMLElement>(reachable)].filter((element) => {
    if (element.matches(":disabled") || !element.checkVisibility()) return false;
    return !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked);
  });
}

/** Moves on from what has the focus, as Tab does. Past the last input it comes to the button that saves. */
export function focusNext() {
  const from = document.activeElement;
  const form = formOf(from);
  if (!form || !from) return;
  const next = stops(form).find(
    (stop) => from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING && !from.contains(stop),
  );
  (next ?? document.querySelector<HTMLElement>(`[form="${FORM_ID}"][type=submit]`))?.focus();
}

/** Moves to the first input of the next open section, or back to the start of this one and then of the one before. */
export function focusSection(step: 1 | -1) {
  const from = document.activeElement;
  const form = formOf(from);
  if (!form || !from) return;
  const starts = [...form.querySelectorAll("[data-section]")]
    .map((section) => stops(section).find((stop) => !stop.matches("h2 button")))
    .filter((start) => start !== undefined);
  const after = (stop: Element) =>
    stop !== from && Boolean(from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const next = step === 1 ? starts.find(after) : starts.findLast((stop) => stop !== from && !after(stop));
  next?.focus();
}

/** Brings an input of the form into view and puts the focus on it. False if it is not on the screen. */
export function focusInput(name: string): boolean {
  const named = document.getElementById(name);
  const input = named?.matches("input, select, textarea")
    ? named
    : (named?.querySelector<HTMLElement>("input:checked, input, select, textarea") ?? null);
  if (!input) return false;
  input.scrollIntoView({ block: "center" });
  input.focus({ preventScroll: true });
  return true;
}
