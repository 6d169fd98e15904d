import { useState } from "react";
import { navigate } from "wouter/use-browser-location";
import { leadName } from "#web/components/lead-words.ts";
import { paths } from "#web/paths.ts";
import { showToast } from "#web/ui/toast.tsx";
import { askWhoGetsIt } from "./assign-after-save.tsx";
import { CreateLeadForm } from "./create-lead-form.tsx";
import { blankDraft, nextDraft } from "./lead-draft.ts";
import type { SavedLead } from "./use-save-lead.ts";

/** Typing leads in, one after the other. Each gets a form of its own, so nothing of the last one lingers. */
export function CreateLeadPage() {
  const [round, setRound] = useState(() => ({ number: 0, initial: blankDraft() }));
  const onSaved = ({ draft, reply, another }: SavedLead, goTo: (address: string) => void) => {
    showToast({
      text: `Saved ${leadName({ ...draft, id: reply.id })}`,
      actions: [
        { label: "Open", onPress: () => navigate(paths.lead(reply.id)) },
        { label: "Assign", onPress: () => askWhoGetsIt(reply.id) },
      ],
    });
    if (another) setRound(({ number }) => ({ number: number + 1, initial: nextDraft(draft) }));
    else goTo(paths.leads());
  };
  return <CreateLeadForm key={round.number} initial={round.initial} onSaved={onSaved} />;
}
