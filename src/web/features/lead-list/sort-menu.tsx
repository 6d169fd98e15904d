import { ArrowDown, ArrowUp } from "lucide-react";
import { leadSorts } from "#contract/lead-values.ts";
import type { LeadSort } from "#contract/list-leads.ts";
import { Button } from "#web/ui/button.tsx";
import { MenuButton } from "#web/ui/menu.tsx";
import { type ListAddress, withSort } from "./list-address.ts";

const words: Record<LeadSort, string> = {
  updated_at: "Updated",
  created_at: "Created",
  company_name: "Company",
  last_name: "Contact",
  status: "Status",
  source: "Source",
};

export interface SortMenuProps {
  address: ListAddress;
  search: string;
  onChange: (search: string) => void;
}

/** The order of the list, also by what has no column or no room for one. Picking the same again turns it round. */
export function SortMenu({ address, search, onChange }: SortMenuProps) {
  const Arrow = address.ascending ? ArrowUp : ArrowDown;
  return (
    <MenuButton
      label="Sort by"
      placement={{ align: "end" }}
      items={leadSorts.map((sort) => ({ id: sort, label: words[sort], checked: sort === address.sort }))}
      onPick={(id) => {
        const sort = leadSorts.find((one) => one === id);
        if (sort) onChange(withSort(search, sort));
      }}
    >
      {(trigger) => (
        <Button
          {...trigger}
          variant="ghost"
          size={28}
          icon={<Arrow />}
          className="mx-2"
          aria-label={`Sort by ${words[address.sort]}, ${address.ascending ? "ascending" : "descending"}`}
        >
          {words[address.sort]}
        </Button>
      )}
    </MenuButton>
  );
}
