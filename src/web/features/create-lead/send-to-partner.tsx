import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import type { PartnerChoice } from "#web/components/partner-field.tsx";
import type { Person } from "#web/components/people-field.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";
import { Switch } from "#web/ui/switch.tsx";
import { labels } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { useFilledCopyFields } from "./partner-copy-fields.ts";
import { PartnerPreview } from "./partner-preview.tsx";

/** Whether the partner gets a copy, and what would be on it and what not. */
export function SendToPartner() {
  const { control, register } = useFormContext<LeadDraft>();
  const [partner, people, on] = useWatch({ control, name: ["partner", "partnerPeople", "sendToPartner"] });
  const filled = useFilledCopyFields();
  const [previewing, setPreviewing] = useState(false);
  const possible = partner === null || partner.ids !== null;
  return (
    <div className="rounded-md border border-line-2 sm:col-span-2">
      <Switch
        id="sendToPartner"
        label={labels.sendToPartner}
        help={explain(partner, people, on && possible)}
        className="px-3 py-2.5"
        aria-disabled={possible ? undefined : true}
        {...register("sendToPartner")}
      />
      {on && possible ? (
        <div className="grid rounded-b-md border-line-2 border-t bg-sunken sm:grid-cols-2">
          <Seen title="They will see" icon={<Eye className="text-ok" />}>
            {[
              "Company, contact, email, phone",
              filled > 0 ? formatCount(filled, "partner’s copy field") : "",
            ]}
          </Seen>
          <Seen
            title="They will not see"
            icon={<EyeOff className="text-ink-3" />}
            className="max-sm:pt-0 sm:border-line sm:border-s"
          >
            {["Tags, assignees, your custom fields", "Attribution and CRM links"]}
          </Seen>
          <div className="border-line border-t px-1 py-1 sm:col-span-2">
            <Button variant="ghost" size={28} icon={<Eye />} onClick={() => setPreviewing(true)}>
              What they see
            </Button>
          </div>
        </div>
      ) : null}
      {previewing && partner ? (
        <PartnerPreview partner={partner.name} onClose={() => setPreviewing(false)} />
      ) : null}
    </div>
  );
}

type SeenProps = { title: string; icon: ReactNode; className?: string; children: readonly string[] };

function Seen({ title, icon, className = "", children }: SeenProps) {
  return (
    <div className={`px-3 py-2 text-ink-2 text-xs ${className}`}>
      <p className="font-medium">{title}</p>
      <ul>
        {children.filter(Boolean).map((line) => (
          <li key={line} className="mt-1 flex gap-2">
            {icon}
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

function explain(partner: PartnerChoice | null, people: readonly Person[], on: boolean) {
  if (!partner) return "They get a copy of their own. Pick the partner first.";
  if (!partner.ids) return `${partner.name} is not on Waggle yet, so there is nobody to send a copy to.`;
  if (!on) return `${partner.name} gets nothing until you turn this on.`;
  const names = people.map(({ name }) => name.split(" ")[0]);
  if (names.length === 0) return `${partner.name} gets its own copy.`;
  const told =
    names.length === 1 ? `${names[0]} is` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are`;
  return `${partner.name} gets its own copy. ${told} notified when you save.`;
}
