import { useFormContext, useWatch } from "react-hook-form";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { entryOfDraft } from "#web/components/custom-field-value.ts";
import { usePartnerCustomFields } from "#web/data/catalog.ts";
import { offeredFields } from "./create-lead-body.ts";
import { fieldKey, type LeadDraft } from "./lead-draft.ts";

const none: readonly CustomFieldDefinition[] = [];

/** The fields of their copy that the partner picked now lets us fill. */
export function usePartnerCopyFields() {
  const { control } = useFormContext<LeadDraft>();
  const [partner, type] = useWatch({ control, name: ["partner", "associationType"] });
  const { data, isLoading } = usePartnerCustomFields(partner?.ids?.row);
  const definitions = type === "campaigns" || !partner?.ids ? none : offeredFields(data ?? none, type);
  return { definitions, isLoading };
}

/** How many of them hold something; renders with every change of one, so only for what shows the number. */
export function useFilledCopyFields(): number {
  const { control } = useFormContext<LeadDraft>();
  const { definitions } = usePartnerCopyFields();
  const drafts = useWatch({ control, name: "partnerCustom" });
  return definitions.filter((definition) => entryOfDraft(definition, drafts[fieldKey(definition.id)])).length;
}
