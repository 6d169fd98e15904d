import { Controller, useFormContext } from "react-hook-form";
import { TagsField } from "#web/components/tags-field.tsx";
import { Field } from "#web/ui/field.tsx";
import { FieldMarks } from "./field-marks.tsx";
import { FormSection } from "./form-section.tsx";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { OftenTags, useOften } from "./often-tags.tsx";

/** Our own tags; the partner never sees them. */
export function TagsSection() {
  const { control } = useFormContext<LeadDraft>();
  const often = useOften();
  return (
    <FormSection title="Tags" note="Type to find or create.">
      <Controller
        control={control}
        name="tags"
        render={({ field, fieldState }) => (
          <Field
            id="tags"
            label={labels.tags}
            aside={<FieldMarks input="tags" />}
            error={fieldState.error?.message}
            className="sm:col-span-2"
          >
            <TagsField
              ref={field.ref}
              name={field.name}
              value={field.value}
              first={often}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
            />
          </Field>
        )}
      />
      <OftenTags often={often} />
    </FormSection>
  );
}
