import type { Campaign } from "#contract/catalog.ts";
import { leadSources } from "#contract/lead-values.ts";
import { DirectionGlyph } from "#web/components/direction-glyph.tsx";
import { sourceWords, typeWords } from "#web/components/lead-words.ts";
import { PartnerField } from "#web/components/partner-field.tsx";
import { TagsField } from "#web/components/tags-field.tsx";
import { useCampaigns } from "#web/data/catalog.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { Field } from "#web/ui/field.tsx";
import { SegmentedField } from "#web/ui/segmented-control.tsx";
import { SelectField } from "#web/ui/select-field.tsx";
import type { Shared } from "./lead-rules.ts";

const types = (["referral", "reseller", "campaigns"] as const).map((value) => ({
  value,
  label: typeWords[value],
}));

const ways = [
  { value: "received", label: "Received", icon: <DirectionGlyph direction="received" bare /> },
  { value: "sent", label: "Sent", icon: <DirectionGlyph direction="sent" bare /> },
] as const;

const sources = leadSources.map((value) => ({ value, label: sourceWords[value] }));

export type SharedFieldsProps = {
  value: Shared;
  onValueChange: (value: Shared) => void;
  /** By input of the create form. */
  errors: Readonly<Record<string, string>>;
  /** The last of them was picked: the rows are next. */
  onDone: () => void;
};

/** Ids by which a fault of what holds for all rows is gone to. */
export const sharedInputs: Record<string, string> = {
  partner: "grid-partner",
  companyCampaignId: "grid-campaign",
};

/** What holds for every row. */
export function SharedFields({ value, onValueChange, errors, onDone }: SharedFieldsProps) {
  const set = (change: Partial<Shared>) => onValueChange({ ...value, ...change });
  const { associationType: type, partner } = value;
  return (
    <section
      aria-label="For all rows"
      className="grid flex-none gap-3 border-line border-b px-4 py-3 sm:grid-cols-2 lg:grid-cols-[auto_auto_minmax(14rem,1fr)_minmax(12rem,1fr)_10rem]"
    >
      <SegmentedField
        label="Type"
        options={types}
        value={type}
        onValueChange={(next) =>
          // A partner of one kind is none of the other.
          set({ associationType: next, partner: partner?.type && partner.type !== next ? null : partner })
        }
      />
      {type === "campaigns" ? (
        <CampaignField value={value} error={errors.companyCampaignId} onPick={set} onDone={onDone} />
      ) : (
        <>
          <SegmentedField
            label="Direction"
            options={ways}
            value={value.formDirection}
            onValueChange={(formDirection) => set({ formDirection })}
          />
          <Field id={sharedInputs.partner} label="Partner" required error={errors.partner}>
            <PartnerField
              type={type}
              value={partner}
              onValueChange={(next) => set({ partner: next })}
              onPicked={onDone}
            />
          </Field>
        </>
      )}
      <Field label="Tags" error={errors.tags}>
        <TagsField value={value.tags} onValueChange={(tags) => set({ tags })} />
      </Field>
      <SelectField
        label="Source"
        empty="As the type says"
        options={sources}
        value={value.source}
        onChange={(event) => set({ source: event.target.value as Shared["source"] })}
      />
    </section>
  );
}

type CampaignFieldProps = {
  value: Shared;
  error: string | undefined;
  onPick: (change: Partial<Shared>) => void;
  onDone: () => void;
};

function CampaignField({ value, error, onPick, onDone }: CampaignFieldProps) {
  const { data: campaigns = [], isPending } = useCampaigns();
  return (
    <Field
      id={sharedInputs.companyCampaignId}
      label="Campaign"
      required
      error={error}
      className="lg:col-span-2"
    >
      <Combobox<Campaign>
        options={campaigns}
        loading={isPending}
        getKey={({ id }) => id}
        getText={({ title }) => title}
        value={campaigns.find(({ id }) => id === value.companyCampaignId) ?? null}
        onValueChange={(campaign) => onPick({ companyCampaignId: campaign?.id ?? null })}
        onPicked={onDone}
        placeholder="Find by title"
        emptyText="No campaign of this title."
      />
    </Field>
  );
}
