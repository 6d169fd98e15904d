import type { CustomFieldChange, CustomFieldReading, CustomFieldType } from "#contract/custom-field.ts";
import type { FieldChoiceRow } from "#server/db/choice-rows.ts";
import type { StoredValue } from "#server/db/lead-rows.ts";
import type { Faults } from "./invalid.ts";

/** What the wrapped value of the wire is stored as; null empties the field, and so does an empty text or list. */
function unwrap(change: CustomFieldChange): StoredValue | null {
  const wrapped = change.value as Record<string, StoredValue> | null;
  if (wrapped === null) return null;
  const stored = wrapped[change.type] ?? wrapped.text;
  if (stored === undefined || stored === "") return null;
  return Array.isArray(stored) && stored.length === 0 ? null : stored;
}

/** The wire's wrapped form of a stored value. A textarea is wrapped as text, the only key the vendor reads. */
export function wrap(type: CustomFieldType, stored: StoredValue): CustomFieldReading["value"] {
  return { [type === "textarea" ? "text" : type]: stored };
}

function optionFault(field: FieldChoiceRow, stored: StoredValue): string | undefined {
  if (field.type !== "select" && field.type !== "multi_select") return undefined;
  const known = new Set(field.options?.map((option) => option.id));
  const chosen = Array.isArray(stored) ? stored : [stored as number];
  return chosen.every((option) => known.has(option)) ? undefined : "Is not an option of this field";
}

/**
 * Checks values against their definitions and turns them into their stored form, null for those to be emptied.
 * `member` is the body's member the faults are reported under.
 */
export function storeValues(
  changes: readonly CustomFieldChange[],
  definitions: ReadonlyMap<number, FieldChoiceRow>,
  member: string,
  faults: Faults,
): Map<number, StoredValue | null> {
  const stored = new Map<number, StoredValue | null>();
  for (const [index, change] of changes.entries()) {
    const path = `${member}.${index}`;
    const field = definitions.get(change.customFieldId);
    if (!field) {
      faults.add(`${path}.customFieldId`, "No such custom field");
      continue;
    }
    // The vendor's own example sends a text for the select with id 6; the definition decides, not the example.
    if (field.type !== change.type) {
      faults.add(`${path}.type`, `This field is of type ${field.type}`);
      continue;
    }
    const value = unwrap(change);
    const fault = value === null ? undefined : optionFault(field, value);
    if (fault) faults.add(`${path}.value`, fault);
    else stored.set(field.id, value);
  }
  return stored;
}
