import type { LeadDraft } from "./lead-draft.ts";

/** Whether anything differs from how the form began. Inputs that were only shown count as empty, not as changed. */
export function isTyped(draft: LeadDraft, initial: LeadDraft): boolean {
  return essence(draft) !== essence(initial);
}

/** The values that are not empty, in one text; an empty text, list or nothing are all the same. */
function essence(draft: LeadDraft): string {
  const held = JSON.stringify(draft, (_key, value: unknown) => (isBlank(value) ? undefined : value));
  return held;
}

/** Nothing, an empty text, a list or object of nothing else. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object" || value === null)
    return value === null || value === undefined || value === false;
  return Object.values(value).every(isBlank);
}
