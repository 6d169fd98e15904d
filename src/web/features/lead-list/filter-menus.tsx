import { ListFilter as FieldIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import { FieldFilter } from "./field-filter.tsx";
import { type ListFilter, picksOf, readAddress, withField, withPick } from "./list-address.ts";
import { useChoices } from "./use-choices.tsx";

/** One of the four filters, a custom field by its id, or the choice among all of them. */
export type EditedFilter = ListFilter | number | "any";

export interface FilterMenusProps {
  what: EditedFilter;
  anchor: Element;
  filters: readonly { id: ListFilter; label: string; icon: ReactNode }[];
  fields: readonly CustomFieldDefinition[];
  search: string;
  onChange: (search: string) => void;
  onEdit: (what: EditedFilter) => void;
  onClose: () => void;
}

/** The menu of the filter that is being edited. */
export function FilterMenus(props: FilterMenusProps) {
  const { what, anchor, filters, fields, search, onChange, onEdit, onClose } = props;
  if (what === "any") {
    return (
      <SearchMenu
        open
        label="Filter by"
        keys={["F"]}
        anchor={anchor}
        onClose={onClose}
        items={[
          ...filters.map(({ id, label, icon }) => ({ id: id as string, label, icon })),
          ...fields.map(({ id, label }) => ({ id: String(id), label, icon: <FieldIcon /> })),
        ]}
        onPick={(id) => onEdit(filters.find((one) => one.id === id)?.id ?? Number(id))}
      />
    );
  }
  const filter = filters.find(({ id }) => id === what);
  if (filter) return <ListFilterMenu key={what} {...props} filter={filter.id} label={filter.label} />;
  const field = fields.find(({ id }) => id === what);
  if (!field) return null;
  return (
    <FieldFilter
      key={what}
      field={field}
      value={readAddress(search).fields.find(({ id }) => id === field.id)?.value}
      anchor={anchor}
      onClose={onClose}
      onChange={(value) => onChange(withField(search, field.id, value))}
    />
  );
}

type ListFilterMenuProps = Pick<FilterMenusProps, "search" | "onChange" | "anchor" | "onClose"> & {
  filter: ListFilter;
  label: string;
};

/** What can be picked; several at once, the list follows at each. */
function ListFilterMenu({ filter, label, search, onChange, anchor, onClose }: ListFilterMenuProps) {
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
