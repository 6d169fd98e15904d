import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { readCell } from "./cell-value.ts";
import { fieldsFor, keyOfField } from "./grid-columns.ts";
import type { GridRow } from "./grid-row.ts";
import type { GridLead, LeadRules, Shared } from "./lead-rules.ts";

/** What is wrong with a row. */
export interface RowCheck {
  /** By column key. */
  cells: Readonly<Record<string, string>>;
  /** What is wrong with what holds for all rows; not this row's fault. By input of the create form. */
  shared: Readonly<Record<string, string>>;
}

/** A row as the create form would hold it, and the cells whose text means nothing. */
export function leadOfRow(row: GridRow, shared: Shared, own: readonly CustomFieldDefinition[]) {
  const faults: Record<string, string> = {};
  const custom: GridLead["custom"] = {};
  for (const field of fieldsFor(own, shared.associationType)) {
    const key = keyOfField(field);
    const { draft, fault } = readCell(field, row.cells[key] ?? "");
    custom[key.slice("custom.".length)] = draft;
    if (fault) faults[key] = fault;
  }
  const text = (key: string) => row.cells[key] ?? "";
  const lead: GridLead = {
    ...shared,
    company_name: text("company_name"),
    first_name: text("first_name"),
    last_name: text("last_name"),
    email: text("email"),
    phone_number: text("phone_number"),
    custom,
  };
  return { lead, faults };
}

/** Everything the create form would find wrong with a row, each at its cell. */
export async function checkRow(
  row: GridRow,
  shared: Shared,
  own: readonly CustomFieldDefinition[],
  rules: LeadRules,
): Promise<RowCheck> {
  const { lead, faults } = leadOfRow(row, shared, own);
  const ofShared: Record<string, string> = {};
  const cells: Record<string, string> = { ...faults };
  for (const { input, message } of await rules.findFaults(lead, own)) {
    if (!isCell(input)) ofShared[input] ??= message;
    else cells[input] ??= message;
  }
  return { cells, shared: ofShared };
}

const contact = new Set(["company_name", "first_name", "last_name", "email", "phone_number"]);

/** Whether an input of the create form is a cell of the grid; the others hold for all rows. */
export function isCell(input: string) {
  return contact.has(input) || input.startsWith("custom.");
}
