import { createContext, use, useSyncExternalStore } from "react";
import { type FieldPath, get, type UseFormReturn } from "react-hook-form";
import type { Definitions } from "./create-lead-body.ts";
import { type Fault, findFaults } from "./find-faults.ts";
import type { LeadDraft } from "./lead-draft.ts";

/** The form a moment ago: what it held and what was wrong with it. A new object whenever something changed. */
export interface DraftState {
  draft: LeadDraft;
  definitions: Definitions;
  faults: readonly Fault[];
  /** What a server refused, for as long as the value is the one it saw. Does not keep from trying again. */
  refusals: readonly Fault[];
}

type InputName = FieldPath<LeadDraft>;

/** How long the keyboard has to rest before anything beside the form looks at it, in ms. */
const REST = 150;

/**
 * Follows the form at a distance. What is typed into a quiet input stays in the input: a keystroke only notes which one
 * and when. Once the keys rest, or somebody asks, the form takes the values over and is checked one time for everyone
 * who shows something about it. Errors that stand under inputs are renewed in the same go.
 */
export class DraftWatch {
  private readonly form: UseFormReturn<LeadDraft>;
  private readonly listeners = new Set<() => void>();
  private readonly typedInto = new Map<string, TextElement>();
  private definitions: Definitions = { own: [], partner: [] };
  private refusals: readonly Fault[] = [];
  private state: DraftState;
  private timer = 0;
  private lastChange = 0;

  constructor(form: UseFormReturn<LeadDraft>) {
    this.form = form;
    this.state = this.look();
  }

  /** Follows until the returned function is called. */
  start() {
    // The public `subscribe` copies all values at every change for whoever wants to hear of them; this does not.
    const { unsubscribe } = this.form.control._subjects.state.subscribe({
      next: ({ name, errors }) => {
        if (errors) return;
        if (name) this.forget(name);
        this.changed();
      },
    });
    return () => {
      clearTimeout(this.timer);
      unsubscribe();
    };
  }

  /** Something was typed into an input of the form. Called at every key, so it does next to nothing. */
  typed(input: EventTarget) {
    if (!isTextElement(input) || input.name === "") return;
    this.typedInto.set(input.name, input);
    this.changed();
  }

  /** What the inputs hold, this very moment. */
  draft(): LeadDraft {
    for (const [name, input] of this.typedInto) {
      const field = get(this.form.control._fields, name) as { _f?: { ref?: unknown } } | undefined;
      // Inputs inside a picker hold a search, not a value; the picker tells the form itself.
      // Told as a change, not set: setting would write into the input, and wipe a date that is half typed.
      if (field?._f?.ref !== input) continue;
      void this.form.register(name as InputName).onChange({ target: input, type: "change" });
    }
    this.typedInto.clear();
    return this.form.getValues();
  }

  private changed() {
    this.lastChange = performance.now();
    if (this.timer === 0) this.timer = window.setTimeout(this.rest, REST);
  }

  private readonly rest = () => {
    const wait = this.lastChange + REST - performance.now();
    this.timer = wait > 0 ? window.setTimeout(this.rest, wait) : 0;
    if (this.timer === 0) this.update();
  };

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = () => this.state;

  setDefinitions(definitions: Definitions) {
    this.definitions = definitions;
    this.update();
  }

  /** The form as it is this very moment. */
  look(): DraftState {
    const draft = this.draft();
    const { definitions, refusals } = this;
    return { draft, definitions, refusals, faults: findFaults(draft, definitions) };
  }

  /** An input was left: what is in it is checked. That it is empty is not said before saving is tried. */
  left(input: string) {
    const fault = this.look().faults.find((each) => each.input === input);
    if (fault && !fault.missing) this.mark([fault]);
  }

  /** Puts messages under their inputs. */
  mark(faults: readonly Pick<Fault, "input" | "message">[], type: "check" | "server" = "check") {
    for (const { input, message } of faults) this.form.setError(input as InputName, { type, message });
  }

  /** The same for what a server said. It is forgotten with the next change of the value, or the next try. */
  markRefused(refusals: readonly Fault[]) {
    for (const { input } of this.refusals) this.forget(input);
    this.refusals = refusals;
    this.mark(refusals, "server");
    this.update();
  }

  private update() {
    this.state = this.look();
    for (const { input, error } of shownErrors(this.form.control._formState.errors)) {
      if (error.type === "server") continue;
      const fault = this.state.faults.find((each) => each.input === input);
      if (!fault) this.form.clearErrors(input as InputName);
      else if (fault.message !== error.message) this.mark([fault]);
    }
    for (const listener of this.listeners) listener();
  }

  private forget(input: string) {
    const error = get(this.form.control._formState.errors, input) as ShownError | undefined;
    if (error?.type === "server") this.form.clearErrors(input as InputName);
    this.refusals = this.refusals.filter((refusal) => refusal.input !== input);
  }
}

type TextElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTextElement(target: EventTarget): target is TextElement {
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

interface ShownError {
  type: string;
  message: string;
}

function shownErrors(tree: object, path = ""): { input: string; error: ShownError }[] {
  return Object.entries(tree).flatMap(([key, node]: [string, unknown]) => {
    if (typeof node !== "object" || node === null) return [];
    if ("message" in node) return [{ input: path + key, error: node as ShownError }];
    return shownErrors(node, `${path}${key}.`);
  });
}

export const DraftWatchContext = createContext<DraftWatch | null>(null);

export function useDraftWatch(): DraftWatch {
  const watch = use(DraftWatchContext);
  if (!watch) throw new Error("Outside the form");
  return watch;
}

/** The form as it was when the keys last rested. */
export function useDraftState(): DraftState {
  const watch = useDraftWatch();
  return useSyncExternalStore(watch.subscribe, watch.current);
}
