import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { AssociationType } from "#contract/lead.ts";

/** One column. `key` is the name of the create form's input: "email", "custom.f5". */
export interface GridColumn {
  key: string;
  label: string;
  /** In px at the usual text size. */
  width: number;
  required: boolean;
  /** Of a custom field. */
  field?: CustomFieldDefinition;
}

const contact: readonly GridColumn[] = [
  { key: "company_name", label: "Company", width: 160, required: false },
  { key: "first_name", label: "First name", width: 100, required: false },
  { key: "last_name", label: "Last name", width: 100, required: false },
  { key: "email", label: "Email", width: 210, required: false },
  { key: "phone_number", label: "Phone", width: 130, required: false },
];

/** The fields a kind of lead may have. */
export function fieldsFor(own: readonly CustomFieldDefinition[], kind: AssociationType) {
  return own.filter(({ partner_type }) => partner_type === null || partner_type === kind);
}

export function keyOfField({ id }: Pick<CustomFieldDefinition, "id">) {
  return `custom.f${id}`;
}

/** Columns of the grid: the contact, what has to be filled, and the optional fields asked for by key. */
export function columnsFor(
  own: readonly CustomFieldDefinition[],
  kind: AssociationType,
  extra: readonly string[],
): GridColumn[] {
  const shown = fieldsFor(own, kind).filter((field) => field.required || extra.includes(keyOfField(field)));
  return [
    ...contact,
    ...shown.map((field) => ({
      key: keyOfField(field),
      label: field.label,
      width: field.type === "textarea" || field.type === "multi_select" ? 200 : 134,
      required: field.required,
      field,
    })),
  ];
}
