import { useRef, useState } from "react";
import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import { ApiError, isPassing } from "#web/data/api-error.ts";
import { useCreateLead } from "#web/data/create-lead.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { toBody } from "./create-lead-body.ts";
import type { DraftState, DraftWatch } from "./draft-watch.ts";
import type { Fault } from "./find-faults.ts";
import { FORM_ID } from "./focus-next.ts";
import { inputOfPath } from "./input-of-path.ts";
import { labelOfInput } from "./label-of-input.ts";
import type { LeadDraft } from "./lead-draft.ts";
import { faultsProblem, type SaveProblem, serverProblem } from "./save-problem.ts";

export interface SavedLead {
  draft: LeadDraft;
  reply: CreateLeadReply;
  /** The form is wanted again, for the next lead. */
  another: boolean;
}

/**
 * Saving: checks, sends once however often it is pressed, puts what a server refuses on its inputs. `problem` is the
 * banner of the last refusal.
 */
export function useSaveLead(watch: DraftWatch, onSaved: (saved: SavedLead) => void) {
  const create = useCreateLead();
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  // One at a time: a second press may come before anything has rendered.
  const running = useRef(false);
  const keys = useRef(new RequestKeys());

  const save = async (another: boolean): Promise<void> => {
    if (running.current) return;
    watch.markRefused([]);
    const now = watch.look();
    const faults = [...halfTypedDates(now), ...now.faults];
    if (faults.length > 0) {
      watch.mark(faults);
      setProblem(faultsProblem(faults));
      return;
    }
    running.current = true;
    const body = toBody(now.draft, now.definitions);
    try {
      const reply = await create.mutateAsync({ body, idempotencyKey: keys.current.keyFor(body) });
      setProblem(null);
      onSaved({ draft: now.draft, reply, another });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isPassing(error)) keys.current.refused();
      setProblem(refuse(error, now, watch));
    } finally {
      running.current = false;
    }
  };
  return { save, problem, saving: create.isPending };
}

/**
 * One key per filled-in form, so that a request whose answer was lost cannot store the lead twice. Only after a plain
 * refusal does another body get another key: until then the server may have stored the first.
 */
class RequestKeys {
  private key = newIdempotencyKey();
  private sent = "";
  private wasRefused = false;

  keyFor(body: CreateLeadInput) {
    const text = JSON.stringify(body);
    if (this.wasRefused && text !== this.sent) this.key = newIdempotencyKey();
    this.wasRefused = false;
    this.sent = text;
    return this.key;
  }

  refused() {
    this.wasRefused = true;
  }
}

function refuse(error: ApiError, { draft, definitions }: DraftState, watch: DraftWatch): SaveProblem {
  const placed: Fault[] = [];
  const loose: string[] = [];
  for (const { field, message } of error.details) {
    const input = inputOfPath(field, draft, definitions);
    if (input) placed.push({ input, message, label: labelOfInput(input, definitions), missing: false });
    else loose.push(`${message}.`.replace("..", "."));
  }
  if (error.code === "duplicate_lead" && draft.email !== "") {
    const label = labelOfInput("email", definitions);
    placed.push({
      input: "email",
      label,
      message: "A lead with this email is already here",
      missing: false,
    });
  }
  watch.markRefused(placed);
  return serverProblem(error, placed, loose);
}

/** A day or a time of which only a part was typed reads as empty; the browser alone knows better. */
function halfTypedDates({ definitions }: DraftState): Fault[] {
  const form = document.getElementById(FORM_ID);
  const inputs = form?.querySelectorAll<HTMLInputElement>("input[type=date], input[type=time]") ?? [];
  return [...inputs]
    .filter((input) => input.validity.badInput)
    .map(({ name }) => ({
      input: name,
      label: labelOfInput(name, definitions),
      message: "Only a part of this is typed",
      missing: false,
    }));
}
