import { type Ref, useRef } from "react";
import type { Tag } from "#contract/catalog.ts";
import { hueOfName } from "#web/components/hue.ts";
import { TagChip, TagDot } from "#web/components/tag-chip.tsx";
import { useCreateTag, useTags } from "#web/data/catalog.ts";
import { announce } from "#web/ui/live-region.tsx";
import { MultiCombobox } from "#web/ui/multi-combobox.tsx";
import { showToast } from "#web/ui/toast.tsx";

type PickableTag = Pick<Tag, "id" | "label" | "background_color">;

export type TagsFieldProps = {
  /** Ids of tags. */
  value: readonly number[];
  onValueChange: (value: number[]) => void;
  /** Ids of tags that head the list. */
  first?: readonly number[];
  name?: string;
  disabled?: boolean;
  "aria-label"?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
};

// What a new tag gets, by its name: one colour of each hue, so that tags made in a row differ.
const newTagColours = [
  "#3B72C9",
  "#0F8296",
  "#2D8A55",
  "#768216",
  "#C0561F",
  "#C2415F",
  "#8A50B5",
  "#66717C",
] as const;

/** Tags, found by typing; the last row makes a tag that is not there yet. */
export function TagsField({ value, onValueChange, first = [], ...input }: TagsFieldProps) {
  const { data: tags = [], isPending } = useTags();
  const createTag = useCreateTag();
  // More may be picked while a new tag is being made; it joins those, not the ones from before.
  const latest = useRef(value);
  latest.current = value;
  const add = (id: number) => onValueChange([...new Set([...latest.current, id])]);

  const create = async (label: string) => {
    const known = tags.find((tag) => tag.label.toLowerCase() === label.toLowerCase());
    if (known) return add(known.id);
    const background_color = newTagColours[hueOfName(label) - 1] ?? newTagColours[0];
    try {
      const made = await createTag.mutateAsync({ label, association: "lead", background_color });
      add(made.id);
      announce(`${label} made and added`);
    } catch {
      showToast({ text: `The tag ${label} could not be made. Everything else is kept.` });
    }
  };

  return (
    <MultiCombobox<PickableTag>
      {...input}
      options={headedBy(tags, first)}
      loading={isPending}
      getKey={({ id }) => id}
      getText={({ label }) => label}
      value={value.map((id) => tagOf(tags, id))}
      onValueChange={(picked) => onValueChange(picked.map(({ id }) => id))}
      placeholder="Add a tag"
      emptyText="No tag yet. Type a name to make the first."
      renderOption={(tag, text) => (
        <>
          <TagDot colour={tag.background_color} />
          <span className="min-w-0 flex-1 truncate">{text}</span>
        </>
      )}
      renderChip={(tag, remove) => (
        <TagChip name={tag.label} colour={tag.background_color} end={remove} className="min-h-6 text-sm" />
      )}
      create={{ text: (query) => `Make the tag “${query}”`, onCreate: (label) => void create(label) }}
    />
  );
}

function headedBy(tags: readonly Tag[], first: readonly number[]) {
  const heads = first.flatMap((id) => tags.find((tag) => tag.id === id) ?? []);
  return heads.length === 0 ? tags : [...heads, ...tags.filter((tag) => !heads.includes(tag))];
}

/** A tag just made may not have reached the list yet; its number stands in for that moment. */
function tagOf(tags: readonly Tag[], id: number): PickableTag {
  return tags.find((tag) => tag.id === id) ?? { id, label: `Tag ${id}`, background_color: "" };
}
