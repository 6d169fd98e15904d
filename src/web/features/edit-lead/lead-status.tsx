import { useMemo } from "react";
import type { LeadStatus } from "#contract/lead.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { leadStatuses } from "#contract/lead-values.ts";
import { statusWords } from "#web/components/lead-words.ts";
import { StatusStepper } from "#web/components/status-stepper.tsx";
import { useMinute } from "#web/ui/use-minute.ts";
import { useLeadEditing } from "./lead-editing.ts";
import { ageInWords, statusSteps } from "./status-steps.ts";
import type { LeadSeen } from "./touched-fields.ts";

/** Sets a lead's status; nothing is sent if it has it already. */
export function useSetStatus(lead: LeadSeen | undefined) {
  const { canEdit, save } = useLeadEditing();
  return (status: LeadStatus) => {
    if (!lead || !canEdit || lead.status === status) return;
    void save({ base: lead, body: { status }, label: "Status" });
  };
}

/** The steps of a lead with their days, from its history. */
export function LeadStatusSteps({ lead, history }: { lead: LeadSeen; history: readonly HistoryEntry[] }) {
  const { canEdit } = useLeadEditing();
  const setStatus = useSetStatus(lead);
  const now = useMinute();
  const steps = useMemo(
    () =>
      statusSteps(lead, history).map((step) => ({
        ...step,
        word: statusWords[step.status],
        age: step.at ? ageInWords(step.at, now) : undefined,
        digit: String(leadStatuses.indexOf(step.status) + 1),
      })),
    [lead, history, now],
  );
  return <StatusStepper steps={steps} onPick={canEdit ? setStatus : undefined} />;
}
