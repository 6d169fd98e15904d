import { Plus } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { ATTRIBUTIONS_LIMIT } from "#contract/attribution.ts";
import { Button } from "#web/ui/button.tsx";
import { focusField } from "#web/ui/focus-field.ts";

import { FormSection } from "./form-section.tsx";
import { blankTouch, type LeadDraft } from "./lead-draft.ts";
import { TouchRow } from "./touch-row.tsx";

/** What brought the lead, touch by touch, each with its day and time. */
export function AttributionSection() {
  const { control } = useFormContext<LeadDraft>();
  const { fields, append, remove } = useFieldArray({ control, name: "touches" });
  const takeAway = (row: number) => {
    remove(row);
    // The focus goes to the row that took its place, or to the one before, never nowhere.
    const near = Math.min(row, fields.length - 2);
    requestAnimationFrame(() => {
      if (near >= 0) focusField(`touches.${near}.label`);
      else document.getElementById("add-touch")?.focus();
    });
  };
  return (
    <FormSection
      title="Attribution"
      note={`Every touch you know of. Times are yours (${offset()}) and stored in UTC.`}
    >
      <ul className="grid gap-2 sm:col-span-2">
        {fields.map((field, row) => (
          <TouchRow key={field.id} row={row} onRemove={takeAway} />
        ))}
      </ul>
      <Button
        id="add-touch"
        variant="ghost"
        icon={<Plus />}
        className="justify-self-start"
        disabled={fields.length >= ATTRIBUTIONS_LIMIT}
        onClick={() => append(blankTouch, { focusName: `touches.${fields.length}.label` })}
      >
        Add touch
      </Button>
    </FormSection>
  );
}

/** "UTC+2", as it is where the person sits. */
function offset() {
  const minutes = -new Date().getTimezoneOffset();
  const hours = Math.trunc(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
