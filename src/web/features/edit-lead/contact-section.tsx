import { TextInput } from "#web/ui/text-field.tsx";
import { type ContactMember, contactEdit } from "./changed-members.ts";
import { EditableField, type EditorProps } from "./editable-field.tsx";
import { FieldRows } from "./field-row.tsx";
import { useLeadEditing } from "./lead-editing.ts";
import { Section } from "./section.tsx";
import type { LeadSeen } from "./touched-fields.ts";

/** Company, person, email and phone. */
export function ContactSection({ lead }: { lead: LeadSeen }) {
  const { canEdit } = useLeadEditing();
  const one = { lead, canEdit };
  return (
    <Section title="Contact">
      <FieldRows>
        <TextMember {...one} member="company_name" label="Company" />
        <ContactName {...one} />
        <TextMember {...one} member="email" label="Email" type="email" linked />
        <TextMember {...one} member="phone_number" label="Phone" type="tel" />
      </FieldRows>
    </Section>
  );
}

type MemberProps = {
  lead: LeadSeen;
  canEdit: boolean;
  member: ContactMember;
  label: string;
  type?: "email" | "tel";
  linked?: boolean;
};

function TextMember({ lead, canEdit, member, label, type, linked }: MemberProps) {
  const value = lead[member];
  const reading = !value ? undefined : linked ? (
    <a className="link" href={`mailto:${encodeURIComponent(value)}`}>
      {value}
    </a>
  ) : (
    value
  );
  return (
    <EditableField<string>
      lead={lead}
      label={label}
      reading={reading}
      linked={linked}
      canEdit={canEdit}
      draftOf={(from) => from[member] ?? ""}
      editOf={(base, draft) => contactEdit(base, { [member]: draft })}
      textOf={(draft) => draft}
      editor={({ draft, setDraft, faults, describedBy }) => (
        <TextInput
          size={28}
          // An email is checked by our own rule; the browser's would refuse other addresses than the server does.
          inputMode={type}
          aria-label={label}
          aria-invalid={Object.keys(faults).length > 0 || undefined}
          aria-describedby={describedBy}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
    />
  );
}

type Name = { first_name: string; last_name: string };

function ContactName({ lead, canEdit }: { lead: LeadSeen; canEdit: boolean }) {
  return (
    <EditableField<Name>
      lead={lead}
      label="Contact"
      reading={[lead.first_name, lead.last_name].filter(Boolean).join(" ") || undefined}
      canEdit={canEdit}
      draftOf={(from) => ({ first_name: from.first_name ?? "", last_name: from.last_name ?? "" })}
      editOf={contactEdit}
      textOf={(draft) => `${draft.first_name} ${draft.last_name}`.trim()}
      editor={(props) => (
        <div className="flex gap-2">
          <NamePart {...props} member="first_name" label="First name" />
          <NamePart {...props} member="last_name" label="Last name" />
        </div>
      )}
    />
  );
}

type PartProps = EditorProps<Name> & { member: keyof Name; label: string };

function NamePart({ draft, setDraft, faults, describedBy, member, label }: PartProps) {
  return (
    <TextInput
      size={28}
      aria-label={label}
      placeholder={label}
      aria-invalid={faults[member] !== undefined || undefined}
      aria-describedby={describedBy}
      value={draft[member]}
      onChange={(event) => setDraft({ ...draft, [member]: event.target.value })}
    />
  );
}
