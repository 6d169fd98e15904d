import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { formatDate } from "#web/ui/format-date.ts";
import { formatMoney, formatNumber } from "#web/ui/format-number.ts";

type Readable = Pick<CustomFieldDefinition, "type" | "options" | "unit">;

const currencyCode = /^[A-Z]{3}$/;

/**
 * A value as words: "$184,000", "1,200 seats", "30 Jun 2026", the labels of options, "Yes". Undefined when there is none.
 * An option that was taken out of the definition since is named by its number rather than left out.
 */
export function customFieldText(
  { type, options, unit }: Readable,
  value: Record<string, unknown> | null | undefined,
): string | undefined {
  const held = value?.[type] ?? (type === "textarea" ? value?.text : undefined);
  if (held === undefined || held === null || held === "") return undefined;
  const optionLabel = (id: unknown) => options?.find((option) => option.id === id)?.label ?? `Option ${id}`;
  switch (type) {
    case "number":
      if (typeof held !== "number") return undefined;
      if (unit && currencyCode.test(unit)) return formatMoney(held, unit);
      return unit ? `${formatNumber(held)} ${unit}` : formatNumber(held);
    case "date":
      return formatDate(String(held).slice(0, 10)) || String(held);
    case "boolean":
      return held ? "Yes" : "No";
    case "select":
      return optionLabel(held);
    case "multi_select":
      return Array.isArray(held) && held.length > 0 ? held.map(optionLabel).join(", ") : undefined;
    default:
      return String(held);
  }
}

export type CustomFieldReadingProps = {
  definition: Readable;
  /** As reads return it, wrapped by kind; absent or null when the field is empty. */
  value: Record<string, unknown> | null | undefined;
  /** The words for "nothing"; a dash unless given. */
  empty?: string;
};

/** A custom field's value, to be read. */
export function CustomFieldReading({ definition, value, empty = "–" }: CustomFieldReadingProps) {
  const text = customFieldText(definition, value);
  if (text === undefined) return <span className="text-ink-3">{empty}</span>;
  if (definition.type === "textarea") return <span className="whitespace-pre-wrap break-words">{text}</span>;
  return (
    <span className={definition.type === "number" ? "break-words tabular-nums" : "break-words"}>{text}</span>
  );
}
