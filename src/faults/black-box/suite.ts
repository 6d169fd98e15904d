import assert from "node:assert/strict";
import type { Answer, Client, Sent } from "#faults/client.ts";
import { answerFaults } from "./answer-rules.ts";
import { documentedLead } from "./lead-bodies.ts";

/** What a check works with: a company's server, its partner, and makers of fresh leads. */
export class Ground {
  readonly us: Client;
  readonly partner: Client | undefined;
  readonly run: string;
  #made = 0;

  constructor(us: Client, partner: Client | undefined) {
    this.us = us;
    this.partner = partner;
    // Two runs against one server must not meet each other's leads.
    this.run = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  }

  /** A word nobody used before. */
  fresh(): string {
    this.#made += 1;
    return `${this.run}-${this.#made}`;
  }

  email(): string {
    return `bb-${this.fresh()}@example.com`;
  }

  /** Sends and checks what every answer must have. */
  async send(method: string, path: string, sent: Sent = {}, by: Client = this.us): Promise<Answer> {
    const answer = await by.send(method, path, sent);
    const faults = answerFaults(method, answer);
    assert.deepEqual(faults, [], `${method} ${path} answered ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  }

  get(path: string, headers: Sent["headers"] = {}) {
    return this.send("GET", path, { headers });
  }

  post(path: string, body: unknown, headers: Sent["headers"] = {}) {
    return this.send("POST", path, { body, headers });
  }

  patch(path: string, body: unknown, headers: Sent["headers"] = {}) {
    return this.send("PATCH", path, { body, headers });
  }

  /** Stores a lead of the usual partnership with `more` and gives the reply. */
  async create(more: Readonly<Record<string, unknown>> = {}) {
    const answer = await this.post("/api/v1/leads", { ...documentedLead(this.email()), ...more });
    assert.equal(answer.status, 201, answer.text);
    return answer.body as { id: number; uuid: string; partnershipLeadId: number | null };
  }

  /** Reads a lead whole. */
  async read(id: number) {
    const answer = await this.get(`/api/v1/leads/${id}`);
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  }

  async count(): Promise<number> {
    const answer = await this.get("/api/v1/leads/counts");
    return (answer.body as { all: number }).all;
  }
}

type Work = (ground: Ground) => Promise<void>;

export interface Check {
  readonly name: string;
  readonly needsPartner: boolean;
  readonly work: Work;
}

const checks: Check[] = [];

/** Registers a check. The name says what must be, in the words of the documents where they have some. */
export function check(name: string, work: Work): void {
  checks.push({ name, needsPartner: false, work });
}

/** A check that also looks from the partner's side. */
export function partnerCheck(
  name: string,
  work: (ground: Ground & { readonly partner: Client }) => Promise<void>,
): void {
  checks.push({ name, needsPartner: true, work: work as Work });
}

export interface SuiteResult {
  readonly passed: number;
  readonly failed: readonly { name: string; reason: string }[];
  readonly leftOut: readonly string[];
}

/** Runs every registered check, one after the other. */
export async function runChecks(ground: Ground, only?: string): Promise<SuiteResult> {
  let passed = 0;
  const failed: { name: string; reason: string }[] = [];
  const leftOut: string[] = [];
  for (const { name, needsPartner, work } of checks) {
    if (only && !name.includes(only)) continue;
    if (needsPartner && !ground.partner) {
      leftOut.push(name);
      continue;
    }
    try {
      await work(ground);
      passed += 1;
    } catch (thrown) {
      failed.push({ name, reason: thrown instanceof Error ? thrown.message.slice(0, 900) : String(thrown) });
    }
  }
  return { passed, failed, leftOut };
}

/** Whether an answer is the error that is expected, with the very sentence. */
export function isError(answer: Answer, status: number, error: string, code?: string): void {
  assert.deepEqual(
    { status: answer.status, error: answer.body?.error, ...(code && { code: answer.body?.code }) },
    { status, error, ...(code && { code }) },
    answer.text.slice(0, 400),
  );
}
