import { Field } from "#web/ui/field.tsx";
import { type InField, TextInput, type TextInputProps } from "#web/ui/text-field.tsx";

export type DateInputProps = Omit<TextInputProps, "type" | "trailing">;

/** The browser's own date input. Its value is "2026-03-10", or "" while empty or half typed. */
export function DateInput(props: DateInputProps) {
  return <TextInput max="9999-12-31" {...props} type="date" />;
}

/** The browser's own time input: "14:30", or "". */
export function TimeInput(props: DateInputProps) {
  return <TextInput {...props} type="time" />;
}

export type DateFieldProps = InField & DateInputProps;

/** A day with its label. */
export function DateField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: DateFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <DateInput {...input} />
    </Field>
  );
}

/** The time of day that goes with a date. */
export function TimeField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: DateFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <TimeInput {...input} />
    </Field>
  );
}
