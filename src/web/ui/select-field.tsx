import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Field, useFieldWiring } from "#web/ui/field.tsx";
import type { InField } from "#web/ui/text-field.tsx";

export type SelectInputProps = Omit<ComponentProps<"select">, "size"> & {
  options: readonly { value: string; label: string }[];
  /** The words for "nothing chosen"; without them there is no such choice. */
  empty?: string;
  size?: 28 | 32 | 36;
  leading?: ReactNode;
};

/** The browser's own select in our box: the best list on every phone, and no code. */
export function SelectInput({ options, empty, size = 36, leading, className, ...props }: SelectInputProps) {
  const wiring = useFieldWiring();
  return (
    <div className={clsx("control relative", size !== 36 && `control-${size}`, className)}>
      {leading ? <span className="-me-1 flex ps-2.5 text-ink-3">{leading}</span> : null}
      <select {...wiring} {...props}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute end-3 text-ink-2" />
    </div>
  );
}

export type SelectFieldProps = InField & SelectInputProps;

/** A short list to choose one from, with its label. The value is the option's `value`, "" for none. */
export function SelectField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: SelectFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <SelectInput {...input} />
    </Field>
  );
}
