import { CornerUpRight, Megaphone, Pin, Store } from "lucide-react";
import { useRef } from "react";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import type { AssociationType, LeadSource } from "#contract/lead.ts";
import { leadSources } from "#contract/lead-values.ts";
import { DirectionGlyph } from "#web/components/direction-glyph.tsx";
import { sourceWords, typeWords } from "#web/components/lead-words.ts";
import { Button } from "#web/ui/button.tsx";
import { SegmentedField } from "#web/ui/segmented-control.tsx";
import { SelectField } from "#web/ui/select-field.tsx";
import { CampaignPicker } from "./campaign-picker.tsx";
import { useDraftWatch } from "./draft-watch.ts";
import { PinMark } from "./field-marks.tsx";
import { FormSection } from "./form-section.tsx";
import { labels } from "./label-of-input.ts";
import { type LeadDraft, sourceOf } from "./lead-draft.ts";
import { PartnerBlock } from "./partner-block.tsx";
import { useReferralSession } from "./referral-session.ts";

const types = [
  { value: "referral", label: typeWords.referral, icon: <CornerUpRight /> },
  { value: "reseller", label: typeWords.reseller, icon: <Store /> },
  { value: "campaigns", label: typeWords.campaigns, icon: <Megaphone /> },
] as const;

const ways = [
  { value: "received", label: "Received", icon: <DirectionGlyph direction="received" bare /> },
  { value: "sent", label: "Sent", icon: <DirectionGlyph direction="sent" bare /> },
] as const;

/** Type, direction and source share one row. */
const tight = "sm:[&>.segment]:gap-1.5 sm:[&>.segment]:px-2";

type Tie = Pick<LeadDraft, "partner" | "referrer" | "partnerPeople" | "sendToPartner">;

/** What the lead hangs on: a partner, who gets to see it, or a campaign. */
export function AssociationSection() {
  const { control, getValues, setValue } = useFormContext<LeadDraft>();
  const type = useWatch({ control, name: "associationType" });
  // A partner of one kind is none of the other; it is kept for the way back.
  const ties = useRef<Partial<Record<AssociationType, Tie>>>({});

  const changeType = (next: AssociationType) => {
    const { associationType: last, partner, referrer, partnerPeople, sendToPartner } = getValues();
    setValue("associationType", next);
    if (next === "campaigns" || last === next) return;
    if (!partner?.type || partner.type === next) return;
    ties.current[partner.type] = { partner, referrer, partnerPeople, sendToPartner };
    const kept = ties.current[next];
    setValue("partner", kept?.partner ?? null);
    setValue("referrer", kept?.referrer ?? null);
    setValue("partnerPeople", kept?.partnerPeople ?? []);
    setValue("sendToPartner", kept?.sendToPartner ?? false);
  };

  return (
    <FormSection title="Association" note={<AssociationNote />}>
      <div className="flex flex-wrap gap-3 sm:col-span-2">
        <SegmentedField
          id="associationType"
          name="associationType"
          label={labels.associationType}
          aside={<PinMark />}
          required
          options={types}
          value={type}
          onValueChange={changeType}
          fieldClassName="max-sm:w-full"
          className={`max-sm:w-full ${tight}`}
        />
        {type === "campaigns" ? null : (
          <Controller
            control={control}
            name="formDirection"
            render={({ field }) => (
              <SegmentedField
                id="formDirection"
                label={labels.formDirection}
                aside={<PinMark />}
                options={ways}
                value={field.value}
                onValueChange={field.onChange}
                onBlur={field.onBlur}
                name={field.name}
                ref={field.ref}
                className={tight}
              />
            )}
          />
        )}
        <SourceField />
      </div>
      {type === "campaigns" ? <CampaignPicker /> : <PartnerBlock type={type} />}
    </FormSection>
  );
}

function AssociationNote() {
  const { session, store } = useReferralSession();
  const watch = useDraftWatch();
  if (session) return <>Pinned values stay for every lead until you end the session.</>;
  return (
    <>
      Which deal type, which partner, and what the partner gets to see.
      <Button
        variant="ghost"
        size={28}
        icon={<Pin />}
        className="-ms-2 mt-1"
        onClick={() => store.start(watch.draft())}
      >
        Start a session
      </Button>
    </>
  );
}

const sources = leadSources.map((value) => ({ value, label: sourceWords[value] }));

/** Shows what the rest of the form implies until someone chooses otherwise. */
function SourceField() {
  const { control } = useFormContext<LeadDraft>();
  const [associationType, integrationName] = useWatch({
    control,
    name: ["associationType", "integrationName"],
  });
  return (
    <Controller
      control={control}
      name="source"
      render={({ field, fieldState }) => (
        <SelectField
          id="source"
          label={labels.source}
          error={fieldState.error?.message}
          fieldClassName="min-w-32 flex-1"
          options={sources}
          {...field}
          value={sourceOf({ source: field.value, associationType, integrationName })}
          onChange={(event) => field.onChange(event.target.value as LeadSource)}
        />
      )}
    />
  );
}
