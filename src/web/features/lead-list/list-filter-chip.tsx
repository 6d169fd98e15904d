import type { ReactNode } from "react";
import { FilterChip } from "./filter-chip.tsx";
import { type ListFilter, picksOf, readAddress, withoutPicks } from "./list-address.ts";
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
