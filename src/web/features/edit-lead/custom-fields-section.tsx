import { useState } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { CustomFieldReading, customFieldText } from "#web/components/custom-field-reading.tsx";
import { type CustomFieldDraft, draftOfValue, entryOfDraft } from "#web/components/custom-field-value.ts";
import { typeOf } from "#web/components/lead-words.ts";
import { customFieldEdit } from "./changed-members.ts";
import { CustomFieldEditor } from "./custom-field-editor.tsx";
import { EditableField, Shown } from "./editable-field.tsx";
import { FieldRow, FieldRows } from "./field-row.tsx";
import { useLeadEditing } from "./lead-editing.ts";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

export type CustomFieldsSectionProps = {
  lead: LeadSeen;
  definitions: readonly CustomFieldDefinition[];
};

/** The definitions offered for this kind of lead, and those of another kind that hold a value anyway. */
export function fieldsOf(lead: LeadSeen, definitions: readonly CustomFieldDefinition[]) {
  const type = typeOf(lead);
  return definitions.filter(
    ({ id, partner_type }) =>
      partner_type === null || partner_type === type || lead.custom_fields.some((one) => one.id === id),
  );
}

/** Our own fields: those with a value, and the empty ones once they are asked for. */
export function CustomFieldsSection({ lead, definitions }: CustomFieldsSectionProps) {
  const { canEdit } = useLeadEditing();
  const [all, setAll] = useState(false);
  const fields = fieldsOf(lead, definitions);
  const readingOf = (id: number) => lead.custom_fields.find((one) => one.id === id);
  const filled = fields.filter((definition) => customFieldText(definition, readingOf(definition.id)?.value));
  const known = new Set(definitions.map(({ id }) => id));
  const orphans = lead.custom_fields.filter(({ id }) => !known.has(id));
  const empty = fields.length - filled.length;
  // A list of one kind of row only: nothing filled means there is nothing to fold.
  const shown = all || filled.length === 0 ? fields : filled;
  if (fields.length + orphans.length === 0) return null;

  return (
    <Section
      title="Custom fields"
      aside={
        empty > 0 && filled.length > 0 ? (
          <button
            type="button"
            aria-expanded={all}
            className="min-h-6 rounded-sm px-1 text-ink-2 text-xs hover:bg-hover touch:min-h-11"
            onClick={() => setAll(!all)}
          >
            {all ? "Filled fields only" : "All fields"}
          </button>
        ) : null
      }
    >
      <FieldRows>
        {shown.map((definition) => (
          <CustomField key={definition.id} lead={lead} definition={definition} canEdit={canEdit} />
        ))}
        {orphans.map(({ id, label, type, value }) => (
          <FieldRow key={id} label={label} locked="This field is no longer offered for leads.">
            <Shown>
              <CustomFieldReading definition={{ type, options: null, unit: null }} value={value} />
            </Shown>
          </FieldRow>
        ))}
      </FieldRows>
    </Section>
  );
}

type CustomFieldProps = { lead: LeadSeen; definition: CustomFieldDefinition; canEdit: boolean };

function CustomField({ lead, definition, canEdit }: CustomFieldProps) {
  const { id, label } = definition;
  const readingOf = (from: LeadSeen) => from.custom_fields.find((one) => one.id === id);
  const value = readingOf(lead)?.value;
  const wrappedOf = (draft: CustomFieldDraft) => entryOfDraft(definition, draft)?.value ?? null;
  return (
    <EditableField<CustomFieldDraft>
      lead={lead}
      label={label}
      reading={
        customFieldText(definition, value) === undefined ? undefined : (
          <FieldReading definition={definition} value={value} />
        )
      }
      canEdit={canEdit}
      multiline={definition.type === "textarea"}
      ownFaults
      draftOf={(from) => draftOfValue(definition, readingOf(from)?.value)}
      editOf={(base, draft) => customFieldEdit(definition, readingOf(base), wrappedOf(draft))}
      textOf={(draft) => customFieldText(definition, wrappedOf(draft)) ?? ""}
      editor={(props) => <CustomFieldEditor definition={definition} {...props} />}
    />
  );
}

function FieldReading({
  definition,
  value,
}: {
  definition: CustomFieldDefinition;
  value: Record<string, unknown> | undefined;
}) {
  if (definition.type !== "multi_select") return <CustomFieldReading definition={definition} value={value} />;
  const ids: unknown[] = Array.isArray(value?.multi_select) ? value.multi_select : [];
  return (
    <span className="flex flex-wrap gap-1">
      {ids.map((id) => (
        <span
          key={String(id)}
          className="inline-flex min-h-5 items-center rounded-xs bg-chip px-1.5 text-ink-2 text-xs forced-colors:border"
        >
          {definition.options?.find((option) => option.id === id)?.label ?? `Option ${id}`}
        </span>
      ))}
    </span>
  );
}
