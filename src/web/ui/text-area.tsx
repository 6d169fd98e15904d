import clsx from "clsx";
import type { ComponentProps } from "react";
import { Field, useFieldWiring } from "#web/ui/field.tsx";
import type { InField } from "#web/ui/text-field.tsx";

export type TextAreaProps = ComponentProps<"textarea">;

/** Several lines of text; the box grows with them, up to about twelve. */
export function TextArea({ className, ...props }: TextAreaProps) {
  const wiring = useFieldWiring();
  return (
    <div className={clsx("control", className)}>
      <textarea rows={3} {...wiring} {...props} className="field-sizing-content max-h-64 min-h-19 resize-y" />
    </div>
  );
}

export type TextAreaFieldProps = InField & TextAreaProps;

/** Several lines of text with their label. For a counter, pass it as `aside`. */
export function TextAreaField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: TextAreaFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <TextArea {...input} />
    </Field>
  );
}
