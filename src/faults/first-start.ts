import { audit } from "./audit.ts";
import { Client } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { Seeded } from "./seeded.ts";
import { runToEnd, startServer } from "./waggle-server.ts";
import { ADMIN_KEY, type Engine, makePlace, type Place, type RunOptions, type Tools } from "./world.ts";

const TIMES = 20;

/**
 * `kill -9` during the first start, at any moment from the first line of the program to the last of the demo company:
 * the next start makes a whole demo, without help.
 */
export async function runFirstStart(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const lines: string[] = [];
  for (const engine of options.engines) {
    const random = new Seeded(options.seed);
    const whole = await wholeStart(tools, engine);
    const times = options.times ?? TIMES;
    let cut = 0;
    let rounds = 0;
    for (let round = 0; round < times && faults.length < 10; round += 1) {
      rounds += 1;
      const place = await makePlace(tools, engine);
      // Sometimes the second start is cut off as well.
      const kills = random.chance(0.3) ? 2 : 1;
      for (let kill = 0; kill < kills; kill += 1) {
        const killAfterMs = random.int(20, Math.round(whole.ms * 1.1));
        const ended = await runToEnd(`${tools.server}/main.js`, envOf(place), { killAfterMs });
        if (!ended.out.includes("Waggle is at")) cut += 1;
        if (ended.signal !== "SIGKILL") faults.push(`${engine}: ended by itself: ${ended.code} ${ended.err}`);
      }
      faults.push(
        ...(await nextStart(tools, place, whole.demo)).map((fault) => `${engine}: round ${round}: ${fault}`),
      );
      await place.remove();
    }
    lines.push(
      `${engine}: ${rounds} of ${times} first starts killed, ${cut} times before they were done (whole: ${Math.round(whole.ms)} ms)`,
    );
  }
  return { faults, line: `${lines.join("; ")}, ${faults.length} faults` };
}

function envOf(place: Place) {
  return {
    ...place.env,
    WAGGLE_DEMO: "on",
    WAGGLE_ADMIN_KEY: ADMIN_KEY,
    RATE_LIMIT_PER_MINUTE: "0",
    LOG_LEVEL: "error",
  };
}

/** How long an undisturbed first start takes, and what it makes. */
async function wholeStart(tools: Tools, engine: Engine) {
  const place = await makePlace(tools, engine);
  const server = await startServer(tools.server, envOf(place));
  const demo = await demoOf(server.url);
  await server.stop();
  await place.remove();
  return { ms: server.startedInMs, demo };
}

async function nextStart(tools: Tools, place: Place, demo: string): Promise<string[]> {
  const faults: string[] = [];
  try {
    const server = await startServer(tools.server, envOf(place));
    const made = await demoOf(server.url);
    if (made !== demo) faults.push(`the demo is not whole: ${made} instead of ${demo}`);
    const code = await server.stop();
    if (code !== 0) faults.push(`stopped with ${code}`);
    faults.push(...(await audit(place)));
  } catch (thrown) {
    faults.push(`the next start failed: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
  return faults;
}

/** What the demo company has, as numbers. */
async function demoOf(url: string): Promise<string> {
  const client = new Client(url, ADMIN_KEY);
  const counts = (await client.send("GET", "/api/v1/leads/counts")).text;
  const lists = [
    "tags",
    "users",
    "custom-fields",
    "partnerships",
    "campaigns",
    "attributions",
    "tiers",
    "categories",
    "contacts",
  ];
  const lengths: string[] = [];
  for (const list of lists) {
    const { status, body } = await client.send("GET", `/api/v1/${list}`);
    lengths.push(`${list} ${status === 200 ? body.length : status}`);
  }
  const { status, body } = await client.send("GET", "/api/v1/leads/789");
  client.close();
  return `${counts} ${lengths.join(" ")} ${status} ${body?.email}`;
}
