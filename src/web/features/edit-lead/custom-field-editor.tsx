import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { CustomFieldInput } from "#web/components/custom-field-input.tsx";
import type { CustomFieldDraft } from "#web/components/custom-field-value.ts";
import type { EditorProps } from "./editable-field.tsx";

export type CustomFieldEditorProps = EditorProps<CustomFieldDraft> & { definition: CustomFieldDefinition };

/** The input of one custom field by itself: a form of one member, so that the create form's own input serves here. */
export function CustomFieldEditor({ definition, draft, setDraft, faults }: CustomFieldEditorProps) {
  const name = `field-${definition.id}`;
  const { control, subscribe, setError, clearErrors } = useForm<Record<string, CustomFieldDraft>>({
    defaultValues: { [name]: draft },
  });
  const latest = useRef(setDraft);
  latest.current = setDraft;
  useEffect(
    () =>
      subscribe({
        name,
        formState: { values: true },
        callback: ({ values }) => latest.current(values[name] ?? ""),
      }),
    [subscribe, name],
  );
  const sentence = Object.values(faults).join(" ");
  useEffect(() => {
    if (sentence) setError(name, { message: sentence });
    else clearErrors(name);
  }, [sentence, setError, clearErrors, name]);
  // An update may empty any field: "required" is a rule of creating.
  const optional = { ...definition, required: false };
  return <CustomFieldInput definition={optional} control={control} name={name} bare className="-mt-1" />;
}
