import { type FocusEvent, useState } from "react";
import { Field } from "#web/ui/field.tsx";
import { formatNumber, parseNumber } from "#web/ui/format-number.ts";
import { type InField, TextInput, type TextInputProps } from "#web/ui/text-field.tsx";

export type NumberInputProps = Omit<TextInputProps, "value" | "defaultValue" | "onChange" | "type"> & {
  /** Controlled when present, even as undefined ("empty"). */
  value?: number | undefined;
  defaultValue?: number | undefined;
  /** A number; undefined when empty; NaN for what is no number, so that the form can say so. */
  onValueChange?: (value: number | undefined) => void;
};

function show(value: number | undefined) {
  return value === undefined || Number.isNaN(value) ? "" : formatNumber(value);
}

/** A number typed as text: any usual grouping is understood, and tidied when the input is left. */
export function NumberInput({ value, defaultValue, onValueChange, onBlur, ...props }: NumberInputProps) {
  const [text, setText] = useState(() => show(value ?? defaultValue));
  // A value that arrives from outside (reset, paste, undo) replaces the text; one's own typing comes back equal.
  const [known, setKnown] = useState(value);
  if (!Object.is(value, known)) {
    setKnown(value);
    if (!Object.is(value, parseNumber(text))) setText(show(value));
  }
  const tidy = (event: FocusEvent<HTMLInputElement>) => {
    const parsed = parseNumber(text);
    if (parsed !== undefined && !Number.isNaN(parsed)) setText(show(parsed));
    onBlur?.(event);
  };
  return (
    <TextInput
      inputMode="decimal"
      {...props}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onValueChange?.(parseNumber(event.target.value));
      }}
      onBlur={tidy}
    />
  );
}

export type NumberFieldProps = InField & NumberInputProps;

/** A number with its label; the unit goes into `trailing`. */
export function NumberField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: NumberFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <NumberInput {...input} />
    </Field>
  );
}
