import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { quietly, useFieldError } from "#web/components/custom-field-input.tsx";
import { TextField, type TextFieldProps } from "#web/ui/text-field.tsx";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { usePasted } from "./use-paste.ts";

type TextInputs =
  | "company_name"
  | "first_name"
  | "last_name"
  | "email"
  | "phone_number"
  | `pipedrive.${keyof LeadDraft["pipedrive"]}`;

export type FormTextProps = Omit<TextFieldProps, "name" | "label" | "error" | "id"> & {
  name: TextInputs;
  help?: ReactNode;
};

/** One line of the form, uncontrolled and quiet: see `DraftWatch`. Typing renders, at most, this line's own error. */
export function FormText({ name, ...props }: FormTextProps) {
  const { control, register } = useFormContext<LeadDraft>();
  const error = useFieldError(control, name);
  const pasted = usePasted(name);
  return (
    <TextField
      {...props}
      id={name}
      label={labels[name]}
      error={error}
      pasted={pasted}
      {...quietly(register(name))}
    />
  );
}
