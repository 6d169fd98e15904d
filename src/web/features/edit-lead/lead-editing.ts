import { createContext, useContext } from "react";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type SaveRequest = {
  /** The lead as it was seen when the change was made. */
  base: LeadSeen;
  /** The touched members alone. */
  body: UpdateLeadInput;
  /** What changed, for the spoken word: "Phone". */
  label: string;
  /** Whether a refusal can be shown where the change was made; otherwise the app tells of it. */
  shownHere?: () => boolean;
};

export type SaveOutcome =
  | { kind: "saved" }
  /** A choice between two changes is waiting. */
  | { kind: "conflict" }
  | { kind: "gone" }
  /** Sentences by member; "" for the whole. */
  | { kind: "failed"; faults: Record<string, string> };

export type LeadEditing = {
  canEdit: boolean;
  save: (request: SaveRequest) => Promise<SaveOutcome>;
  /** Texts in open inputs or on their way, by label; what is left to copy when the lead goes away. */
  typed: Map<string, string>;
};

export const LeadEditingContext = createContext<LeadEditing | null>(null);

/** What the fields of the lead on screen save through. */
export function useLeadEditing(): LeadEditing {
  const editing = useContext(LeadEditingContext);
  if (!editing) throw new Error("A field of a lead stands outside its LeadEditing");
  return editing;
}
