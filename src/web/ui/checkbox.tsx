import clsx from "clsx";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from "react";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "ref"> & {
  /** Neither on nor off: some of what it stands for. */
  mixed?: boolean;
};

/** A bare box with a target of 24 px, for rows of a table. Needs an `aria-label`. */
export function Checkbox({ mixed = false, className, ...props }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  // No attribute says "indeterminate"; only the property does.
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className={clsx("check-target", className)}>
      <input {...props} ref={input} type="checkbox" className="check" />
    </span>
  );
}

export type CheckboxFieldProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  help?: ReactNode;
};

/** A box with its sentence. */
export function CheckboxField({ label, help, className, ...props }: CheckboxFieldProps) {
  return <Choice {...props} type="checkbox" label={label} help={help} className={className} />;
}

/** One of several that exclude each other; give all of them the same `name`. */
export function RadioField({ label, help, className, ...props }: CheckboxFieldProps) {
  return <Choice {...props} type="radio" label={label} help={help} className={className} />;
}

function Choice({
  label,
  help,
  className,
  ...props
}: ComponentProps<"input"> & { label: ReactNode; help?: ReactNode }) {
  const noteId = useId();
  return (
    <div className={className}>
      <label className="touch:min-h-11 flex min-h-6 items-center gap-2.5">
        <input aria-describedby={help ? noteId : undefined} {...props} className="check" />
        <span className="min-w-0">{label}</span>
      </label>
      {help ? (
        <p id={noteId} className="touch:-mt-2.5 ms-6.5 text-ink-3 text-xs">
          {help}
        </p>
      ) : null}
    </div>
  );
}
