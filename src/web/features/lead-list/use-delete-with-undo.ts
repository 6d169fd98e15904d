import { useCallback } from "react";
import type { LeadRow } from "#contract/lead.ts";
import { refusalWords } from "#web/components/error-words.ts";
import { leadName } from "#web/components/lead-words.ts";
import { useDeleteLead, useRestoreLead } from "#web/data/leads.ts";
import { showToast } from "#web/ui/toast.tsx";

/** Deletes a lead without asking, and offers to bring it back. */
export function useDeleteWithUndo() {
  const { mutate: remove } = useDeleteLead();
  const { mutate: restore } = useRestoreLead();
  return useCallback(
    (lead: Pick<LeadRow, "id" | "company_name" | "first_name" | "last_name" | "email">) => {
      const name = leadName(lead);
      remove(lead.id, {
        onError: (error) => showToast({ text: refusalWords(error) }),
        onSuccess: () =>
          showToast({
            text: `${name} deleted.`,
            actions: [
              {
                label: "Undo",
                onPress: () =>
                  restore(lead.id, {
                    onSuccess: () => showToast({ text: `${name} is back.` }),
                    onError: (error) => showToast({ text: refusalWords(error) }),
                  }),
              },
            ],
          }),
      });
    },
    [remove, restore],
  );
}
