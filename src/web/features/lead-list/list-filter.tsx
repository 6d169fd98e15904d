import type { ReactNode } from "react";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import { FilterChip } from "./filter-chip.tsx";
import { type ListFilter, picksOf, readAddress, withoutPicks, withPick } from "./list-address.ts";
import { useChoices } from "./use-choices.tsx";

export interface ListFilterProps {
  filter: ListFilter;
  label: string;
  search: string;
  onChange: (search: string) => void;
}

/** One of the four filters in force, in words. */
export function ListFilterChip(
  props: ListFilterProps & { icon: ReactNode; onEdit: () => void; onRemoved: () => void },
) {
  const { filter, label, search, onChange, icon, onEdit, onRemoved } = props;
  const picks = picksOf(readAddress(search), filter);
  const { items, pending } = useChoices(filter, true);
  const words = picks.map((pick) => items.find(({ id }) => id === pick)?.label ?? `#${pick}`);
  return (
    <FilterChip
      icon={icon}
      label={label}
      operator={picks.length > 1 ? "is any of" : "is"}
      words={pending ? String(picks.length) : words.join(", ")}
      onEdit={onEdit}
      onRemove={() => {
        onChange(withoutPicks(search, filter));
        onRemoved();
      }}
    />
  );
}

/** What can be picked; several at once, the list follows at each. */
export function ListFilterMenu(props: ListFilterProps & { anchor: Element; onClose: () => void }) {
  const { filter, label, search, onChange, anchor, onClose } = props;
  const picks = picksOf(readAddress(search), filter);
  const { items, pending } = useChoices(filter, true);
  return (
    <SearchMenu
      open
      multiple
      label={label}
      anchor={anchor}
      onClose={onClose}
      emptyText={pending ? "Loading" : "Nothing matches."}
      items={items.map((item) => ({ ...item, checked: picks.includes(item.id), multiple: true }))}
      onPick={(id) => onChange(withPick(search, filter, id))}
    />
  );
}
