import { Controller, useFormContext } from "react-hook-form";
import type { Campaign } from "#contract/catalog.ts";
import { useCampaigns } from "#web/data/catalog.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { Field } from "#web/ui/field.tsx";
import { formatDay } from "#web/ui/format-date.ts";
import { FieldMarks } from "./field-marks.tsx";
import { focusNext } from "./focus-next.ts";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";

/** The campaign a lead came from, by title. */
export function CampaignPicker() {
  const { control } = useFormContext<LeadDraft>();
  const { data: campaigns = [], isPending } = useCampaigns();
  return (
    <Controller
      control={control}
      name="companyCampaignId"
      render={({ field, fieldState }) => (
        <Field
          id="companyCampaignId"
          label={labels.companyCampaignId}
          aside={<FieldMarks input="companyCampaignId" />}
          required
          error={fieldState.error?.message}
          className="sm:col-span-2"
        >
          <Combobox<Campaign>
            ref={field.ref}
            name={field.name}
            options={campaigns}
            loading={isPending}
            getKey={({ id }) => id}
            getText={({ title }) => title}
            value={campaigns.find(({ id }) => id === field.value) ?? null}
            onValueChange={(campaign) => field.onChange(campaign?.id ?? null)}
            onPicked={focusNext}
            onBlur={field.onBlur}
            placeholder="Find by title"
            emptyText="No campaign of this title."
            renderOption={(campaign, text) => (
              <>
                <span className="min-w-0 flex-1 truncate">{text}</span>
                <span className="w-24 flex-none truncate text-ink-2 text-xs">{campaign.type}</span>
                <span className="w-24 flex-none text-end text-ink-3 text-xs">
                  {campaign.start_date ? formatDay(campaign.start_date) : ""}
                </span>
              </>
            )}
          />
        </Field>
      )}
    />
  );
}
