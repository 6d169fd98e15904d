import { Controller, useFormContext, useWatch } from "react-hook-form";
import type { PartnerType } from "#contract/custom-field.ts";
import { personName } from "#web/components/lead-words.ts";
import { PartnerField } from "#web/components/partner-field.tsx";
import { PeopleField, type Person } from "#web/components/people-field.tsx";
import { usePartnerContacts } from "#web/data/catalog.ts";
import { Field } from "#web/ui/field.tsx";
import { ClaimReason } from "./claim-reason.tsx";
import { FieldMarks, PinMark } from "./field-marks.tsx";
import { focusNext } from "./focus-next.ts";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { ReferrerField } from "./referrer-field.tsx";
import { SendToPartner } from "./send-to-partner.tsx";

/** The partner, who of theirs brought the lead, who of theirs follows it, and whether they get a copy. */
export function PartnerBlock({ type }: { type: PartnerType }) {
  const { control, setValue } = useFormContext<LeadDraft>();
  return (
    <>
      <Controller
        control={control}
        name="partner"
        render={({ field, fieldState }) => (
          <Field
            id="partner"
            label={labels.partner}
            aside={<FieldMarks input="partner" />}
            required
            error={fieldState.error?.message}
            className="sm:col-span-2"
          >
            <PartnerField
              ref={field.ref}
              name={field.name}
              type={type}
              value={field.value}
              onValueChange={(partner) => {
                if (partner?.ids?.row !== field.value?.ids?.row || !partner?.ids) {
                  // Their people are not the people of the partner before.
                  setValue("referrer", null);
                  setValue("partnerPeople", []);
                }
                field.onChange(partner);
              }}
              onPicked={focusNext}
              onBlur={field.onBlur}
            />
          </Field>
        )}
      />
      <ClaimReason />
      <ReferrerField />
      <PartnerPeople />
      <SendToPartner />
    </>
  );
}

function PartnerPeople() {
  const { control } = useFormContext<LeadDraft>();
  const partner = useWatch({ control, name: "partner" });
  const { data: contacts = [], isLoading } = usePartnerContacts(partner?.ids?.partnership);
  const people: Person[] = contacts.flatMap((contact) =>
    contact.user_id === null ? [] : [{ id: contact.user_id, name: personName(contact) }],
  );
  return (
    <Controller
      control={control}
      name="partnerPeople"
      render={({ field, fieldState }) => (
        <Field
          id="partnerPeople"
          label={labels.partnerPeople}
          aside={<PinMark />}
          error={fieldState.error?.message}
        >
          <PeopleField
            ref={field.ref}
            name={field.name}
            people={people}
            loading={isLoading}
            value={field.value}
            onValueChange={(value) => field.onChange([...value])}
            onBlur={field.onBlur}
            emptyText={
              partner
                ? `Nobody at ${partner.name} has a place on Waggle.`
                : "Pick the partner first. Then their people are listed here."
            }
          />
        </Field>
      )}
    />
  );
}
