import { Shield } from "lucide-react";
import { useFormContext } from "react-hook-form";
import { quietly, useFieldError } from "#web/components/custom-field-input.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { labels } from "./label-of-input.ts";
import { useLeadChecks } from "./lead-checks.tsx";
import type { LeadDraft } from "./lead-draft.ts";

/** Another partner brought this person or company first: saving it for this one takes a reason. */
export function ClaimReason() {
  const { control, register } = useFormContext<LeadDraft>();
  const error = useFieldError(control, "claimReason");
  const { claim } = useLeadChecks();
  if (!claim?.broken) return null;
  return (
    <div className="rounded-md border border-line-2 bg-warn-tint p-3 sm:col-span-2">
      <p className="mb-2 flex gap-2">
        <Shield className="mt-0.5 text-warn" />
        <span className="min-w-0">{claim.rule}</span>
      </p>
      <TextField
        id="claimReason"
        label={labels.claimReason}
        required
        help="Kept in the history of both leads."
        maxLength={500}
        error={error}
        {...quietly(register("claimReason"))}
      />
    </div>
  );
}
