import { useCallback, useMemo, useRef } from "react";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { refusalWords } from "#web/components/error-words.ts";
import { leadName } from "#web/components/lead-words.ts";
import { ApiError } from "#web/data/api-error.ts";
import { type LeadConflict, useDropConflicts, useUpdateLead } from "#web/data/leads.ts";
import { announce } from "#web/ui/live-region.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { findConflict } from "./conflict-rows.ts";
import { keepConflict } from "./conflict-store.ts";
import type { LeadEditing, SaveOutcome, SaveRequest } from "./lead-editing.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type SavingNeeds = {
  canEdit: boolean;
  definitions: readonly CustomFieldDefinition[];
  /** The person signed in. */
  me: number | undefined;
  /** Reads the newest history again. */
  readHistory: () => Promise<readonly HistoryEntry[]>;
  /** Called when a save meets 404, so that the screen finds out too. */
  onGone: () => void;
  /** Whether this lead is on screen: then a conflict is seen there and needs no message. */
  isShown: () => boolean;
};

// Versions made here, per lead, for as long as the app runs: leaving a lead and coming back changes nothing in them.
const ownVersions = new Map<number, Set<number>>();

function ownOf(leadId: number) {
  const own = ownVersions.get(leadId) ?? new Set<number>();
  ownVersions.set(leadId, own);
  return own;
}

/** Saves the touched members of leads, tells how it went, and keeps a choice where two people changed the same. */
export function useLeadSaving(needs: SavingNeeds): LeadEditing {
  const { mutate } = useUpdateLead();
  const dropWaiting = useDropConflicts();
  const latest = useRef({ ...needs, dropWaiting });
  latest.current = { ...needs, dropWaiting };
  const typed = useRef(new Map<string, string>()).current;

  const save = useCallback((request: SaveRequest) => send(mutate, latest, request, 0), [mutate]);
  const { canEdit } = needs;
  return useMemo(() => ({ canEdit, save, typed }), [canEdit, save, typed]);
}

type Mutate = ReturnType<typeof useUpdateLead>["mutate"];
type Latest = { readonly current: SavingNeeds & { dropWaiting: (leadId: number) => void } };

function send(mutate: Mutate, latest: Latest, request: SaveRequest, repeats: number): Promise<SaveOutcome> {
  const { base, body, label, shownHere = () => false } = request;
  return new Promise((resolve) => {
    const variables = { lead: { id: base.id, version: base.version }, body };
    mutate(variables, {
      onSuccess: (reply) => {
        ownOf(base.id).add(reply.version);
        announce(`${label} saved.`);
        resolve({ kind: "saved" });
      },
      onConflict: (conflict) => void settle(conflict).then(resolve),
      onError: (error) => {
        if (error instanceof ApiError && error.status === 404) {
          latest.current.onGone();
          resolve({ kind: "gone" });
          return shownHere();
        }
        const here = shownHere();
        const faults = faultsOf(error);
        if (here) announce(`${label} not saved. ${Object.values(faults).join(" ")}`);
        resolve({ kind: "failed", faults });
        return here;
      },
    });
  });

  async function settle({ theirs, error }: LeadConflict): Promise<SaveOutcome> {
    if (!theirs) return { kind: "failed", faults: faultsOf(error) };
    const { definitions, me, readHistory } = latest.current;
    const history = await readHistory();
    const found = findConflict({ base, body, now: theirs, history, own: ownOf(base.id), me, definitions });
    // Nobody else touched these: what stood in the way was our own earlier change.
    if (found.rows.length === 0 && repeats < 3) {
      latest.current.dropWaiting(base.id);
      return send(mutate, latest, { ...request, base: theirs, body: found.rest }, repeats + 1);
    }
    if (found.rows.length === 0) return { kind: "failed", faults: faultsOf(error) };
    keepConflict(base.id, found);
    if (!latest.current.isShown()) tellOf(theirs);
    return { kind: "conflict" };
  }
}

function tellOf(lead: LeadSeen) {
  showToast({
    text: `${leadName(lead)} was changed by someone else meanwhile. Open it to choose which change stays.`,
  });
}

/** Sentences by member. The paths of details are those of the body. */
function faultsOf(error: unknown): Record<string, string> {
  const details = error instanceof ApiError && error.status === 400 ? error.details : [];
  if (details.length === 0) return { "": refusalWords(error).replace("Your change was undone here.", kept) };
  return Object.fromEntries(details.map(({ field, message }) => [field.split(".")[0] ?? "", message]));
}

const kept = "What you typed is still here.";
