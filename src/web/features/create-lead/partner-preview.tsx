import type { ReactNode } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { customFieldText } from "#web/components/custom-field-reading.tsx";
import { type CustomFieldDraft, entryOfDraft } from "#web/components/custom-field-value.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { offeredFields } from "./create-lead-body.ts";
import { useDraftWatch } from "./draft-watch.ts";
import { labels } from "./label-of-input.ts";
import { fieldKey } from "./lead-draft.ts";

const contact = ["company_name", "first_name", "last_name", "email", "phone_number"] as const;

/** The partner's copy as it would be if the lead were saved now, value by value. */
export function PartnerPreview({ partner, onClose }: { partner: string; onClose: () => void }) {
  const watch = useDraftWatch();
  const draft = watch.draft();
  const { own, partner: theirs } = watch.current().definitions;
  const kind = draft.associationType;
  const people = draft.partnerPeople.map(({ name }) => name);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`What ${partner} will see`}
      className="sm:w-140"
      footer={
        <Button variant="primary" autoFocus onClick={onClose}>
          Close
        </Button>
      }
    >
      <Values values={contact.map((name) => [labels[name], draft[name].trim() || undefined])} />
      <Part title="Fields of their own">
        <Values values={filled(offeredFields(theirs, kind), draft.partnerCustom)} none="None filled." />
      </Part>
      <Part title="Your fields that you share" note="They arrive where the partner has the same field.">
        <Values
          values={filled(
            offeredFields(own, kind).filter(({ shared }) => shared),
            draft.custom,
          )}
          none="None filled."
        />
      </Part>
      <p className="mt-4 text-ink-2">
        {people.length > 0 ? `${people.join(", ")} ${people.length === 1 ? "is" : "are"} told. ` : ""}
        Tags, assignees, your other custom fields, attribution and CRM links stay with you.
      </p>
    </Dialog>
  );
}

type Value = readonly [label: string, text: string | undefined];

function filled(
  definitions: readonly CustomFieldDefinition[],
  drafts: Record<string, CustomFieldDraft>,
): Value[] {
  return definitions.flatMap((definition) => {
    const entry = entryOfDraft(definition, drafts[fieldKey(definition.id)]);
    const text = entry && customFieldText(definition, entry.value);
    return text ? [[definition.label, text] as const] : [];
  });
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <>
      <h3 className="mt-4 font-semibold text-base">{title}</h3>
      {note ? <p className="text-ink-3 text-xs">{note}</p> : null}
      {children}
    </>
  );
}

function Values({ values, none }: { values: readonly Value[]; none?: string }) {
  if (values.length === 0) return <p className="mt-1 text-ink-3">{none}</p>;
  return (
    <dl className="mt-1 grid grid-cols-[8rem_minmax(0,1fr)] gap-x-3 gap-y-1">
      {values.map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="break-words text-ink-2">{label}</dt>
          <dd className={text ? "whitespace-pre-wrap break-words" : "text-ink-3"}>{text ?? "Empty"}</dd>
        </div>
      ))}
    </dl>
  );
}
