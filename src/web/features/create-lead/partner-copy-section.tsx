import { useFormContext, useWatch } from "react-hook-form";
import { FieldRows, FieldsToCome } from "./custom-fields-section.tsx";
import { FoldedSection } from "./form-section.tsx";
import type { LeadDraft } from "./lead-draft.ts";
import { useFilledCopyFields, usePartnerCopyFields } from "./partner-copy-fields.ts";

export type FoldProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** The partner's own fields on their copy, as far as they let us fill them. */
export function PartnerCopySection(fold: FoldProps) {
  const { control } = useFormContext<LeadDraft>();
  const type = useWatch({ control, name: "associationType" });
  const { definitions, isLoading } = usePartnerCopyFields();
  if (type === "campaigns") return null;
  return (
    <FoldedSection {...fold} title="Partner’s copy fields" summary={<Summary />}>
      {isLoading ? <FieldsToCome /> : <FieldRows part="partnerCustom" definitions={definitions} />}
    </FoldedSection>
  );
}

function Summary() {
  const { control } = useFormContext<LeadDraft>();
  const [partner, on] = useWatch({ control, name: ["partner", "sendToPartner"] });
  const { definitions, isLoading } = usePartnerCopyFields();
  const filled = useFilledCopyFields();
  if (!partner?.ids) return <>Depend on the partner. Sent only while Send to partner is on.</>;
  if (isLoading) return null;
  if (definitions.length === 0) return <>{partner.name} has no fields that you can fill.</>;
  const count = `${filled} of ${definitions.length} filled.`;
  return (
    <>
      {count} {on ? "They go out with the copy." : "Sent only while Send to partner is on."}
    </>
  );
}
