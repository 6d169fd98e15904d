import type { ReactNode, Ref } from "react";
import { Avatar } from "#web/components/avatar.tsx";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";

/** Someone who can be picked; `id` is what the request will name. */
export interface Person {
  id: number;
  name: string;
}

export type PeopleFieldProps = {
  people: readonly Person[];
  value: readonly Person[];
  onValueChange: (value: readonly Person[]) => void;
  loading?: boolean;
  emptyText?: string;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** Several people, found by name, as round-faced chips. */
export function PeopleField({
  people,
  value,
  onValueChange,
  placeholder = "Add",
  ...input
}: PeopleFieldProps) {
  return (
    <MultiCombobox<Person>
      {...input}
      options={people}
      getKey={({ id }) => id}
      getText={({ name }) => name}
      value={value}
      onValueChange={onValueChange}
      placeholder={placeholder}
      renderOption={(person, text) => <PersonRow person={person} text={text} />}
      renderChip={(person, remove) => (
        <span className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded-full bg-pressed ps-0.5 pe-1.5 text-sm forced-colors:border">
          <Avatar name={person.name} id={person.id} silent />
          <span className="truncate">{person.name}</span>
          {remove}
        </span>
      )}
    />
  );
}

/** One person inside a list of options. */
export function PersonRow({ person, text, note }: { person: Person; text: ReactNode; note?: ReactNode }) {
  return (
    <>
      <Avatar name={person.name} id={person.id} silent />
      <span className="min-w-0 flex-1 truncate">{text}</span>
      {note ? <span className="min-w-0 truncate text-ink-3 text-xs">{note}</span> : null}
    </>
  );
}
