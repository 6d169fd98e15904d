import type { ApiError } from "#web/data/api-error.ts";
import type { Fault } from "./find-faults.ts";

/** Why a lead was not saved, for the banner on top of the form. */
export interface SaveProblem {
  title: string;
  text: string;
  /** Inputs to go to. */
  faults: readonly Pick<Fault, "input" | "label" | "message">[];
  /** The lead that is already there. */
  existingId?: number | undefined;
}

const KEPT = "Everything you typed is still here.";

/** The check on this side found something; nothing was sent. */
export function faultsProblem(faults: SaveProblem["faults"]): SaveProblem {
  return { title: howMany(faults.length), text: `Nothing was sent. ${KEPT}`, faults };
}

/** The server refused, or did not answer. `placed` are the faults that have an input, `loose` the ones without. */
export function serverProblem(
  error: ApiError,
  placed: SaveProblem["faults"],
  loose: readonly string[],
): SaveProblem {
  const { title, text, existingId } = words(error, placed.length, loose);
  return { title, text, existingId, faults: placed };
}

function words(error: ApiError, placed: number, loose: readonly string[]) {
  const existing = error.problem?.existing;
  if (error.code === "idempotency_key_reused") {
    return {
      title: "An earlier try of this lead was saved after all.",
      text: "What you changed since was not. Look for it in the list; saving again here makes a second lead.",
    };
  }
  switch (error.status) {
    case 0:
      return {
        title: `${location.host} does not answer.`,
        text: `${KEPT} Save again when it does; the lead cannot be stored twice.`,
      };
    case 400:
    case 422:
      return {
        title: placed > 0 ? howMany(placed) : "The server did not accept this lead.",
        text: [...loose, `Nothing was saved. ${KEPT}`].join(" "),
      };
    case 401:
      return { title: "This key no longer works.", text: `${KEPT} Sign in again to save it.` };
    case 403:
      return {
        title: "This key can read but not add leads.",
        text: `${KEPT} Ask an admin for a key that can write.`,
      };
    case 409:
      return existing
        ? {
            title: `This lead is already here: ${[existing.company_name, `#${existing.id}`].filter(Boolean).join(", ")}.`,
            text: `${KEPT} Open it, or change the email or the partner.`,
            existingId: existing.id,
          }
        : { title: "This lead is already here.", text: `${KEPT} Change the email or the partner.` };
    case 413:
      return { title: "This is more than the server takes.", text: `${KEPT} Shorten the longest texts.` };
    case 429: {
      const wait = error.retryAfter === undefined ? "a moment" : `${error.retryAfter} s`;
      return { title: `The server asks us to wait ${wait}.`, text: `${KEPT} Save again then.` };
    }
    case 503:
      return { title: "The database cannot be reached right now.", text: `${KEPT} Try again in a moment.` };
    default:
      return { title: "The server failed and saved nothing.", text: `${KEPT} Try again in a moment.` };
  }
}

function howMany(count: number) {
  return count === 1
    ? "1 field needs you before this can be saved."
    : `${count} fields need you before this can be saved.`;
}
