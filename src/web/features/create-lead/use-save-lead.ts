import { useEffect, useRef, useState } from "react";
import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import { ApiError } from "#web/data/api-error.ts";
import { useCreateLead } from "#web/data/create-lead.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
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
export function useSaveLead(
  leadForm: LeadForm,
  watch: DraftWatch,
  identity: FormIdentity,
  { onSaved, onKept }: SaveHandlers,
) {
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
    if (error) setProblem(refuse(error, watch));
  }, [error, watch]);

  const save = async (another: boolean): Promise<void> => {
    if (running.current) return;
    running.current = true;
    watch.startSaving();
    try {
      await leadForm.handleSubmit(
        (body) => send(body, another),
        async () => setProblem(faultsProblem((await watch.update()).faults)),
      )();
    } finally {
      running.current = false;
    }
  };

  const send = async (body: CreateLeadInput, another: boolean) => {
    const draft = structuredClone(watch.draft());
    const form = { id: identity.id, values: draft };
    const saved = (reply: CreateLeadReply) => {
      setProblem(null);
      onSaved({ draft, reply, another });
    };
    const failed = (reason: unknown) => {
      if (!(reason instanceof ApiError)) throw reason;
      keys.refused();
      setKept(false);
      setProblem(refuse(reason, watch));
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
      onKept(draft, another);
    } catch (reason) {
      failed(reason);
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
