import { Plus } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTags } from "#web/data/catalog.ts";
import { useOftenTags } from "#web/data/often-tags.ts";
import { announce } from "#web/ui/live-region.tsx";
import type { LeadDraft } from "./lead-draft.ts";

const SHOWN = 3;

/** Ids of the tags that leads of the partner picked usually get. */
export function useOften() {
  const { control } = useFormContext<LeadDraft>();
  const [partner, type] = useWatch({ control, name: ["partner", "associationType"] });
  return useOftenTags(type === "campaigns" ? undefined : partner?.ids?.row);
}

/**
 * Those tags, one press away. Not in the way of Tab, which goes on to the next input: for the keyboard they head the
 * list of the input itself.
 */
export function OftenTags({ often }: { often: readonly number[] }) {
  const { control, setValue, getValues } = useFormContext<LeadDraft>();
  const [partner, picked] = useWatch({ control, name: ["partner", "tags"] });
  const { data: tags = [] } = useTags();
  const offered = often
    .filter((id) => !picked.includes(id))
    .flatMap((id) => tags.find((tag) => tag.id === id) ?? [])
    .slice(0, SHOWN);
  if (!partner || offered.length === 0) return null;
  return (
    <p className="-mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-xs sm:col-span-2">
      Often with {partner.name}:
      {offered.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          aria-label={`Add the tag ${label}`}
          className="inline-flex min-h-6 touch:min-h-11 items-center gap-1 text-link hover:underline"
          onClick={() => {
            setValue("tags", [...getValues("tags"), id]);
            announce(`${label} added`);
            document.getElementById("tags")?.focus();
          }}
        >
          <Plus className="size-3.5" />
          {label}
        </button>
      ))}
    </p>
  );
}
