import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import type { ReplyOf } from "#contract/endpoint.ts";
import type { LeadRow } from "#contract/lead.ts";
import type { restoreLead } from "#contract/read-lead.ts";
import type { UpdateLeadInput, UpdateLeadReply } from "#contract/update-lead.ts";
import { ApiError, type ApiErrorParts } from "./api-error.ts";
import type { Changeable, Directory } from "./lead-change.ts";

/**
 * `queued`: not sent yet. `sending`: on its way. `waiting`: sent without an answer, goes out again by itself. `sign-in`:
 * goes out after signing in. `conflict` and `refused`: the server said no; a person decides.
 */
export type EntryState = "queued" | "sending" | "waiting" | "sign-in" | "conflict" | "refused";

interface Common {
  /** Its Idempotency-Key, the same however often it is sent. Also all the identity a lead has before it is stored. */
  key: string;
  /** `<user id>.<company id>` of who made it. */
  owner: string;
  userId: number;
  companyId: number;
  /** Place among all entries: grows with every new one, across tabs and reloads. */
  order: number;
  /** ISO moment at which the person made it. */
  at: string;
  /** What the lead is called, for the list of waiting changes. */
  title: string;
  state: EntryState;
  /** How often it was sent. */
  attempts: number;
  /** When it goes out again, in ms; only while `waiting`. */
  nextTry?: number | undefined;
  /** What the last try met. */
  error?: ApiErrorParts | undefined;
}

export interface CreateEntry extends Common {
  endpoint: "createLead";
  body: CreateLeadInput;
  /** The row it will be, as far as this side knows. Its id is 0. */
  row: LeadRow;
  /** The form it was typed in: which draft, and what its inputs held, so that it can be opened again. */
  form?: { id: string; values: unknown } | undefined;
}

export interface UpdateEntry extends Common {
  endpoint: "updateLead";
  leadId: number;
  /** The version the person saw, or the one our own saves since then have made of it. */
  version: number;
  body: UpdateLeadInput;
  directory: Directory;
  /** The touched members as they were shown. */
  before: Partial<Changeable>;
}

export interface RemovalEntry extends Common {
  endpoint: "deleteLead" | "restoreLead";
  leadId: number;
}

export type OutboxEntry = CreateEntry | UpdateEntry | RemovalEntry;

/** What the server answered, and for updates whether others wrote in between. */
export interface EntryReply {
  reply: CreateLeadReply | UpdateLeadReply | ReplyOf<typeof restoreLead> | undefined;
  merged?: boolean;
}

/** Changes of one lead go out in order; different leads do not wait for each other. */
export function lineOf(entry: OutboxEntry): string {
  return entry.endpoint === "createLead" ? entry.key : `lead ${entry.leadId}`;
}

/** Whether it still goes out by itself. */
export function isOpen({ state }: OutboxEntry): boolean {
  return state !== "conflict" && state !== "refused";
}

const later = new Set([0, 408, 425, 429, 500, 502, 503, 504, 507]);

/** What an error means for the entry that met it. `done`: what it asked for is so already. */
export function verdictOf(
  entry: OutboxEntry,
  error: ApiError,
): "later" | "sign-in" | "conflict" | "refused" | "done" {
  const { status } = error;
  // A page of a proxy is no answer of ours, and an answer to our key that is still being made will be ours.
  if (later.has(status) || error.notOurs || error.code === "idempotency_in_progress") return "later";
  // The server took it and its words got lost on the way: the same key brings them again.
  if (status >= 200 && status < 400) return "later";
  if (status === 401) return "sign-in";
  if (status === 412) return "conflict";
  // Deleting carries no key: a first try whose answer was lost has done it.
  if (status === 404 && entry.endpoint === "deleteLead" && entry.attempts > 1) return "done";
  return "refused";
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/** Milliseconds until the next try after `attempts` tries: what the server asks for, else doubling, a little scattered. */
export function waitAfter(attempts: number, error: ApiError, random: () => number = Math.random): number {
  if (error.retryAfter !== undefined) return Math.max(error.retryAfter * 1000, FIRST_WAIT);
  return Math.round(Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT) * (0.8 + random() * 0.4));
}

/** At most so many at once; a browser opens no more connections to one server anyway. */
const SIDE_BY_SIDE = 6;

/** Which entries may go out now, and when to look again (ms; undefined: not before something changes). */
export function sendable(entries: readonly OutboxEntry[], now: number) {
  const ready: OutboxEntry[] = [];
  let lookAgain = Number.POSITIVE_INFINITY;
  const taken = new Set<string>();
  const open = entries.filter(isOpen).sort((one, other) => one.order - other.order);
  // Nobody is signed in: each further try would only be refused, too.
  if (open.some(({ state }) => state === "sign-in")) return { ready, lookAgain: undefined };
  let running = open.filter(({ state }) => state === "sending").length;
  for (const entry of open) {
    const line = lineOf(entry);
    if (taken.has(line)) continue;
    taken.add(line);
    if (entry.state === "sending" || running >= SIDE_BY_SIDE) continue;
    const due = entry.state === "waiting" ? (entry.nextTry ?? 0) : 0;
    if (due <= now) {
      ready.push(entry);
      running += 1;
    } else lookAgain = Math.min(lookAgain, due);
  }
  return { ready, lookAgain: Number.isFinite(lookAgain) ? lookAgain : undefined };
}

/** An error as it can be stored. */
export function partsOf(error: unknown): ApiErrorParts {
  if (!(error instanceof ApiError)) return { status: -1, message: String(error) };
  const { status, problem, retryAfter, message } = error;
  return { status, problem, retryAfter, message };
}
