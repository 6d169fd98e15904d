import { useCallback } from "react";
import type { LeadRow } from "#contract/lead.ts";
import { refusalWords } from "#web/components/error-words.ts";
import { leadName } from "#web/components/lead-words.ts";
import { useDeleteLead, useRestoreLead } from "#web/data/leads.ts";
import { showToast } from "#web/ui/toast.tsx";

/** Deletes a lead without asking, and offers to bring it back. */
export function useDeleteWithUndo() {
  const { mutateAsync: remove } = useDeleteLead();
  const { mutateAsync: restore } = useRestoreLead();
  return useCallback(
    async (lead: Pick<LeadRow, "id" | "company_name" | "first_name" | "last_name" | "email">) => {
      const name = leadName(lead);
      // Promises and not callbacks: the table may be gone with its last row by the time the server answers.
      const tell = (error: unknown) => showToast({ text: refusalWords(error) });
      const undo = () => restore(lead.id).then(() => showToast({ text: `${name} is back.` }), tell);
      await remove(lead.id).then(
        () =>
          showToast({
            text: `${name} deleted.`,
            actions: [{ label: "Undo", onPress: () => void undo() }],
          }),
        tell,
      );
    },
    [remove, restore],
  );
}
