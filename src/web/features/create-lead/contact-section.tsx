import { DuplicateStrip } from "./duplicate-strip.tsx";
import { FormSection } from "./form-section.tsx";
import { FormText } from "./form-text.tsx";

/** Who could buy: the company and the person. */
export function ContactSection() {
  return (
    <FormSection title="Company and contact" note="Who could buy." first>
      <FormText name="company_name" fieldClassName="sm:col-span-2" autoFocus enterKeyHint="next" />
      <DuplicateStrip />
      <div className="grid grid-cols-2 gap-3 sm:col-span-2">
        <FormText name="first_name" enterKeyHint="next" />
        <FormText name="last_name" enterKeyHint="next" />
      </div>
      <FormText name="email" inputMode="email" spellCheck={false} enterKeyHint="next" />
      <FormText name="phone_number" inputMode="tel" enterKeyHint="next" />
    </FormSection>
  );
}
