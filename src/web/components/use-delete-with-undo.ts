import { useCallback } from "react";
import { refusalWords } from "#web/components/error-words.ts";
import { useDeleteLead, useRestoreLead } from "#web/data/leads.ts";
import { showToast } from "#web/ui/toast.tsx";

/**
 * Deletes a lead at once and offers to bring it back. Works on after its screen has gone, which deleting makes happen:
 * so it waits for promises, which outlive a screen, and not for callbacks, which do not.
 */
export function useDeleteWithUndo() {
  const { mutateAsync: remove } = useDeleteLead();
  const { mutateAsync: restore } = useRestoreLead();
  return useCallback(
    (id: number, name: string) => {
      const undo = async () => {
        try {
          await restore(id);
          showToast({ text: `${name} is back.` });
        } catch (error) {
          showToast({
            text: `${name} could not be brought back. ${refusalWords(error)}`,
            actions: [{ label: "Try again", onPress: () => void undo() }],
          });
        }
      };
      remove(id).then(
        () =>
          showToast({ text: `${name} deleted.`, actions: [{ label: "Undo", onPress: () => void undo() }] }),
        (error: unknown) => showToast({ text: `${name} was not deleted. ${refusalWords(error)}` }),
      );
    },
    [remove, restore],
  );
}
