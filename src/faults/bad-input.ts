import { answerFaults } from "#faults/black-box/answer-rules.ts";
import { runBadAddresses } from "./bad-input-addresses.ts";
import { runBadBodies } from "./bad-input-bodies.ts";
import { runBadSockets } from "./bad-input-sockets.ts";
import type { Answer, Sent } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { ADMIN_KEY, makeWorld, type RunOptions, type Tools, type World } from "./world.ts";

const TIMES = 2_000;
/** Longer than this twice in a row is too long, busy machine or not. */
const LONGEST_MS = 1_000;
/** In every text a person could have typed; none of it may be in the log. */
const PERSONAL = [
  "faults.example",
  "raw.example",
  "Sentinel",
  "Head of IT",
  ADMIN_KEY,
  "etc/passwd",
  "onerror",
];

/** Sends badly, checks each answer, and keeps count. */
export class Prober {
  readonly faults: string[] = [];
  readonly statuses = new Map<number, number>();
  sent = 0;
  readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  async send(what: string, method: string, path: string, sent: Sent): Promise<Answer | undefined> {
    let answer = await this.#once(what, method, path, sent);
    // What was done would be done again, so only refusals and reads are asked a second time.
    const repeatable = answer && (method === "GET" || answer.status >= 400);
    if (answer && repeatable && answer.ms > LONGEST_MS) answer = await this.#once(what, method, path, sent);
    if (!answer) return undefined;
    const faults = answerFaults(method, answer);
    if (answer.status === 503) faults.push("503");
    if (repeatable && answer.ms > LONGEST_MS) faults.push(`took ${Math.round(answer.ms)} ms twice`);
    if (faults.length > 0) {
      this.fault(
        `${what}: ${faults.join(", ")}: ${method} ${path.slice(0, 200)} ${shown(sent)} -> ${answer.status} ${answer.text.slice(0, 200)}`,
      );
    }
    return answer;
  }

  async #once(what: string, method: string, path: string, sent: Sent): Promise<Answer | undefined> {
    this.sent += 1;
    const headers = { "x-request-id": `probe-${this.sent}-of-this-run`, ...sent.headers };
    try {
      const answer = await this.world.client.send(method, path, { ...sent, headers });
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
      return answer;
    } catch (thrown) {
      this.fault(`${what}: no answer (${String(thrown)}): ${method} ${path.slice(0, 200)} ${shown(sent)}`);
      return undefined;
    }
  }

  fault(line: string): void {
    this.faults.push(line);
  }

  get tooMany(): boolean {
    return this.faults.length > 30;
  }
}

function shown({ body, headers }: Sent): string {
  const text = body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : JSON.stringify(body ?? "");
  return `${JSON.stringify(headers ?? {}).slice(0, 200)} ${text.slice(0, 600)}`;
}

/** Everything no client should send, at the running server; nothing may break, stay or be told. */
export async function runBadInput(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const lines: string[] = [];
  for (const engine of options.engines) {
    const world = await makeWorld(tools, engine);
    const prober = new Prober(world);
    const random = new Seeded(options.seed);
    const times = options.times ?? TIMES;
    try {
      await runBadBodies(prober, random, times);
      await runBadAddresses(prober, random, times);
      await runBadSockets(prober);
      prober.faults.push(...logFaults(world));
      if (!world.servers.every((server) => server.running())) prober.fault("a server has ended");
    } finally {
      await world.close();
    }
    const counted = [...prober.statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} x ${status}`);
    faults.push(...prober.faults.map((fault) => `${engine}: ${fault}`));
    lines.push(`${engine}: ${prober.sent} requests (${counted.join(", ")}), ${prober.faults.length} faults`);
  }
  return { faults, line: lines.join("; ") };
}

/** One line for each request, nothing in it that a person typed, no trace of a crash. */
function logFaults(world: World): string[] {
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const server of world.servers) {
    const output = server.output();
    for (const word of PERSONAL) {
      const at = output.indexOf(word);
      if (at >= 0) faults.push(`the log holds "${word}": ${output.slice(Math.max(0, at - 100), at + 100)}`);
    }
    for (const line of output.split("\n")) {
      if (!line.startsWith("{")) continue;
      const { requestId, level } = JSON.parse(line) as { requestId?: string; level: number };
      if (level >= 50) faults.push(`the log has an error: ${line.slice(0, 400)}`);
      if (requestId) seen.set(requestId, (seen.get(requestId) ?? 0) + 1);
    }
  }
  const repeated = [...seen].filter(([id, lines]) => id.startsWith("probe-") && lines !== 1);
  if (repeated.length > 0)
    faults.push(`${repeated.length} requests have more than one line in the log, as ${repeated[0]}`);
  return faults;
}
