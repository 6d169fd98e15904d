import * as z from "zod/mini";
import { heads } from "./call-heads.ts";
import { endpoint } from "./endpoint.ts";
import { id, ids } from "./id.ts";
import { dateOrMoment, LONG_TEXT_LIMIT, text } from "./text.ts";

/** The seven kinds of custom field. */
export const customFieldTypes = [
  "text",
  "textarea",
  "number",
  "date",
  "boolean",
  "select",
  "multi_select",
] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

export const partnerTypes = ["referral", "reseller"] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** A definition: what a field is called, its kind, and for which leads it is offered. */
export const customFieldDefinition = z.object({
  id: z.number(),
  uuid: z.string(),
  label: z.string(),
  type: z.enum(customFieldTypes),
  category: z.enum(["lead", "lead_deal", "partner"]),
  /** Null: for every kind of lead. */
  partner_type: z.nullable(z.enum(partnerTypes)),
  required: z.boolean(),
  /** The partner has the same definition and its values stay in step. */
  shared: z.boolean(),
  /** Null unless the kind is a select. */
  options: z.nullable(z.array(z.object({ id: z.number(), label: z.string() }))),
  /** Ours: what to show in the empty input, and the unit behind a number. */
  placeholder: z.nullable(z.string()),
  unit: z.nullable(z.string()),
});
export type CustomFieldDefinition = z.infer<typeof customFieldDefinition>;

const number = z.number({ error: "Must be a number" });

/** The wrapped value of each kind, as `{"number": 100000}`. */
export const customFieldValueShapes = {
  text: z.object({ text: text() }),
  textarea: z.union(
    [z.object({ text: text(LONG_TEXT_LIMIT) }), z.object({ textarea: text(LONG_TEXT_LIMIT) })],
    { error: `Must be text of at most ${LONG_TEXT_LIMIT} characters` },
  ),
  number: z.object({ number }),
  date: z.object({ date: dateOrMoment }),
  boolean: z.object({ boolean: z.boolean({ error: "Must be true or false" }) }),
  select: z.object({ select: id }),
  multi_select: z.object({ multi_select: ids }),
} as const;

const unknownKind = { error: "Must be one of the seven kinds of field" };

/** One shape per kind, told apart by `type`; `values` says what each may hold. */
function perKind<Wrapped extends Record<CustomFieldType, z.ZodMiniType>>(values: Wrapped) {
  const shape = <Kind extends CustomFieldType>(type: Kind) =>
    z.object({ customFieldId: id, type: z.literal(type), value: values[type] });
  return z.discriminatedUnion(
    "type",
    [
      shape("text"),
      shape("textarea"),
      shape("number"),
      shape("date"),
      shape("boolean"),
      shape("select"),
      shape("multi_select"),
    ],
    unknownKind,
  );
}

const shapes = customFieldValueShapes;

/** A value to store: which field, its kind (must be the definition's) and the wrapped value. */
export const customFieldValue = perKind(shapes);
export type CustomFieldValue = z.output<typeof customFieldValue>;

/** As {@link customFieldValue}, or with `value: null` to empty the field. */
export const customFieldChange = perKind({
  text: z.nullable(shapes.text),
  textarea: z.nullable(shapes.textarea),
  number: z.nullable(shapes.number),
  date: z.nullable(shapes.date),
  boolean: z.nullable(shapes.boolean),
  select: z.nullable(shapes.select),
  multi_select: z.nullable(shapes.multi_select),
});
export type CustomFieldChange = z.output<typeof customFieldChange>;

/** Most custom-field values one body may hold. */
export const VALUES_LIMIT = 500;

/** True if no field is named twice; two values for one field would leave the outcome to chance. */
export function namesEachFieldOnce(values: readonly { customFieldId: number }[]): boolean {
  return new Set(values.map((entry) => entry.customFieldId)).size === values.length;
}

/** A value as reads return it; `id` is the definition's. `value` is wrapped by kind, as it was written. */
export const customFieldReading = z.object({
  id: z.number(),
  label: z.string(),
  type: z.enum(customFieldTypes),
  value: z.record(z.string(), z.unknown()),
  custom_field_value_id: z.number(),
});
export type CustomFieldReading = z.infer<typeof customFieldReading>;

export const listCustomFieldsQuery = z.object({
  category: z.optional(
    z.enum(["lead", "lead_deal", "partner"], { error: "Must be lead, lead_deal or partner" }),
  ),
  partner_type: z.optional(z.enum(partnerTypes, { error: "Must be referral or reseller" })),
});

/** `GET /custom-fields`: our own definitions, in the order an admin gave them. */
export const listCustomFields = endpoint({
  ...heads.listCustomFields,
  query: listCustomFieldsQuery,
  reply: z.array(customFieldDefinition),
  status: 200,
  summary: "Custom-field definitions",
  group: "Reference data",
});

/**
 * `GET /partnerships/{id}/custom-fields` (ours): the partner's own definitions that they let us fill when we send
 * them a lead. Their ids go into `partnerCustomFields`.
 */
export const listPartnerCustomFields = endpoint({
  ...heads.listPartnerCustomFields,
  reply: z.array(customFieldDefinition),
  status: 200,
  summary: "Fields of a partner's copy that we may fill",
  group: "Reference data",
});
