import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { integrationNames } from "#contract/integration.ts";
import { quietly, useFieldError } from "#web/components/custom-field-input.tsx";
import { Button } from "#web/ui/button.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";
import { SelectField } from "#web/ui/select-field.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { FoldedSection } from "./form-section.tsx";
import { FormText } from "./form-text.tsx";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import type { FoldProps } from "./partner-copy-section.tsx";

const names = integrationNames.map((value) => ({ value, label: value === "Hubspot" ? "HubSpot" : value }));

/** Where the lead lives in other systems. */
export function IntegrationSection(fold: FoldProps) {
  const { control, register } = useFormContext<LeadDraft>();
  const error = useFieldError(control, "integrationName");
  return (
    <FoldedSection {...fold} title="Integration and CRM links" summary={<Summary />}>
      <SelectField
        id="integrationName"
        label={labels.integrationName}
        error={error}
        empty="None"
        options={names}
        {...register("integrationName")}
      />
      <FormText name="pipedrive.person_id" inputMode="numeric" />
      <FormText name="pipedrive.organization_id" inputMode="numeric" />
      <FormText name="pipedrive.deal_id" inputMode="numeric" />
      <IntegrationFields />
    </FoldedSection>
  );
}

function IntegrationFields() {
  const { control } = useFormContext<LeadDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: "integrationFields" });
  return (
    <div className="grid gap-2 sm:col-span-2">
      {fields.map((field, row) => (
        <IntegrationRow key={field.id} row={row} onRemove={remove} />
      ))}
      <Button
        variant="ghost"
        icon={<Plus />}
        className="justify-self-start"
        onClick={() => append({ uuid: "", value: "" })}
      >
        Add integration field
      </Button>
    </div>
  );
}

function IntegrationRow({ row, onRemove }: { row: number; onRemove: (row: number) => void }) {
  const { control, register } = useFormContext<LeadDraft>();
  const error = useFieldError(control, `integrationFields.${row}.uuid`);
  return (
    <div className="flex items-end gap-2">
      <TextField
        id={`integrationFields.${row}.uuid`}
        label={`Field ${row + 1}, its id`}
        error={error}
        placeholder="UUID in the integration"
        fieldClassName="min-w-0 flex-1"
        {...quietly(register(`integrationFields.${row}.uuid`))}
      />
      <TextField
        label={`Field ${row + 1}, value`}
        fieldClassName="min-w-0 flex-1"
        {...quietly(register(`integrationFields.${row}.value`))}
      />
      <IconButton
        label={`Remove field ${row + 1}`}
        icon={<Trash2 />}
        className="mb-0.5"
        onClick={() => onRemove(row)}
      />
    </div>
  );
}

function Summary() {
  const { control } = useFormContext<LeadDraft>();
  const [name, pipedrive, fields] = useWatch({
    control,
    name: ["integrationName", "pipedrive", "integrationFields"],
  });
  const ids = Object.values(pipedrive).filter((id) => id.trim() !== "").length;
  const linked = [
    names.find(({ value }) => value === name)?.label,
    ids > 0 ? `${ids} Pipedrive ${ids === 1 ? "id" : "ids"}` : undefined,
    fields.length > 0 ? `${fields.length} ${fields.length === 1 ? "field" : "fields"}` : undefined,
  ].filter(Boolean);
  return (
    <>
      {linked.length > 0 ? `${linked.join(", ")}.` : "Nothing linked. Salesforce, HubSpot, Pipedrive, Slack."}
    </>
  );
}
