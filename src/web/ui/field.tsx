import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useId, useMemo } from "react";

type FieldWiring = {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

const FieldContext = createContext<FieldWiring | null>(null);

export type FieldProps = {
  label: ReactNode;
  required?: boolean | undefined;
  /** A sentence. It takes the place of the help below the input and marks the input as wrong. */
  error?: string | undefined;
  help?: ReactNode;
  /** A group of inputs (radios, segments) is named by its label instead of being focused by it. */
  group?: boolean;
  /** Right of the label: a counter, a small action. */
  aside?: ReactNode;
  /** For a screen that links to the input ("Go"). Otherwise one is made up. */
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Label above, the input, then the error or else the help. The input inside wires itself by `useFieldWiring`. */
export function Field({
  label,
  required = false,
  error,
  help,
  group,
  aside,
  id,
  className,
  children,
}: FieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const noteId = `${inputId}-note`;
  const invalid = error !== undefined && error !== "";
  const describedBy = invalid || help ? noteId : undefined;
  const wiring = useMemo(
    () => ({ id: inputId, labelId: `${inputId}-label`, describedBy, invalid, required }),
    [inputId, describedBy, invalid, required],
  );
  const Label = group ? "span" : "label";
  return (
    <div className={className}>
      <div className="mb-1 flex items-baseline justify-between gap-2 text-ink-2 text-xs">
        <Label
          id={wiring.labelId}
          {...(group ? {} : { htmlFor: inputId })}
          className="touch:text-sm min-w-0 break-words font-medium"
        >
          {label}
          {required ? (
            <span className="ms-1 text-danger" aria-hidden="true">
              *
            </span>
          ) : null}
        </Label>
        {aside}
      </div>
      <FieldContext value={wiring}>{children}</FieldContext>
      {invalid ? (
        <p id={noteId} className="mt-1 flex gap-1.5 text-danger text-xs">
          <CircleAlert className="mt-px size-3.5" />
          <span className="min-w-0 break-words">{error}</span>
        </p>
      ) : help ? (
        <p id={noteId} className="mt-1 text-ink-3 text-xs">
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** Attributes for the input of a field; nothing outside one, where the input carries its own `aria-label`. */
export function useFieldWiring() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}

/** The same for a group, which has no `for` and is named by reference. */
export function useGroupWiring() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-labelledby": field.labelId,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}
