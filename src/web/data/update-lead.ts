import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Lead } from "#contract/lead.ts";
import type { UpdateLeadInput, UpdateLeadReply } from "#contract/update-lead.ts";
import { ApiError } from "./api-error.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";
import { applyChanges, type Changeable } from "./lead-change.ts";
import { refreshLead } from "./lead-settled.ts";
import { directoryFor, keptLead, newEntryOf, titleOf, useLeadChanges } from "./lead-writes.ts";
import { isOpen } from "./outbox-entry.ts";
import { writesOf } from "./outbox-of.ts";
import { membersOf } from "./own-versions.ts";

export interface UpdateVariables {
  /** Which lead, and the version the person saw. */
  lead: { id: number; version: number };
  /** Only what they touched. */
  body: UpdateLeadInput;
}

/** Somebody else changed the same members first. Nothing was written. */
export interface LeadConflict {
  error: ApiError;
  /** What we wanted to write. */
  mine: UpdateLeadInput;
  /** The lead as it was shown when the person made the change. */
  before: Changeable | undefined;
  /** The lead as it is now; undefined if it could not be read. */
  theirs: Lead | undefined;
}

export interface UpdateHandlers {
  onSuccess?: (reply: UpdateLeadReply) => void;
  /** Return true if the refusal is shown where the person looks; otherwise the app shows it as a message. */
  onError?: (error: unknown) => unknown;
  /** With this, a conflict does not reach `onError`. */
  onConflict?: (conflict: LeadConflict) => void;
}

export interface Refusal {
  error: unknown;
  leadId: number;
  /** Sends the same change again, on top of what the lead is by then. */
  retry: () => void;
}

let refused: ((refusal: Refusal) => void) | undefined;

/** Says how the app tells about a change that was refused and taken back. */
export function onUpdateRefused(handler: (refusal: Refusal) => void) {
  refused = handler;
  return () => {
    if (refused === handler) refused = undefined;
  };
}

/**
 * Changes a lead: shown at once in every list and in the lead itself, sent in order, repeated while nobody answers.
 * A refused change is taken back alone, later ones stay, and the reason is told.
 */
export function useUpdateLead(common: UpdateHandlers = {}) {
  const client = useQueryClient();
  const { onSuccess, onError, onConflict } = common;
  return useMemo(() => {
    const shared = { onSuccess, onError, onConflict };
    return {
      mutate: (variables: UpdateVariables, own: UpdateHandlers = {}) => {
        update(client, variables, { ...shared, ...own }).catch(() => undefined);
      },
      /** Rejects with the ApiError, after the handlers have seen it. */
      mutateAsync: (variables: UpdateVariables, own: UpdateHandlers = {}) =>
        update(client, variables, { ...shared, ...own }),
    };
  }, [client, onSuccess, onError, onConflict]);
}

/** How the changes of one lead fare: any on the way, any that nobody has answered yet. */
export function useLeadWrites(id: number): { saving: boolean; waiting: boolean } {
  const changes = useLeadChanges().get(id) ?? [];
  return {
    saving: changes.some(({ state }) => state !== "saved"),
    waiting: changes.some(({ state }) => state === "waiting"),
  };
}

async function update(client: QueryClient, variables: UpdateVariables, handlers: UpdateHandlers) {
  const { lead, body } = variables;
  const { outbox, view } = writesOf(client);
  const kept = keptLead(client, lead.id);
  const before = kept && applyChanges(kept, view().changes.get(lead.id) ?? []);
  forgetOutdone(client, lead.id, body);
  const key = newIdempotencyKey();
  try {
    const { reply } = await outbox.push({
      ...newEntryOf(client, key, titleOf(before, `#${lead.id}`)),
      endpoint: "updateLead",
      leadId: lead.id,
      version: lead.version,
      body,
      directory: directoryFor(client, body),
      before: before ? touched(before, body) : {},
    });
    handlers.onSuccess?.(reply as UpdateLeadReply);
    return reply as UpdateLeadReply;
  } catch (error) {
    const conflict = error instanceof ApiError && error.status === 412 ? error : undefined;
    // What is there now: to be shown beside ours, or instead of a lead that is gone.
    const theirs = conflict ? await refreshLead(client, lead.id) : undefined;
    if (conflict && handlers.onConflict) {
      handlers.onConflict({ error: conflict, mine: body, before, theirs });
    } else if (handlers.onError?.(error) === true) {
      // What was typed still stands where it was typed.
      outbox.discard(key);
    } else {
      const version = theirs?.version ?? lead.version;
      const retry = () => {
        update(client, { lead: { id: lead.id, version }, body }, handlers).catch(() => undefined);
      };
      refused?.({ error, leadId: lead.id, retry });
    }
    throw error;
  }
}

/** A change that was refused is of no interest once the same members are changed again. */
function forgetOutdone(client: QueryClient, leadId: number, body: UpdateLeadInput) {
  const { outbox } = writesOf(client);
  const now = membersOf(body);
  const outdone = outbox
    .entries()
    .filter((entry) => entry.endpoint === "updateLead" && entry.leadId === leadId && !isOpen(entry))
    .filter(
      (entry) =>
        "body" in entry && [...membersOf(entry.body as UpdateLeadInput)].every((one) => now.has(one)),
    );
  if (outdone.length > 0) outbox.discard(...outdone.map(({ key }) => key));
}

/** A conflict of this lead was settled by a person: nothing of it waits any more. */
export function useDropConflicts() {
  const client = useQueryClient();
  return useCallback(
    (leadId: number) => {
      const { outbox } = writesOf(client);
      const settled = outbox
        .entries()
        .filter((entry) => "leadId" in entry && entry.leadId === leadId && entry.state === "conflict");
      if (settled.length > 0) outbox.discard(...settled.map(({ key }) => key));
    },
    [client],
  );
}

const sets = ["tags", "assigned_users", "custom_fields"] as const;

/** What the touched members showed before. */
function touched(lead: Changeable, body: UpdateLeadInput): Partial<Changeable> {
  const names = Object.keys(body);
  const [tags, people, fields] = ["tags", "assignedUsers", "customFields"].map((set) =>
    names.some((name) => name.startsWith(set)),
  );
  const held = new Set<string>([...names, ...sets.filter((_, place) => [tags, people, fields][place])]);
  return Object.fromEntries(Object.entries(lead).filter(([name]) => held.has(name)));
}
