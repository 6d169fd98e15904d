import { useFormContext, useWatch } from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { CustomFieldInput } from "#web/components/custom-field-input.tsx";
import { useCustomFields } from "#web/data/catalog.ts";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { offeredFields } from "./create-lead-body.ts";
import { FormSection } from "./form-section.tsx";
import { fieldKey, type LeadDraft } from "./lead-draft.ts";
import { PastedMark } from "./pasted-mark.tsx";

/** Our own fields for this kind of lead, in the order an admin gave them. */
export function CustomFieldsSection() {
  const { control } = useFormContext<LeadDraft>();
  const type = useWatch({ control, name: "associationType" });
  const { data, isPending, isError } = useCustomFields();
  const definitions = offeredFields(data ?? [], type);
  if (isError && !data) return null;
  if (!isPending && definitions.length === 0) return null;
  return (
    <FormSection title="Custom fields" note={<NeededNote definitions={definitions} />}>
      {isPending ? <FieldsToCome /> : null}
      <FieldRows part="custom" definitions={definitions} />
    </FormSection>
  );
}

function NeededNote({ definitions }: { definitions: readonly CustomFieldDefinition[] }) {
  return (
    <>
      Set up in Settings.
      {definitions.some(({ required }) => required) ? (
        <>
          <br />
          <span className="text-danger">*</span> needed to save.
        </>
      ) : null}
    </>
  );
}

type FieldRowsProps = {
  /** Where in the form their values are. */
  part: "custom" | "partnerCustom";
  definitions: readonly CustomFieldDefinition[];
};

/** One input per definition; long text takes the whole width. */
export function FieldRows({ part, definitions }: FieldRowsProps) {
  const { control } = useFormContext<LeadDraft>();
  return definitions.map((definition) => (
    <CustomFieldInput
      key={definition.id}
      definition={definition}
      control={control}
      name={`${part}.${fieldKey(definition.id)}`}
      quiet
      mark={<PastedMark input={`${part}.${fieldKey(definition.id)}`} />}
      className={definition.type === "textarea" ? "sm:col-span-2" : undefined}
    />
  ));
}

/** The shape of fields whose definitions are on their way. */
export function FieldsToCome() {
  return ["a", "b", "c", "d"].map((key) => (
    <div key={key} aria-busy="true">
      <Skeleton className="mb-2 h-3 w-24" />
      <Skeleton className="h-9 w-full" />
    </div>
  ));
}
