import clsx from "clsx";
import { ClipboardCheck, Lock } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps, useFieldWiring } from "#web/ui/field.tsx";
import { tooltip } from "#web/ui/tooltip.tsx";

/** What the field around an input takes; every labelled input passes these on. */
export type InField = Pick<FieldProps, "label" | "required" | "error" | "help" | "aside" | "id"> & {
  fieldClassName?: string;
};

export type TextInputProps = Omit<ComponentProps<"input">, "size"> & {
  /** Height in px with a mouse: 36 in forms, 32 in panels, 28 in bars. */
  size?: 28 | 32 | 36;
  leading?: ReactNode;
  /** A unit ("USD"), an icon, a small button. */
  trailing?: ReactNode;
  /** The value came from a paste and nobody has confirmed it yet: "From the signature, line 2". */
  pasted?: string | undefined;
};

/** The bare input in its box. Without a field around it, give it an `aria-label`. */
export function TextInput({ size = 36, leading, trailing, pasted, className, ...props }: TextInputProps) {
  const wiring = useFieldWiring();
  const locked = props.readOnly === true;
  return (
    <div
      className={clsx("control", size !== 36 && `control-${size}`, className)}
      {...(pasted ? tooltip(pasted) : {})}
    >
      {leading ? <span className="-me-1 flex ps-2.5 text-ink-3">{leading}</span> : null}
      <input type="text" autoComplete="off" {...wiring} {...props} />
      {trailing || pasted || locked ? (
        <span className="control-end">
          {trailing}
          {pasted ? (
            <ClipboardCheck role="img" aria-label={`Filled by paste. ${pasted}`} aria-hidden={false} />
          ) : null}
          {locked ? <Lock /> : null}
        </span>
      ) : null}
    </div>
  );
}

export type TextFieldProps = InField & TextInputProps;

/** One line of text with its label. Spreads what a form library registers (name, ref, onChange, onBlur). */
export function TextField({
  label,
  required,
  error,
  help,
  aside,
  id,
  fieldClassName,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <TextInput {...input} />
    </Field>
  );
}
