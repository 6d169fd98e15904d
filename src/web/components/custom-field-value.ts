import type { CustomFieldDefinition, CustomFieldValue } from "#contract/custom-field.ts";
import { formatNumber, parseNumber } from "#web/ui/format-number.ts";

/**
 * What the input of a custom field holds: text as typed (a number ungrouped or grouped, a date as `2026-06-30`, the id
 * of an option, `yes` or `no`), or the ids of several options. Empty means "nothing to send".
 */
export type CustomFieldDraft = string | number[];

/** An empty input of the definition's kind. */
export function blankDraft({ type }: Pick<CustomFieldDefinition, "type">): CustomFieldDraft {
  return type === "multi_select" ? [] : "";
}

/** What the input shows for a value as reads return it (`{"number": 184000}`); blank for none or an unknown shape. */
export function draftOfValue(
  definition: Pick<CustomFieldDefinition, "type">,
  value: Record<string, unknown> | null | undefined,
): CustomFieldDraft {
  const { type } = definition;
  const held = value?.[type] ?? (type === "textarea" ? value?.text : undefined);
  if (type === "multi_select")
    return Array.isArray(held) ? held.filter((one) => typeof one === "number") : [];
  if (type === "boolean") return held === true ? "yes" : held === false ? "no" : "";
  if (type === "number") return typeof held === "number" ? formatNumber(held) : "";
  if (typeof held === "number") return String(held);
  if (typeof held !== "string") return "";
  return type === "date" ? held.slice(0, 10) : held;
}

/**
 * The entry to send for what was typed, or undefined when nothing was. What is no number stays in as NaN, so that the
 * contract's check names it instead of it being dropped.
 */
export function entryOfDraft(
  { id, type }: Pick<CustomFieldDefinition, "id" | "type">,
  draft: CustomFieldDraft | undefined,
): CustomFieldValue | undefined {
  if (Array.isArray(draft)) {
    return type === "multi_select" && draft.length > 0
      ? { customFieldId: id, type, value: { multi_select: draft } }
      : undefined;
  }
  const text = draft?.trim() ?? "";
  if (text === "") return undefined;
  switch (type) {
    case "text":
    case "textarea":
      return { customFieldId: id, type, value: { text } };
    case "number":
      return { customFieldId: id, type, value: { number: parseNumber(text) ?? Number.NaN } };
    case "date":
      return { customFieldId: id, type, value: { date: text } };
    case "boolean":
      return { customFieldId: id, type, value: { boolean: text === "yes" } };
    case "select":
      return { customFieldId: id, type, value: { select: Number(text) } };
    case "multi_select":
      return undefined;
  }
}
