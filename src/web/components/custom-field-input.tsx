import type { ReactNode } from "react";
import {
  type Control,
  Controller,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  get,
  type UseFormRegisterReturn,
  useFormState,
  useWatch,
} from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { LONG_TEXT_LIMIT } from "#contract/text.ts";
import { DateInput } from "#web/ui/date-field.tsx";
import { Field } from "#web/ui/field.tsx";
import { formatNumber, parseNumber } from "#web/ui/format-number.ts";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";
import { SegmentedControl } from "#web/ui/segmented-control.tsx";
import { SelectInput } from "#web/ui/select-field.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { TextInput } from "#web/ui/text-field.tsx";

export type CustomFieldInputProps<T extends FieldValues> = {
  definition: CustomFieldDefinition;
  control: Control<T>;
  /** Where the form keeps this field's `CustomFieldDraft`. */
  name: FieldPath<T>;
  /** The label stands elsewhere already, as in a row that turns into its input: then it is only spoken. */
  bare?: boolean;
  /** The form is not told of every key, see `quietly`. */
  quiet?: boolean;
  /** Right of the label. */
  mark?: ReactNode;
  className?: string;
};

/**
 * The input for a custom field, by its kind. Text, numbers, dates and options are native and uncontrolled, so a
 * keystroke costs one change event; only the sets and yes/no hold state. The form's own error shows below.
 */
export function CustomFieldInput<T extends FieldValues>(props: CustomFieldInputProps<T>) {
  const { definition, control, name, bare = false, mark, className } = props;
  const error = useFieldError(control, name);
  const input = <ByKind {...props} />;
  return (
    <Field
      id={name}
      label={bare ? <span className="sr-only">{definition.label}</span> : definition.label}
      required={definition.required}
      error={error}
      group={definition.type === "boolean"}
      aside={
        definition.type === "textarea" && !bare ? (
          <span className="flex gap-2">
            {mark}
            <TextCount control={control} name={name} />
          </span>
        ) : (
          mark
        )
      }
      className={className}
    >
      {input}
    </Field>
  );
}

/** The message under one input; renders only when that input's error changes. */
export function useFieldError<T extends FieldValues>(control: Control<T>, name: FieldPath<T>) {
  const { errors } = useFormState({ control, name, exact: true });
  const error = get(errors, name) as { message?: string } | undefined;
  return error?.message;
}

/**
 * What `register` gives, for an uncontrolled input whose keys the form does not hear: the form's owner listens to the
 * whole form, knows these inputs by the mark, and tells the form once the keys rest. Leaving the input is told at once.
 */
export function quietly<R extends UseFormRegisterReturn>({ onChange: _, ...registered }: R) {
  return { ...registered, "data-quiet": "" };
}

function ByKind<T extends FieldValues>({ definition, control, name, quiet }: CustomFieldInputProps<T>) {
  const { type, options, placeholder, unit } = definition;
  const registered = quiet ? quietly(control.register(name)) : control.register(name);
  const hint = placeholder ? { placeholder } : {};
  switch (type) {
    case "text":
      return <TextInput {...registered} {...hint} />;
    case "textarea":
      return <TextArea rows={2} {...registered} {...hint} />;
    case "number":
      return <NumberText control={control} name={name} quiet={quiet} unit={unit} {...hint} />;
    case "date":
      return <DateInput {...registered} />;
    case "select":
      return (
        <SelectInput
          {...registered}
          empty="Not chosen"
          options={(options ?? []).map(({ id, label }) => ({ value: String(id), label }))}
        />
      );
    case "boolean":
      return <YesNo control={control} name={name} />;
    case "multi_select":
      return <OptionSet control={control} name={name} options={options ?? []} />;
  }
}

type Bound<T extends FieldValues> = Pick<CustomFieldInputProps<T>, "control" | "name" | "quiet">;

/** Typed as text in any usual grouping, tidied when left. */
function NumberText<T extends FieldValues>({
  control,
  name,
  quiet,
  unit,
  ...input
}: Bound<T> & { unit: string | null; placeholder?: string }) {
  const registered = control.register(name);
  return (
    <TextInput
      inputMode="decimal"
      className="tabular-nums"
      {...input}
      {...(quiet ? quietly(registered) : registered)}
      trailing={unit ?? undefined}
      onBlur={(event) => {
        const value = parseNumber(event.target.value);
        // Uncontrolled, so the tidy text goes into the element and the form hears of it as of typing.
        if (value !== undefined && !Number.isNaN(value)) event.target.value = formatNumber(value);
        void registered.onChange(event);
        void registered.onBlur(event);
      }}
    />
  );
}

function YesNo<T extends FieldValues>({ control, name }: Bound<T>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <SegmentedControl
          ref={field.ref}
          name={name}
          value={(field.value as string | undefined) || "unknown"}
          onBlur={field.onBlur}
          onValueChange={(value) => field.onChange(value === "unknown" ? "" : value)}
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
            { value: "unknown", label: "Not known" },
          ]}
        />
      )}
    />
  );
}

type Option = { id: number; label: string };

function OptionSet<T extends FieldValues>({ control, name, options }: Bound<T> & { options: Option[] }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => {
        const picked = Array.isArray(field.value) ? (field.value as number[]) : [];
        return (
          <MultiCombobox<Option>
            ref={field.ref}
            name={name}
            options={options}
            getKey={(option) => option.id}
            getText={(option) => option.label}
            value={picked.map((id) => options.find((option) => option.id === id) ?? { id, label: `${id}` })}
            onValueChange={(value) => field.onChange(value.map(({ id }) => id))}
            onBlur={field.onBlur}
            renderChip={(option, remove) => (
              <span className="inline-flex min-h-6 min-w-0 items-center gap-1 rounded-xs bg-chip px-1.5 text-sm forced-colors:border">
                <span className="truncate">{option.label}</span>
                {remove}
              </span>
            )}
          />
        );
      }}
    />
  );
}

function TextCount<T extends FieldValues>({ control, name }: Bound<T>) {
  const text = useWatch({ control, name }) as FieldPathValue<T, FieldPath<T>> | undefined;
  const length = typeof text === "string" ? text.length : 0;
  return (
    <span className="text-ink-3 tabular-nums">
      {length} of {formatNumber(LONG_TEXT_LIMIT)}
    </span>
  );
}
