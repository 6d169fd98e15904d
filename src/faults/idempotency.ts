import { documentedLead } from "#faults/black-box/lead-bodies.ts";
import { type Answer, type Client, NoAnswer } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { makeWorld, type RunOptions, type Tools } from "./world.ts";

const TIMES = 200;
const LEADS = "/api/v1/leads";

/**
 * Requests with an Idempotency-Key, repeated at once, later, with other bodies, by clients that hang up before the answer.
 * Whatever the order, one lead and one answer.
 */
export async function runIdempotency(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const times = options.times ?? TIMES;
  let keys = 0;
  for (const engine of options.engines) {
    const world = await makeWorld(tools, engine, { LOG_LEVEL: "error" });
    const random = new Seeded(options.seed);
    try {
      for (let turn = 0; turn < times && faults.length < 20; turn += 1) {
        keys += 1;
        const found = await oneKey(world.client, random, `i${options.seed}-${turn}`);
        faults.push(...found.map((fault) => `${engine}: turn ${turn}: ${fault}`));
      }
    } finally {
      await world.close();
    }
  }
  return {
    faults,
    line: `${keys} of ${times * options.engines.length} keys on ${options.engines.join(" and ")}, ${faults.length} faults`,
  };
}

async function oneKey(client: Client, random: Seeded, word: string): Promise<string[]> {
  const email = `${word}@faults.example`;
  const body = JSON.stringify({
    ...documentedLead(email),
    partnershipLead: { partnership_id: 456, sendToPartner: true },
  });
  const other = JSON.stringify(documentedLead(`other-${email}`));
  const headers = { "idempotency-key": random.uuid() };
  const tries = random.int(2, 8);
  const answers = await Promise.all(
    Array.from({ length: tries }, async (_, at) => {
      // Some come later, some bring another body, some do not wait for the answer.
      await pause(random.chance(0.5) ? 0 : random.int(1, 30));
      const mine = at > 0 && random.chance(0.15) ? other : body;
      const timeoutMs = random.chance(0.3) ? random.int(1, 15) : 20_000;
      return { mine, answer: await answerOrNone(client, mine, headers, timeoutMs) };
    }),
  );
  const last = await client.send("POST", LEADS, { body, headers });
  const faults: string[] = [];
  const winner = last.status === 201 ? body : other;
  const stored = new Set<string>();
  for (const { mine, answer } of [...answers, { mine: body, answer: last }]) {
    if (!answer) continue;
    if (answer.status === 201) stored.add(answer.text);
    const reused = answer.status === 422 && answer.body.code === "idempotency_key_reused";
    if (mine === winner ? answer.status !== 201 : !reused) {
      faults.push(
        `${mine === winner ? "the same" : "another"} body was answered ${answer.status} ${answer.text}`,
      );
    }
  }
  const firsts = answers.filter(({ answer }) => answer?.headers["idempotency-replayed"] === "false");
  if (firsts.length > 1) faults.push(`${firsts.length} answers claim to be the first`);
  if (stored.size > 1) faults.push(`different answers: ${[...stored].join(" ")}`);
  const found = await client.send("GET", `${LEADS}?search=${encodeURIComponent(email)}`);
  const loser = winner === body ? `other-${email}` : email;
  const rows = (found.body as { email: string }[]).map((row) => row.email);
  if (rows.length !== 1 || rows[0] === loser) faults.push(`there are ${rows.length} leads: ${rows}`);
  return faults;
}

async function answerOrNone(
  client: Client,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<Answer | undefined> {
  try {
    return await client.send("POST", LEADS, { body, headers, timeoutMs });
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return undefined;
    throw thrown;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
