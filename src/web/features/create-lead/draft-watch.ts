import { toNestErrors } from "@hookform/resolvers";
import { createContext, use, useSyncExternalStore } from "react";
import { type FieldPath, get, type Resolver, type UseFormReturn } from "react-hook-form";
import type { CreateLeadInput } from "#contract/create-lead.ts";
import { type Definitions, toBody } from "./create-lead-body.ts";
import { type Fault, findFaults } from "./find-faults.ts";
import { halfTypedFaults } from "./half-typed.ts";
import type { LeadDraft } from "./lead-draft.ts";

export type LeadForm = UseFormReturn<LeadDraft, unknown, CreateLeadInput>;

/** The form a moment ago: what it held and what was wrong with it. A new object whenever something changed. */
export interface DraftState {
  draft: LeadDraft;
  definitions: Definitions;
  faults: readonly Fault[];
}

type TextElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type InputName = FieldPath<LeadDraft>;

/** How long the keyboard has to rest before anything beside the form looks at it, in ms. */
export const REST = 150;

/**
 * Follows the form at a distance. What is typed into a quiet input stays in the input: a keystroke only notes which one
 * and when. Once the keys rest, or somebody asks, the form takes the values over and is checked one time for everyone
 * who shows something about it.
 */
export class DraftWatch {
  private form: LeadForm | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly typedInto = new Set<TextElement>();
  private taking = false;
  private saveTried = false;
  private refusals: readonly (Fault & { value: unknown })[] = [];
  private state: DraftState;
  private timer = 0;
  private lastChange = 0;

  constructor(initial: LeadDraft) {
    this.state = { draft: initial, definitions: { own: [], partner: [] }, faults: [] };
  }

  /** What react-hook-form asks: when an input is left, and before saving. */
  readonly resolver: Resolver<LeadDraft, unknown, CreateLeadInput> = async (draft, _context, options) => {
    const faults = await this.check(draft);
    if (faults.length === 0) return { values: toBody(draft, this.state.definitions), errors: {} };
    const errors = faults
      .filter((fault) => this.isSaid(fault))
      .map(({ input, message }) => [input, { type: "check", message }]);
    return { values: {}, errors: toNestErrors<LeadDraft>(Object.fromEntries(errors), options) };
  };

  /** Follows until the returned function is called. */
  follow(form: LeadForm) {
    this.form = form;
    this.timer = 0;
    void this.update();
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (!this.taking) this.changed();
      },
    });
    return () => {
      // `isTyping` stays true: whoever stores the draft on the way out still has to know.
      clearTimeout(this.timer);
      unsubscribe();
    };
  }

  /** Something was typed into an input of the form. Called at every key, so it does next to nothing. */
  typed(input: EventTarget) {
    if (!(input as TextElement).hasAttribute("data-quiet")) return;
    this.typedInto.add(input as TextElement);
    this.changed();
  }

  /** An input was left, which told the form what it holds. */
  left(input: EventTarget) {
    this.typedInto.delete(input as TextElement);
  }

  /** Whether something changed that nobody has been told of yet. */
  isTyping() {
    return this.timer !== 0;
  }

  private changed() {
    this.lastChange = performance.now();
    if (this.timer === 0) this.timer = window.setTimeout(this.rest, REST);
  }

  private readonly rest = () => {
    const wait = this.lastChange + REST - performance.now();
    this.timer = wait > 0 ? window.setTimeout(this.rest, wait) : 0;
    if (this.timer === 0) void this.update();
  };

  /** What the inputs hold, this very moment. */
  draft(): LeadDraft {
    const { form } = this;
    if (!form) return this.state.draft;
    this.taking = true;
    for (const input of this.typedInto) {
      // Told as a change, not set: setting would write into the input, and wipe a date that is half typed.
      void form.register(input.name as InputName).onChange({ target: input, type: "change" });
    }
    this.typedInto.clear();
    this.taking = false;
    return form.getValues();
  }

  /** Checks the form as it is now, renews the errors that stand under inputs, and tells everyone. */
  async update(): Promise<DraftState> {
    const { form } = this;
    if (!form) return this.state;
    const before = this.state.faults;
    const draft = this.draft();
    const faults = await this.check(draft);
    for (const input of new Set([...before, ...faults].map((fault) => fault.input as InputName))) {
      const shown = form.getFieldState(input).error;
      const fault = faults.find((each) => each.input === input);
      if (!shown || shown.message === fault?.message) continue;
      if (fault && this.isSaid(fault)) form.setError(input, { type: "check", message: fault.message });
      else form.clearErrors(input);
    }
    this.state = { draft, definitions: this.state.definitions, faults };
    for (const listener of this.listeners) listener();
    return this.state;
  }

  /** A try to save: what is missing is said from now on, and what the server refused may be tried again. */
  startSaving() {
    this.draft();
    this.saveTried = true;
    this.refusals = [];
  }

  /** The server's word on inputs stands for as long as they hold what it saw. */
  refuse(refusals: readonly Fault[]) {
    this.refusals = refusals.map((fault) => ({ ...fault, value: get(this.draft(), fault.input) }));
    for (const { input, message } of refusals) {
      this.form?.setError(input as InputName, { type: "server", message });
    }
    void this.update();
  }

  /** Something beside the form has become known: its custom fields, a claim. */
  know(more: Partial<Definitions>) {
    this.state = { ...this.state, definitions: { ...this.state.definitions, ...more } };
    void this.update();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly current = () => this.state;

  private async check(draft: LeadDraft): Promise<Fault[]> {
    const { definitions } = this.state;
    const refused = this.refusals.filter(({ input, value }) => Object.is(get(draft, input), value));
    return [...(await findFaults(draft, definitions)), ...halfTypedFaults(definitions), ...refused];
  }

  /** That an input is empty is said under it only once saving was tried. */
  private isSaid({ missing }: Fault) {
    return this.saveTried || !missing;
  }
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
