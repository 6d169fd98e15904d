import clsx from "clsx";
import { type ReactNode, type Ref, useId } from "react";
import { Field, useGroupWiring } from "#web/ui/field.tsx";
import type { InField } from "#web/ui/text-field.tsx";

export type Segment<V extends string> = { value: V; label: string; icon?: ReactNode };

export type SegmentedControlProps<V extends string> = {
  options: readonly Segment<V>[];
  /** Undefined: nothing chosen yet. */
  value: V | undefined;
  onValueChange: (value: V) => void;
  /** 36 in forms; 28 switches a view. */
  size?: 28 | 36;
  name?: string;
  "aria-label"?: string;
  className?: string;
  disabled?: boolean;
  onBlur?: () => void;
  /** The input that is chosen, or the first: what "go to this field" focuses. */
  ref?: Ref<HTMLInputElement>;
};

/** Two to four short choices side by side: native radios, so arrows and forms work as everywhere. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { options, value, onValueChange, size = 36, name, className, disabled, onBlur, ref } = props;
  const group = useId();
  const wiring = useGroupWiring();
  const focusable = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <div
      role="radiogroup"
      aria-label={props["aria-label"]}
      {...wiring}
      className={clsx("segments", size === 28 && "segments-28", className)}
    >
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            ref={option.value === focusable ? ref : undefined}
            name={name ?? group}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onValueChange(option.value)}
            onBlur={onBlur}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}

export type SegmentedFieldProps<V extends string> = InField & SegmentedControlProps<V>;

/** The same with its label. */
export function SegmentedField<V extends string>(props: SegmentedFieldProps<V>) {
  const { label, required, error, help, aside, id, fieldClassName, ...input } = props;
  return (
    <Field group {...{ label, required, error, help, aside, id }} className={fieldClassName}>
      <SegmentedControl {...input} />
    </Field>
  );
}
