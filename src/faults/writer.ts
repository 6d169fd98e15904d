import { type Answer, type Client, NoAnswer } from "./client.ts";
import { changed, type LeadEntry, type Ledger } from "./ledger.ts";
import type { Seeded } from "./seeded.ts";

const LEADS = "/api/v1/leads";
const statuses = ["new", "contacted", "qualified", "converted", "lost"];
/** How long a client with a key keeps trying. */
const PATIENCE_MS = 30_000;

export interface WriterOptions {
  readonly name: string;
  readonly client: Client;
  readonly random: Seeded;
  readonly ledger: Ledger;
  /** No new work after this. */
  readonly isOver: () => boolean;
  /** True if another process may answer: then who has a key asks again at once, as a good client does. */
  readonly retries: boolean;
  /** True while the database may go away: a 503 then says nothing of whether the request was done. */
  readonly databaseMayBeAway?: boolean;
}

/** One client: makes leads and changes those it made, and writes down what it was told. */
export async function runWriter(options: WriterOptions): Promise<void> {
  const { random, ledger, isOver, name } = options;
  const own: LeadEntry[] = [];
  for (let step = 0; !isOver(); step += 1) {
    const entry = own.length > 0 && random.chance(0.5) ? random.pick(own) : undefined;
    if (entry && !entry.unanswered) await change(options, entry, `${name}-${step}`);
    else if (random.chance(0.08)) await refuse(options, `${name}-${step}`);
    else {
      const made = await create(options, `${name}-${step}`);
      if (made.certain) own.push(made);
    }
    if (ledger.faults.length > 20) return;
  }
}

async function create(options: WriterOptions, word: string): Promise<LeadEntry> {
  const { random, ledger } = options;
  const email = `${word}@faults.example`;
  const sent = random.chance(0.4);
  const number = random.int(0, 1e6);
  const key = random.chance(0.6) ? random.uuid() : undefined;
  const body = {
    email,
    company_name: `Company ${word}`,
    first_name: "made",
    associationType: "referral",
    partnershipLead: { partnership_id: 456, sendToPartner: sent, ...(sent && { partnerUsers: [567] }) },
    tags: [10],
    customFields: [{ customFieldId: 5, type: "number", value: { number } }],
    ...(sent && {
      partnerCustomFields: [{ customFieldId: 101, type: "text", value: { text: `For ${word}` } }],
    }),
  };
  const state = { first_name: "made", status: "new", tags: [10], number, version: 1 };
  const entry: LeadEntry = {
    email,
    sent,
    id: undefined,
    certain: undefined,
    possible: undefined,
    unanswered: undefined,
  };
  ledger.leads.push(entry);
  const answer = await ask(options, "POST", LEADS, body, key);
  if (!answer) {
    entry.possible = state;
    entry.unanswered = { method: "POST", body, key };
  } else if (answer.status === 201) {
    entry.id = answer.body.id;
    entry.certain = state;
    ledger.acknowledged += 1;
  } else unexpected(ledger, "create", answer);
  return entry;
}

async function change(options: WriterOptions, entry: LeadEntry, word: string): Promise<void> {
  const { random, ledger } = options;
  const to = {
    first_name: word,
    status: random.pick(statuses),
    tag: random.int(10, 21),
    number: random.int(0, 1e6),
  };
  const key = random.chance(0.6) ? random.uuid() : undefined;
  const body = {
    first_name: to.first_name,
    status: to.status,
    tagsAdd: [to.tag],
    customFields: [{ customFieldId: 5, type: "number", value: { number: to.number } }],
  };
  if (!entry.certain) return;
  const after = changed(entry.certain, to);
  const answer = await ask(options, "PATCH", `${LEADS}/${entry.id}`, body, key);
  if (!answer) {
    entry.possible = after;
    entry.unanswered = { method: "PATCH", body, key };
  } else if (answer.status === 200 && answer.body.version === after.version) {
    entry.certain = after;
    ledger.acknowledged += 1;
  } else unexpected(ledger, `change to version ${after.version}`, answer);
}

/** A create that must be refused: nothing of it may stay. */
async function refuse(options: WriterOptions, word: string): Promise<void> {
  const { ledger } = options;
  const email = `${word}@refused.example`;
  const partnershipLead = { partnership_id: 456, sendToPartner: true };
  const body = { email, associationType: "referral", partnershipLead, tags: [10, 999_999_999] };
  ledger.refused.push(email);
  const answer = await ask(options, "POST", LEADS, body, undefined);
  if (answer && answer.status !== 400) unexpected(ledger, "refusal", answer);
}

/** Undefined if no answer came; with a key, and somebody left to ask, it is asked again. */
async function ask(
  { client, ledger, retries, databaseMayBeAway = false }: WriterOptions,
  method: string,
  path: string,
  body: unknown,
  key: string | undefined,
): Promise<Answer | undefined> {
  const began = performance.now();
  for (;;) {
    try {
      const answer = await client.send(method, path, {
        body,
        ...(key !== undefined && { headers: { "idempotency-key": key } }),
      });
      // A database that is away for a moment says so, and says when to ask again.
      const passing = answer.status === 503 || answer.body?.code === "idempotency_in_progress";
      if (passing && key !== undefined && retries && performance.now() - began < PATIENCE_MS) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      if (databaseMayBeAway && answer.status === 503) return undefined;
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof NoAnswer)) throw thrown;
      if (!retries || key === undefined || performance.now() - began > PATIENCE_MS) return undefined;
    } finally {
      if (key !== undefined && retries) {
        ledger.longestMs = Math.max(ledger.longestMs, performance.now() - began);
      }
    }
  }
}

function unexpected(ledger: Ledger, what: string, answer: Answer): void {
  ledger.faults.push(`a ${what} was answered ${answer.status} ${answer.text.slice(0, 200)}`);
}
