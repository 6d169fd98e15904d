import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { Lead, LeadRow } from "#contract/lead.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import { customFieldText } from "#web/components/custom-field-reading.tsx";
import { statusWords } from "#web/components/lead-words.ts";
import { contactMembers } from "./changed-members.ts";

/** A lead as far as it is known: a row of the list has less than the lead read alone. */
export type LeadSeen = Omit<LeadRow, "total"> & Partial<Lead>;

/** The words of the members that are no custom field, under the names the history uses. */
export const fieldWords: Record<string, string> = {
  company_name: "Company",
  first_name: "First name",
  last_name: "Last name",
  email: "Email",
  phone_number: "Phone",
  status: "Status",
  tags: "Tags",
  assignedUsers: "Assignees",
  source: "Source",
  associationType: "Type",
  attributions: "Attribution",
};

/** One field of a body: its name in the history's spelling and the piece of the body that changes it alone. */
export type TouchedField = { field: string; body: UpdateLeadInput };

/** Takes a body apart into its single fields. Sets are left out: they travel as add and remove, and never conflict. */
export function touchedFields(body: UpdateLeadInput): TouchedField[] {
  const touched: TouchedField[] = [];
  for (const member of [...contactMembers, "status"] as const) {
    if (body[member] !== undefined) touched.push({ field: member, body: { [member]: body[member] } });
  }
  for (const change of body.customFields ?? []) {
    touched.push({ field: `customFields.${change.customFieldId}`, body: { customFields: [change] } });
  }
  return touched;
}

/** One body out of several; custom fields are collected. */
export function mergeBodies(bodies: readonly UpdateLeadInput[]): UpdateLeadInput {
  const customFields = bodies.flatMap((body) => body.customFields ?? []);
  return Object.assign({}, ...bodies, customFields.length > 0 ? { customFields } : {}) as UpdateLeadInput;
}

/** The id in `customFields.5`. */
export function customFieldIdOf(field: string): number | undefined {
  const digits = /^customFields\.(\d+)$/.exec(field)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

type Definitions = readonly CustomFieldDefinition[];

/** A field's value of a lead as words; undefined when it is empty. */
export function fieldText(field: string, lead: LeadSeen, definitions: Definitions): string | undefined {
  const id = customFieldIdOf(field);
  if (id !== undefined) {
    const reading = lead.custom_fields.find((one) => one.id === id);
    if (!reading) return undefined;
    const definition = definitions.find((one) => one.id === id);
    return customFieldText(definition ?? { type: reading.type, options: null, unit: null }, reading.value);
  }
  if (field === "status") return statusWords[lead.status];
  const value = (lead as Record<string, unknown>)[field];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What a piece of a body would make of its field, as words; undefined when it empties it. */
export function typedText({ field, body }: TouchedField, definitions: Definitions): string | undefined {
  const change = body.customFields?.[0];
  if (change) {
    const definition = definitions.find((one) => one.id === change.customFieldId);
    return customFieldText(definition ?? { type: change.type, options: null, unit: null }, change.value);
  }
  if (field === "status") return body.status && statusWords[body.status];
  const value = (body as Record<string, unknown>)[field];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The label of a field as the person knows it. */
export function fieldLabel(field: string, definitions: Definitions, known?: string | null): string {
  const id = customFieldIdOf(field);
  if (id === undefined) return fieldWords[field] ?? known ?? field;
  return definitions.find((one) => one.id === id)?.label ?? known ?? `Field ${id}`;
}
