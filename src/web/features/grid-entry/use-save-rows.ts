import { useRef } from "react";
import type { CreateLeadInput } from "#contract/create-lead.ts";
import { ApiError } from "#web/data/api-error.ts";
import { useCreateLead } from "#web/data/create-lead.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import { leadOfRow } from "./check-row.ts";
import { type GridRow, isBlank, readyToSend, rowName } from "./grid-row.ts";
import type { GridStore } from "./grid-store.ts";
import type { LeadRules } from "./lead-rules.ts";
import { refusalOf } from "./refusal-of.ts";
import { rowStatus } from "./row-status.ts";
import { sameLeadKey } from "./same-lead.ts";

/** Rows sent at a time. */
const SIDE_BY_SIDE = 4;

export interface SaveOutcome {
  saved: number;
  /** Nobody answered; they go out by themselves. */
  kept: number;
  refused: number;
}

/** The rows that saving would send now. */
export function goodRows(store: GridStore): GridRow[] {
  const state = store.state();
  return state.rows.filter((row) => rowStatus(row, [], state).goes);
}

/**
 * Sends rows, each as the lead it is, with its own key; what became of each is told to the store. `save` sends all good
 * ones, `resume` one that waits on this device since before the page was opened.
 */
export function useSaveRows(store: GridStore, rules: LeadRules) {
  const { mutateAsync: create } = useCreateLead();
  const { outbox } = useOutbox();
  const running = useRef(false);

  const refuse = (row: GridRow, error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    const { shared } = store.state();
    const { lead } = leadOfRow(row, shared, store.fields());
    const inputOf = (path: string) => rules.inputOfPath(path, lead, store.fields());
    store.refuse(row.id, refusalOf(error, inputOf));
  };

  /** Sends a row; one that was on its way when the page went, as it was then. Resolves when the first try has ended. */
  const send = async (row: GridRow, again = false): Promise<keyof SaveOutcome> => {
    const { shared } = store.state();
    const { lead } = leadOfRow(row, shared, store.fields());
    const body = again ? (JSON.parse(row.sent) as CreateLeadInput) : rules.toBody(lead, store.fields());
    const sent = again ? row : readyToSend(row, JSON.stringify(body));
    store.patch(row.id, () => ({ ...sent, state: "sending" }));
    const leave = (id: number) => store.leave(row.id, { id, name: rowName(row), same: sameLeadKey(row) });
    try {
      const form = { id: row.id, values: rules.toForm(lead) };
      const made = await create({ body, idempotencyKey: sent.key, form });
      if (!made.kept) {
        leave(made.reply.id);
        return "saved";
      }
      store.patch(row.id, (now) => ({ ...now, state: "waiting" }));
      made.later.then(
        ({ id }) => leave(id),
        (error: unknown) => {
          outbox.discard(made.key);
          refuse(sent, error);
        },
      );
      return "kept";
    } catch (error) {
      refuse(sent, error);
      return "refused";
    }
  };

  /** Undefined if it is at it already. */
  const save = async (): Promise<SaveOutcome | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    const outcome: SaveOutcome = { saved: 0, kept: 0, refused: 0 };
    try {
      await store.check();
      const waiting = goodRows(store);
      const total = waiting.length;
      let done = 0;
      store.setProgress({ done, total });
      const work = async () => {
        for (let row = waiting.shift(); row; row = waiting.shift()) {
          const now = store.state().rows.find(({ id }) => id === row?.id);
          // It may have been emptied or edited while others were on their way.
          if (now && now === row && !isBlank(now)) outcome[await send(now)] += 1;
          done += 1;
          store.setProgress({ done, total });
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    } finally {
      running.current = false;
      store.setProgress(undefined);
    }
    return outcome;
  };
  return { save, resume: (row: GridRow) => void send(row, true) };
}
