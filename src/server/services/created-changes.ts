import type { CreateLead } from "#contract/create-lead.ts";
import type { FieldChoiceRow } from "#server/db/choice-rows.ts";
import type { LeadValues, StoredChange } from "#server/db/lead-rows.ts";
import { wrap } from "./custom-values.ts";

const textMembers = ["company_name", "first_name", "last_name", "email", "phone_number"] as const;

/** The first history entry: every member that a new lead was given, each from nothing to its value. */
export function createdChanges(
  lead: LeadValues,
  body: Pick<CreateLead, "associationType"> & { source: string },
  tags: readonly { id: number; label: string }[],
  fields: ReadonlyMap<number, FieldChoiceRow>,
): StoredChange[] {
  const changes: StoredChange[] = [];
  for (const member of textMembers) {
    if (lead[member] !== null) changes.push({ field: member, label: null, to: lead[member] });
  }
  changes.push({ field: "associationType", label: null, to: body.associationType });
  changes.push({ field: "source", label: null, to: body.source });
  if (tags.length > 0) changes.push({ field: "tags", label: null, added: [...tags], removed: [] });
  for (const [key, value] of Object.entries(lead.custom_values)) {
    const field = fields.get(Number(key));
    if (field)
      changes.push({ field: `customFields.${key}`, label: field.label, to: wrap(field.type, value) });
  }
  return changes;
}
