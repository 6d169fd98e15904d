import { Trash2 } from "lucide-react";
import { type ChangeEvent, useRef } from "react";
import { Controller, useFormContext } from "react-hook-form";
import type { AttributionLabel } from "#contract/catalog.ts";
import { quietly, useFieldError } from "#web/components/custom-field-input.tsx";
import { useAttributions, useCreateAttribution } from "#web/data/catalog.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { Field } from "#web/ui/field.tsx";
import { focusField } from "#web/ui/focus-field.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { focusNext } from "./focus-next.ts";
import type { LeadDraft } from "./lead-draft.ts";

export type TouchRowProps = { row: number; onRemove: (row: number) => void };

const hidden = (text: string) => <span className="sr-only">{text}</span>;

/** One touch: what it was, the day, the time. */
export function TouchRow({ row, onRemove }: TouchRowProps) {
  const { control, register } = useFormContext<LeadDraft>();
  const dateError = useFieldError(control, `touches.${row}.date`);
  const number = row + 1;
  const before = useRef("");
  const onDate = (event: ChangeEvent<HTMLInputElement>) => {
    if (completesYear(before.current, event.target.value)) focusField(`touches.${row}.time`);
    before.current = event.target.value;
  };
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_7rem_auto] items-end gap-2 sm:grid-cols-[minmax(0,1fr)_10.5rem_6.5rem_2rem]">
      <LabelField row={row} />
      <DateField
        id={`touches.${row}.date`}
        label={hidden(`Touch ${number}, day`)}
        error={dateError}
        fieldClassName="max-sm:row-start-2"
        {...quietly(register(`touches.${row}.date`))}
        onChange={onDate}
      />
      <TimeField
        id={`touches.${row}.time`}
        label={hidden(`Touch ${number}, time`)}
        fieldClassName="max-sm:row-start-2"
        // Typed, not picked: the clock would take the room of the minutes.
        className="[&_input::-webkit-calendar-picker-indicator]:hidden"
        {...quietly(register(`touches.${row}.time`))}
      />
      <IconButton
        label={`Remove touch ${number}`}
        icon={<Trash2 />}
        className="max-sm:col-start-3 sm:mb-0.5"
        onClick={() => onRemove(row)}
      />
    </li>
  );
}

/**
 * True once the last digit of a year was typed: the browser hops from day to month to year by itself, and the time
 * goes on in the same way. While typing, a year is 2, 20, 202; a day from the calendar or a changed one never is.
 */
function completesYear(before: string, after: string) {
  return /^0\d{3}-/.test(before) && /^[1-9]\d{3}-/.test(after);
}

function LabelField({ row }: { row: number }) {
  const { control, setValue } = useFormContext<LeadDraft>();
  const { data: labels = [], isPending } = useAttributions();
  const make = useCreateAttribution();
  const create = async (label: string) => {
    try {
      const made = await make.mutateAsync({ label });
      setValue(`touches.${row}.label`, made.id);
    } catch {
      showToast({ text: `The label ${label} could not be made. Everything else is kept.` });
    }
  };
  return (
    <Controller
      control={control}
      name={`touches.${row}.label`}
      render={({ field, fieldState }) => (
        <Field
          id={`touches.${row}.label`}
          label={hidden(`Touch ${row + 1}, what it was`)}
          error={fieldState.error?.message}
          className="max-sm:col-span-3"
        >
          <Combobox<AttributionLabel>
            ref={field.ref}
            name={field.name}
            options={labels}
            loading={isPending}
            getKey={({ id }) => id}
            getText={({ label }) => label}
            value={labels.find(({ id }) => id === field.value) ?? null}
            onValueChange={(picked) => field.onChange(picked?.id ?? null)}
            onPicked={focusNext}
            onBlur={field.onBlur}
            placeholder="What it was"
            emptyText="No such label yet."
            create={{
              text: (query) => `Make the label “${query}”`,
              onCreate: (label) => {
                void create(label);
                focusNext();
              },
            }}
          />
        </Field>
      )}
    />
  );
}
