import { useEffect, useRef, useState } from "react";
import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import { ApiError } from "#web/data/api-error.ts";
import { useCreateLead } from "#web/data/create-lead.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
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

/** The form as a draft or a refused change was found: which it is, the key it was sent with, how that went. */
export interface FormIdentity {
  id: string;
  idempotencyKey: string;
  /** The server refused it, or nobody has answered yet. */
  error?: ApiError | undefined;
  wasRefused?: boolean;
}

export interface SaveHandlers {
  onSaved: (saved: SavedLead) => void;
  /** Nobody answered; it goes out by itself. */
  onKept: (draft: LeadDraft, another: boolean) => void;
}

/**
 * Saving: checks, sends once however often it is pressed, puts what a server refuses on its inputs. `problem` is the
 * banner of the last refusal; `kept`: no answer came, and the lead waits on this device.
 */
export function useSaveLead(watch: DraftWatch, identity: FormIdentity, { onSaved, onKept }: SaveHandlers) {
  const create = useCreateLead();
  const { outbox } = useOutbox();
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [kept, setKept] = useState(false);
  // One at a time: a second press may come before anything has rendered.
  const running = useRef(false);
  const [keys] = useState(() => new RequestKeys(identity));
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  // Opened again after a refusal: it stands where it would have stood then. Once the custom fields are known.
  const { error } = identity;
  useEffect(() => {
    if (error) setProblem(refuse(error, watch.look(), watch));
  }, [error, watch]);

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
    const form = { id: identity.id, values: now.draft };
    const saved = (reply: CreateLeadReply) => {
      setProblem(null);
      onSaved({ draft: now.draft, reply, another });
    };
    const failed = (reason: unknown) => {
      if (!(reason instanceof ApiError)) throw reason;
      keys.refused();
      setKept(false);
      setProblem(refuse(reason, now, watch));
    };
    try {
      const created = await create.mutateAsync({ body, idempotencyKey: keys.keyFor(body), form });
      if (!created.kept) return saved(created.reply);
      setProblem(null);
      setKept(true);
      // Whoever waits here sees how it ends. A form that is gone leaves a refusal to the list of waiting changes.
      created.later.then(
        (reply) => here.current && saved(reply),
        (reason: unknown) => {
          if (!here.current) return;
          outbox.discard(created.key);
          failed(reason);
        },
      );
      onKept(now.draft, another);
    } catch (reason) {
      failed(reason);
    } finally {
      running.current = false;
    }
  };
  return { save, problem, kept, saving: create.isPending, idempotencyKey: () => keys.current() };
}

/**
 * One key per filled-in form, so that a request whose answer was lost cannot store the lead twice. Only after a plain
 * refusal does another body get another key: until then the server may have stored the first.
 */
class RequestKeys {
  private key: string;
  private sent = "";
  private wasRefused: boolean;

  constructor({ idempotencyKey, wasRefused = false }: FormIdentity) {
    this.key = idempotencyKey;
    this.wasRefused = wasRefused;
  }

  current() {
    return this.key;
  }

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
