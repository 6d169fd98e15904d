import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { CustomFieldDraft } from "#web/components/custom-field-value.ts";

export interface CellReading {
  /** What the form's input of this field would hold. */
  draft: CustomFieldDraft;
  /** The text means nothing to this field. */
  fault?: string;
}

const yes = new Set(["yes", "y", "true", "1", "x", "ja", "oui", "si", "sí", "sim"]);
const no = new Set(["no", "n", "false", "0", "nein", "non", "nao", "não", "nej"]);

/** Reads the text of a custom field's cell: options by label, yes or no, a day; the rest is taken as typed. */
export function readCell(field: CustomFieldDefinition, text: string): CellReading {
  const typed = text.trim();
  if (typed === "") return { draft: field.type === "multi_select" ? [] : "" };
  switch (field.type) {
    case "boolean": {
      const word = typed.toLowerCase();
      if (yes.has(word)) return { draft: "yes" };
      return no.has(word) ? { draft: "no" } : { draft: "", fault: "Type yes or no" };
    }
    case "select": {
      const option = optionOf(field, typed);
      return option ? { draft: String(option.id) } : { draft: "", fault: noOption(field, typed) };
    }
    case "multi_select": {
      const names = typed.split(/[,;|]/).map((name) => name.trim());
      const found = names
        .filter((name) => name !== "")
        .map((name) => ({ name, option: optionOf(field, name) }));
      const unknown = found.find(({ option }) => !option);
      const ids = new Set(found.flatMap(({ option }) => option?.id ?? []));
      return unknown ? { draft: [...ids], fault: noOption(field, unknown.name) } : { draft: [...ids] };
    }
    case "date":
      return { draft: dayOf(typed) };
    default:
      return { draft: typed };
  }
}

function optionOf({ options }: CustomFieldDefinition, text: string) {
  const wanted = text.toLowerCase();
  return options?.find(({ label }) => label.trim().toLowerCase() === wanted);
}

function noOption({ options }: CustomFieldDefinition, text: string) {
  const labels = (options ?? []).map(({ label }) => label);
  const some =
    labels.length > 5 ? `${labels.slice(0, 5).join(", ")} and ${labels.length - 5} more` : labels.join(", ");
  return `No option “${text}”. There is ${some}`;
}

/** "30.6.2026" and "2026/6/30" as `2026-06-30`. Where day and month could be mistaken for each other it stays as typed. */
function dayOf(text: string): string {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const [year, month, day] = dotted ? [dotted[3], dotted[2], dotted[1]] : (yearFirst?.slice(1) ?? []);
  if (!year || !month || !day) return text;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
