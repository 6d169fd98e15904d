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

/** Focuses the input that comes after this one in its form, as Tab would, but passing over buttons and links. */
export function focusNextField(from: HTMLElement) {
  const form = from.closest("form") ?? document.body;
  const fields = [...form.querySelectorAll<HTMLElement>("input, select, textarea")];
  const next = fields.slice(fields.indexOf(from) + 1).find(canTakeFocus);
  // Of a group of radios only the chosen one is a stop.
  const stop = next?.matches("[type=radio]") ? (next.closest("[role=radiogroup]") ?? next) : next;
  (stop?.querySelector<HTMLElement>("input:checked") ?? next)?.focus();
}
