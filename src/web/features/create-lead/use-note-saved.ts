import { contactName, leadName } from "#web/components/lead-words.ts";
import { useUpdateLead } from "#web/data/leads.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { useReferralSession } from "./referral-session.ts";

/** The version every lead is stored with. */
const AS_MADE = 1;

/** Puts a saved lead into the session's tray, and gives it to whom the session's leads go. */
export function useNoteSaved() {
  const { store } = useReferralSession();
  const { mutate } = useUpdateLead();
  return (draft: LeadDraft, id: number) => {
    const session = store.current();
    if (!session) return;
    const lead = { ...draft, id };
    const company = leadName(lead);
    const person = contactName(lead) ?? "";
    store.entered(draft, { id, company, person: person === company ? "" : person });
    if (session.assignee !== null) {
      mutate({ lead: { id, version: AS_MADE }, body: { assignedUsersAdd: [session.assignee] } });
    }
  };
}
