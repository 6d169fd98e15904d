import { useRef, useState } from "react";
import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import { ApiError, isPassing } from "#web/data/api-error.ts";
import { useCreateLead } from "#web/data/create-lead.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import type { DraftWatch, LeadForm } from "./draft-watch.ts";
import type { Fault } from "./find-faults.ts";
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
export function useSaveLead(form: LeadForm, watch: DraftWatch, onSaved: (saved: SavedLead) => void) {
  const create = useCreateLead();
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  // One at a time: a second press may come before anything has rendered.
  const running = useRef(false);
  const keys = useRef(new RequestKeys());

  const save = async (another: boolean): Promise<void> => {
    if (running.current) return;
    running.current = true;
    watch.startSaving();
    try {
      await form.handleSubmit(
        (body) => send(body, another),
        async () => setProblem(faultsProblem((await watch.update()).faults)),
      )();
    } finally {
      running.current = false;
    }
  };

  const send = async (body: CreateLeadInput, another: boolean) => {
    const draft = structuredClone(watch.draft());
    try {
      const reply = await create.mutateAsync({ body, idempotencyKey: keys.current.keyFor(body) });
      setProblem(null);
      onSaved({ draft, reply, another });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!isPassing(error)) keys.current.refused();
      setProblem(refuse(error, watch));
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

function refuse(error: ApiError, watch: DraftWatch): SaveProblem {
  const draft = watch.draft();
  const { definitions } = watch.current();
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
  watch.refuse(placed);
  return serverProblem(error, placed, loose);
}
