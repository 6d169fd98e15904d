import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { AssociationType, LeadSource, LeadStatus } from "#contract/lead.ts";
import type { FieldChange } from "#contract/lead-history.ts";
import { leadStatuses } from "#contract/lead-values.ts";
import { customFieldText } from "#web/components/custom-field-reading.tsx";
import type { DiffLine } from "#web/components/diff.tsx";
import { sourceWords, statusWords, typeWords } from "#web/components/lead-words.ts";
import { StatusGlyph } from "#web/components/status-glyph.tsx";
import { customFieldIdOf, fieldLabel } from "./touched-fields.ts";

type Definitions = readonly CustomFieldDefinition[];

/** A value from the history as words; undefined for nothing. Shapes it does not know are shown as they are. */
export function historyText(field: string, value: unknown, definitions: Definitions): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const id = customFieldIdOf(field);
  if (id !== undefined && typeof value === "object") {
    const wrapped = value as Record<string, unknown>;
    const definition = definitions.find((one) => one.id === id);
    const known = definition ? customFieldText(definition, wrapped) : undefined;
    return known ?? (definition ? undefined : Object.values(wrapped).map(String).join(", "));
  }
  if (field === "status") return statusWords[value as LeadStatus] ?? String(value);
  if (field === "source") return sourceWords[value as LeadSource] ?? String(value);
  if (field === "associationType") return typeWords[value as AssociationType] ?? String(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What a change gave and took of several options, by their labels; undefined when the field is no such set. */
export function optionChanges(change: FieldChange, definitions: Definitions) {
  const definition = definitions.find((one) => one.id === customFieldIdOf(change.field));
  if (definition?.type !== "multi_select") return undefined;
  const ids = (value: unknown) => {
    const held = (value as { multi_select?: unknown } | null | undefined)?.multi_select;
    return Array.isArray(held) ? held.filter((id): id is number => typeof id === "number") : [];
  };
  const named = (id: number) => ({
    id,
    label: definition.options?.find((option) => option.id === id)?.label ?? `Option ${id}`,
  });
  const from = ids(change.from);
  const to = ids(change.to);
  return {
    added: to.filter((id) => !from.includes(id)).map(named),
    removed: from.filter((id) => !to.includes(id)).map(named),
  };
}

function isStatus(value: unknown): value is LeadStatus {
  return (leadStatuses as readonly unknown[]).includes(value);
}

function shown(change: FieldChange, value: unknown, definitions: Definitions) {
  const text = historyText(change.field, value, definitions);
  if (text === undefined || change.field !== "status" || !isStatus(value)) return text;
  return (
    <>
      <StatusGlyph status={value} size={14} />
      {text}
    </>
  );
}

/** The lines of the diff for one save. */
export function changeLines(changes: readonly FieldChange[], definitions: Definitions): DiffLine[] {
  return changes.map((change) => {
    const { field, label, added, removed } = change;
    const line = { key: field, label: fieldLabel(field, definitions, label) };
    if (added || removed) return { ...line, added: added ?? [], removed: removed ?? [] };
    const options = optionChanges(change, definitions);
    if (options) return { ...line, ...options };
    return {
      ...line,
      from: shown(change, change.from, definitions),
      to: shown(change, change.to, definitions),
    };
  });
}
