import { DEMO_COMPANY_ID } from "./demo-company.ts";
import type { SeedRow } from "./insert-rows.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Ids of our definitions. 5 and 6 are those of the API documents' examples. */
export const fieldIds = {
  revenuePotential: 5,
  companySize: 6,
  expectedClose: 7,
  budgetHolder: 8,
  regions: 9,
  existingCustomer: 10,
  notes: 11,
} as const;

/** A list of options as stored, numbered from 1. */
export function optionList(labels: readonly string[]): { id: number; label: string }[] {
  return labels.map((label, at) => ({ id: at + 1, label }));
}

export const companySizes = optionList(["1 to 249", "250 to 999", "1,000 to 4,999", "5,000 or more"]);
export const regions = optionList([
  "DACH",
  "Benelux",
  "UK and Ireland",
  "Nordics",
  "Southern Europe",
  "Eastern Europe",
  "US East",
  "US West",
  "Canada",
  "Latin America",
  "Middle East and Africa",
  "Asia Pacific",
]);

export const demoFields = [
  { id: 5, label: "Revenue potential", type: "number", required: true, unit: "USD" },
  { id: 7, label: "Expected close", type: "date" },
  { id: 8, label: "Budget holder", type: "text", required: true, placeholder: "Name or role" },
  { id: 6, label: "Company size", type: "select", options: companySizes },
  { id: 9, label: "Regions", type: "multi_select", options: regions },
  { id: 10, label: "Existing customer", type: "boolean" },
  { id: 11, label: "Notes", type: "textarea" },
] as const;

/**
 * Our definitions, in the order of the create form. Company size is shared: `sharedKey` stands in the partners'
 * definition of it too.
 */
export function demoFieldRows(random: SeededRandom, sharedKey: string): SeedRow[] {
  return demoFields.map((field, at) => ({
    company_id: DEMO_COMPANY_ID,
    id: field.id,
    uuid: random.uuid(),
    label: field.label,
    type: field.type,
    category: "lead",
    required: "required" in field,
    shared_key: field.id === fieldIds.companySize ? sharedKey : null,
    open_to_partners: false,
    options: "options" in field ? field.options : null,
    placeholder: "placeholder" in field ? field.placeholder : null,
    unit: "unit" in field ? field.unit : null,
    position: at + 1,
  }));
}
