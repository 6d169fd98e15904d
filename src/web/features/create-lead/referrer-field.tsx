import { Controller, useFormContext, useWatch } from "react-hook-form";
import { Avatar } from "#web/components/avatar.tsx";
import { personName } from "#web/components/lead-words.ts";
import { PersonRow } from "#web/components/people-field.tsx";
import { usePartnerContacts } from "#web/data/catalog.ts";
import { Combobox } from "#web/ui/combobox.tsx";
import { Field } from "#web/ui/field.tsx";
import { FieldMarks } from "./field-marks.tsx";
import { focusNext } from "./focus-next.ts";
import { labels } from "./label-of-input.ts";
import type { LeadDraft, Referrer } from "./lead-draft.ts";

/** Who at the partner brought the lead: one of their contacts, or the address of someone who is not on file. */
export function ReferrerField() {
  const { control } = useFormContext<LeadDraft>();
  const partner = useWatch({ control, name: "partner" });
  const { data: contacts = [], isLoading } = usePartnerContacts(partner?.ids?.partnership);
  const people: Referrer[] = contacts.map((contact) => ({
    userId: contact.user_id,
    name: personName(contact),
    email: contact.email,
  }));
  return (
    <Controller
      control={control}
      name="referrer"
      render={({ field, fieldState }) => (
        <Field
          id="referrer"
          label={labels.referrer}
          aside={<FieldMarks input="referrer" />}
          error={fieldState.error?.message}
        >
          <Combobox<Referrer>
            ref={field.ref}
            name={field.name}
            options={people}
            loading={isLoading}
            getKey={({ email }) => email}
            getText={({ name }) => name}
            value={field.value}
            onValueChange={field.onChange}
            onPicked={focusNext}
            onBlur={field.onBlur}
            leading={field.value ? <Avatar name={field.value.name} silent /> : null}
            emptyText={
              partner ? `No contacts at ${partner.name} yet.` : "Pick the partner first, or type an email."
            }
            renderOption={({ name, email, userId }, text) => (
              <PersonRow person={{ id: userId ?? 0, name }} text={text} note={email} />
            )}
            create={{
              text: (query) => `Use “${query}” as their email`,
              onCreate: (email) => {
                field.onChange({ userId: null, name: email, email });
                focusNext();
              },
            }}
          />
        </Field>
      )}
    />
  );
}
