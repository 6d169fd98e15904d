const focusable = "input, select, textarea, button, a[href], [tabindex]";

function canTakeFocus(element: HTMLElement) {
  return element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility();
}

/** Brings a field into view and focuses it, or in a group the choice that has the tab stop. False: there is no such field. */
export function focusField(id: string) {
  const element = document.getElementById(id);
  if (!element) return false;
  const target = element.matches(focusable)
    ? element
    : (element.querySelector<HTMLElement>("input:checked") ?? element.querySelector<HTMLElement>(focusable));
  target?.scrollIntoView({ block: "center" });
  target?.focus({ preventScroll: true });
  return target !== null;
}

/** Of a group of radios only the chosen one is a stop, or the first while none is. */
function isStop(field: HTMLElement) {
  if (!canTakeFocus(field)) return false;
  if (!(field instanceof HTMLInputElement) || field.type !== "radio" || field.checked) return true;
  return field.closest("[role=radiogroup]")?.querySelector("input:checked") === null;
}

/** The inputs inside an element that Tab stops at, in order; buttons and links are passed over. */
export function fieldStops(within: Element) {
  return [...within.querySelectorAll<HTMLElement>("input, select, textarea")].filter(isStop);
}

/** Whether an element comes after another on the page. */
export function isAfter(element: Element, other: Element) {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Focuses the input that comes after this one in its form. False: it is the last. */
export function focusNextField(from: Element) {
  const next = fieldStops(from.closest("form") ?? document.body).find((field) => isAfter(field, from));
  next?.focus();
  return next !== undefined;
}
