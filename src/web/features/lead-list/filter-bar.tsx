import { ListFilter as FieldIcon, Handshake, Hexagon, Plus, Tag, UserRound } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { customFieldText } from "#web/components/custom-field-reading.tsx";
import { useSingleKeys } from "#web/components/preferences.ts";
import { Button } from "#web/ui/button.tsx";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";
import { FilterChip, FilterPlace, FilterSuggestion } from "./filter-chip.tsx";
import { type EditedFilter, FilterMenus } from "./filter-menus.tsx";
import {
  hasFilters,
  type ListFilter,
  picksOf,
  readAddress,
  withField,
  withoutFilters,
} from "./list-address.ts";
import { ListFilterChip } from "./list-filter-chip.tsx";

export interface FilterBarProps {
  search: string;
  onChange: (search: string) => void;
  fields: readonly CustomFieldDefinition[];
  /** At the right: how many. */
  count: ReactNode;
}

const filters: readonly { id: ListFilter; label: string; icon: ReactNode }[] = [
  { id: "status", label: "Status", icon: <Hexagon /> },
  { id: "tags", label: "Tags", icon: <Tag /> },
  { id: "users", label: "Assignee", icon: <UserRound /> },
  { id: "partners", label: "Partner", icon: <Handshake /> },
];

type Editing = { what: EditedFilter; anchor: Element };

/** What the list is narrowed to, each part to be changed or dropped; and what else it could be narrowed by. */
export function FilterBar({ search, onChange, fields, count }: FilterBarProps) {
  const [editing, setEditing] = useState<Editing>();
  const anyPlace = useRef<HTMLButtonElement>(null);
  const address = readAddress(search);
  const edit = (what: Editing["what"], anchor: Element | null) => anchor && setEditing({ what, anchor });
  const editAny = () => edit("any", anyPlace.current);
  useHotkeys({ f: editAny }, { singleKeys: useSingleKeys() });
  const isUsed = ({ id }: { id: ListFilter }) => picksOf(address, id).length > 0;

  return (
    <div className="flex min-h-10.5 flex-none items-center gap-3 border-line border-b px-4 max-sm:flex-wrap max-sm:gap-y-0">
      <ul
        aria-label="Filters"
        className="flex min-w-0 flex-1 items-center gap-1.5 overflow-x-auto p-1 -ms-1 [scrollbar-width:none] max-sm:basis-full"
      >
        {filters.map((filter) => (
          <FilterPlace
            key={filter.id}
            // On a phone the one button that offers them all is enough.
            className={isUsed(filter) ? undefined : "max-sm:hidden"}
          >
            {({ anchor, refocus }) => {
              const onEdit = () => edit(filter.id, anchor());
              return isUsed(filter) ? (
                <ListFilterChip
                  {...filter}
                  filter={filter.id}
                  search={search}
                  onEdit={onEdit}
                  onChange={onChange}
                  onRemoved={refocus}
                />
              ) : (
                <FilterSuggestion {...filter} onEdit={onEdit} />
              );
            }}
          </FilterPlace>
        ))}
        {address.fields.map((wish) => {
          const field = fields.find(({ id }) => id === wish.id);
          return (
            <FilterPlace key={wish.id}>
              {({ anchor }) => (
                <FilterChip
                  icon={<FieldIcon />}
                  label={field?.label ?? `Field ${wish.id}`}
                  operator="is"
                  words={(field && customFieldText(field, wish.value)) ?? "Set"}
                  onEdit={() => edit(wish.id, anchor())}
                  onRemove={() => {
                    onChange(withField(search, wish.id, undefined));
                    anyPlace.current?.focus();
                  }}
                />
              )}
            </FilterPlace>
          );
        })}
        <li className="flex-none max-sm:order-first">
          <FilterSuggestion ref={anyPlace} icon={<Plus />} label="Filter" keys="F" onEdit={editAny} />
        </li>
        {hasFilters(search) ? (
          <li className="flex-none">
            <Button variant="ghost" size={28} onClick={() => onChange(withoutFilters(search))}>
              Clear
            </Button>
          </li>
        ) : null}
      </ul>
      <p role="status" className="flex-none text-ink-2 max-sm:pb-1.5">
        {count}
      </p>
      {editing ? (
        <FilterMenus
          {...editing}
          filters={filters}
          fields={fields}
          search={search}
          onChange={onChange}
          onEdit={(what) => edit(what, editing.anchor)}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </div>
  );
}
