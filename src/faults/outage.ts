import { answerFaults } from "#faults/black-box/answer-rules.ts";
import { audit } from "./audit.ts";
import { CuttableProxy } from "./cuttable-proxy.ts";
import { Ledger } from "./ledger.ts";
import { checkLedger } from "./ledger-check.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { startServer } from "./waggle-server.ts";
import { makeWorld, type RunOptions, type Tools, type World } from "./world.ts";
import { runWriter } from "./writer.ts";

const TIMES = 5;
const WRITERS = 6;
const LONGEST_RECOVERY_MS = 10_000;
/** Silence is noticed by the limit of a statement. */
const LONGEST_ANSWER_MS = 15_000;

/**
 * PostgreSQL goes away under load: connections cut, refused, silent. Meanwhile 503 in JSON and nothing else, /livez green
 * and /readyz red; soon afterwards all is normal and the books balance.
 */
export async function runOutage(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const times = options.times ?? TIMES;
  const random = new Seeded(options.seed);
  const world = await makeWorld(tools, "postgres", { LOG_LEVEL: "error" });
  const url = new URL(world.place.env.DATABASE_URL ?? "");
  const proxy = new CuttableProxy({ host: url.hostname, port: Number(url.port) });
  let slowestMs = 0;
  let recoveryMs = 0;
  let outages = 0;
  try {
    url.port = String(await proxy.listen());
    await behind(tools, world, url.href);
    for (let round = 0; round < times * 3 && faults.length < 20; round += 1) {
      const way = (["cut", "refuse", "silent"] as const)[round % 3] ?? "cut";
      outages += 1;
      const ledger = new Ledger();
      let over = false;
      const writers = Array.from({ length: WRITERS }, (_, at) =>
        runWriter({
          name: `o${options.seed}-${round}-${at}`,
          client: world.client,
          random: new Seeded(random.int(0, 2 ** 31)),
          ledger,
          isOver: () => over,
          retries: true,
          databaseMayBeAway: true,
        }),
      );
      await pause(random.int(100, 600));
      const found = await goAway(world, proxy, way, random);
      slowestMs = Math.max(slowestMs, found.slowestMs);
      const began = performance.now();
      const back = await untilReady(world);
      recoveryMs = Math.max(recoveryMs, performance.now() - began);
      await pause(300);
      over = true;
      await Promise.all(writers);
      if (!back) found.faults.push("is not ready again within 10 s");
      found.faults.push(...(await checkLedger(ledger, world.client, world.partner)));
      found.faults.push(...(await audit(world.place)));
      faults.push(...found.faults.map((fault) => `round ${round}, ${way}: ${fault}`));
    }
  } finally {
    proxy.close();
    await world.close();
  }
  const figures = `slowest answer ${Math.round(slowestMs)} ms, slowest recovery ${Math.round(recoveryMs)} ms`;
  return { faults, line: `${outages} of ${times * 3} outages, ${figures}, ${faults.length} faults` };
}

/** The same servers again, with the proxy between them and the database. */
async function behind(tools: Tools, world: World, databaseUrl: string): Promise<void> {
  for (const [at, server] of world.servers.entries()) {
    await server.stop();
    const next = await startServer(tools.server, { ...world.env, DATABASE_URL: databaseUrl });
    world.servers[at] = next;
    world.client.urls[at] = next.url;
    world.partner.urls[at] = next.url;
  }
}

async function goAway(world: World, proxy: CuttableProxy, way: "cut" | "refuse" | "silent", random: Seeded) {
  const faults: string[] = [];
  let slowestMs = 0;
  proxy.mode = way === "cut" ? "forward" : way;
  if (way !== "silent") proxy.cut();
  if (way === "cut") return { faults, slowestMs };
  const until = performance.now() + random.int(1_500, 3_000);
  while (performance.now() < until) {
    const { status: live } = await world.client.send("GET", "/livez");
    if (live !== 200) faults.push(`/livez answers ${live}`);
    // Both at once: in silence each takes long.
    const [ready, lead, write] = await Promise.all([
      world.client.send("GET", "/readyz"),
      world.client.send("GET", "/api/v1/leads/789"),
      world.client.send("PATCH", "/api/v1/leads/789", { body: { tagsAdd: [10] } }),
    ]);
    if (ready.status !== 503) faults.push(`/readyz answers ${ready.status}`);
    for (const answer of [lead, write]) {
      slowestMs = Math.max(slowestMs, answer.ms);
      if (answer.status !== 503)
        faults.push(`a request is answered ${answer.status} ${answer.text.slice(0, 200)}`);
      faults.push(...answerFaults("GET", answer));
      if (answer.ms > LONGEST_ANSWER_MS) faults.push(`a request took ${Math.round(answer.ms)} ms`);
    }
  }
  proxy.mode = "forward";
  if (way === "silent") proxy.cut();
  return { faults, slowestMs };
}

async function untilReady(world: World): Promise<boolean> {
  const deadline = performance.now() + LONGEST_RECOVERY_MS;
  while (performance.now() < deadline) {
    const answers = await Promise.all(
      world.client.urls.map((url) => world.client.sendTo(url, "GET", "/api/v1/leads?pageSize=1")),
    );
    if (answers.every(({ status }) => status === 200)) return true;
    await pause(50);
  }
  return false;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
