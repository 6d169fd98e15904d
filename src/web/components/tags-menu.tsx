import type { LeadTag } from "#contract/lead.ts";
import { TagDot } from "#web/components/tag-chip.tsx";
import { useTags } from "#web/data/catalog.ts";
import { SearchMenu } from "#web/ui/search-menu.tsx";
import type { LeadMenuProps } from "./status-menu.tsx";

export type TagsMenuProps = LeadMenuProps & {
  tags: readonly LeadTag[];
  /** One tag put on or taken off; the menu stays open. */
  onToggle: (id: number, on: boolean) => void;
};

/** All tags with a check on those of the lead. */
export function TagsMenu({ open, ...props }: TagsMenuProps) {
  return open ? <OpenTagsMenu {...props} /> : null;
}

function OpenTagsMenu({ tags, onToggle, ...menu }: Omit<TagsMenuProps, "open">) {
  const { data, isPending } = useTags();
  const isOn = (id: number) => tags.some((tag) => tag.id === id);
  // A tag of the lead that is no longer offered can still be taken off.
  const gone = tags.filter((tag) => data && !data.some(({ id }) => id === tag.id));
  return (
    <SearchMenu
      {...menu}
      open
      multiple
      label="Change tags"
      keys={["T"]}
      emptyText={isPending ? "Loading tags" : "No such tag."}
      items={[...(data ?? []), ...gone].map((tag) => ({
        id: String(tag.id),
        label: tag.label,
        icon: <TagDot colour={tag.background_color} />,
        checked: isOn(tag.id),
        multiple: true,
      }))}
      onPick={(id) => onToggle(Number(id), !isOn(Number(id)))}
    />
  );
}
