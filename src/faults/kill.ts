import { audit } from "./audit.ts";
import { Ledger } from "./ledger.ts";
import { checkLedger } from "./ledger-check.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { startServer } from "./waggle-server.ts";
import { type Engine, makeWorld, type RunOptions, type Tools, type World } from "./world.ts";
import { runWriter } from "./writer.ts";

const TIMES = 50;
const WRITERS = 6;
/** The tables of the embedded database can only be looked at between two servers, so not after every round. */
const FILES_AUDITED_EVERY = 10;
const LONGEST_START_MS = 10_000;
const LONGEST_GAP_MS = 5_000;

interface Figures {
  /** Rounds run; fewer than asked for if too much was wrong to go on. */
  rounds: number;
  acknowledged: number;
  unanswered: number;
  slowestStartMs: number;
  longestGapMs: number;
  readonly faults: string[];
}

/** `kill -9` while several clients write, again and again, and after each time the books must balance. */
export async function runKill(tools: Tools, options: RunOptions): Promise<RunResult> {
  const lines: string[] = [];
  const faults: string[] = [];
  for (const engine of options.engines) {
    const times = options.times ?? TIMES;
    const figures = await killOn(tools, engine, times, options.seed);
    faults.push(...figures.faults.map((fault) => `${engine}: ${fault}`));
    lines.push(
      `${engine}: ${figures.rounds} of ${times} kills, ${figures.acknowledged} writes acknowledged, ${figures.unanswered} cut off, ` +
        `slowest start ${Math.round(figures.slowestStartMs)} ms, ` +
        `longest wait of a client with a key ${Math.round(figures.longestGapMs)} ms, ${figures.faults.length} faults`,
    );
  }
  return { faults, line: lines.join("; ") };
}

async function killOn(tools: Tools, engine: Engine, times: number, seed: number): Promise<Figures> {
  const figures: Figures = {
    rounds: 0,
    acknowledged: 0,
    unanswered: 0,
    slowestStartMs: 0,
    longestGapMs: 0,
    faults: [],
  };
  const random = new Seeded(seed);
  const world = await makeWorld(tools, engine, { LOG_LEVEL: "error" });
  try {
    for (let round = 1; round <= times && figures.faults.length < 20; round += 1) {
      figures.rounds = round;
      const found = await oneRound(tools, world, random, `k${seed}-${round}`, figures);
      const look = engine === "postgres" || round % FILES_AUDITED_EVERY === 0 || round === times;
      if (look) found.push(...(await auditBetween(tools, world)));
      figures.faults.push(...found.map((fault) => `round ${round}: ${fault}`));
      if (round % 10 === 0) tools.say(`  ${engine}: ${round} of ${times} rounds`);
    }
  } finally {
    await world.close();
  }
  return figures;
}

async function oneRound(tools: Tools, world: World, random: Seeded, name: string, figures: Figures) {
  const ledger = new Ledger();
  let over = false;
  const several = world.servers.length > 1;
  const writers = Array.from({ length: WRITERS }, (_, at) =>
    runWriter({
      name: `${name}-${at}`,
      client: world.client,
      random: new Seeded(random.int(0, 2 ** 31)),
      ledger,
      isOver: () => over,
      retries: several,
    }),
  );
  await pause(random.int(50, 1_500));
  const at = random.int(0, world.servers.length - 1);
  const killed = world.servers[at]?.kill();
  over = !several;
  await killed;
  // The others go on for a while without it.
  if (several) await pause(random.int(50, 500));
  over = true;
  await Promise.all(writers);

  const server = await startServer(tools.server, world.env);
  world.servers[at] = server;
  world.client.urls[at] = server.url;
  world.partner.urls[at] = server.url;
  figures.slowestStartMs = Math.max(figures.slowestStartMs, server.startedInMs);
  figures.longestGapMs = Math.max(figures.longestGapMs, ledger.longestMs);
  figures.acknowledged += ledger.acknowledged;
  figures.unanswered += ledger.leads.filter((entry) => entry.unanswered).length;
  const faults = await checkLedger(ledger, world.client, world.partner);
  if (server.startedInMs > LONGEST_START_MS) faults.push(`started in ${Math.round(server.startedInMs)} ms`);
  if (ledger.longestMs > LONGEST_GAP_MS) faults.push(`a client waited ${Math.round(ledger.longestMs)} ms`);
  return faults;
}

async function auditBetween(tools: Tools, world: World): Promise<string[]> {
  if (world.place.engine === "postgres") return audit(world.place);
  await world.servers[0]?.stop();
  const broken = await audit(world.place);
  const server = await startServer(tools.server, world.env);
  world.servers[0] = server;
  world.client.urls[0] = server.url;
  world.partner.urls[0] = server.url;
  return broken;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
