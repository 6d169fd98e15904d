import type { LeadUser } from "#contract/lead.ts";
import { Avatar } from "#web/components/avatar.tsx";
import { useUsers } from "#web/data/catalog.ts";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import { personName } from "./lead-words.ts";
import type { LeadMenuProps } from "./status-menu.tsx";

export type PeopleMenuProps = LeadMenuProps & {
  people: readonly LeadUser[];
  /** One person assigned or taken off; the menu stays open. */
  onToggle: (id: number, on: boolean) => void;
};

/** The people of the company with a check on those who have the lead. */
export function PeopleMenu({ open, ...props }: PeopleMenuProps) {
  return open ? <OpenPeopleMenu {...props} /> : null;
}

function OpenPeopleMenu({ people, onToggle, ...menu }: Omit<PeopleMenuProps, "open">) {
  const { data, isPending } = useUsers();
  const isOn = (id: number) => people.some((person) => person.id === id);
  // Somebody who left the company can still be taken off.
  const gone = people.filter((person) => data && !data.some(({ id }) => id === person.id));
  return (
    <SearchMenu
      {...menu}
      open
      multiple
      label="Assign"
      keys={["A"]}
      emptyText={isPending ? "Loading people" : "Nobody of that name."}
      items={[...(data ?? []), ...gone].map((person) => ({
        id: String(person.id),
        label: personName(person),
        icon: <Avatar name={personName(person)} id={person.id} silent />,
        checked: isOn(person.id),
        multiple: true,
      }))}
      onPick={(id) => onToggle(Number(id), !isOn(Number(id)))}
    />
  );
}
