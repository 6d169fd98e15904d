import { parseArgs } from "node:util";
import { runBadInput } from "./bad-input.ts";
import { runBlackBox } from "./black-box-run.ts";
import { runFirstStart } from "./first-start.ts";
import { runIdempotency } from "./idempotency.ts";
import { runKill } from "./kill.ts";
import { runLock } from "./lock.ts";
import { runOutage } from "./outage.ts";
import { runRace } from "./race.ts";
import { runSettings } from "./settings.ts";
import { runTenancy } from "./tenancy.ts";
import { type Engine, type RunOptions, stopPostgres, type Tools } from "./world.ts";

/** What a run found; no faults means it passed. `line` sums it up. */
export interface RunResult {
  readonly faults: readonly string[];
  readonly line: string;
}

type Run = (tools: Tools, options: RunOptions) => Promise<RunResult>;

const runs: Readonly<Record<string, Run>> = {
  "black-box": runBlackBox,
  kill: runKill,
  "first-start": runFirstStart,
  lock: runLock,
  race: runRace,
  outage: runOutage,
  "bad-input": runBadInput,
  idempotency: runIdempotency,
  tenancy: runTenancy,
  settings: runSettings,
};

/** Runs what the arguments name, everything if they name nothing. False if anything was found. */
export async function runFaults(tools: Tools, args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      times: { type: "string" },
      seed: { type: "string" },
      engine: { type: "string" },
      url: { type: "string" },
      key: { type: "string" },
      "partner-key": { type: "string" },
    },
  });
  const wanted = positionals.length > 0 ? positionals : Object.keys(runs);
  const unknown = wanted.find((name) => !(name in runs));
  if (unknown || (values.engine && !["pglite", "postgres"].includes(values.engine))) {
    tools.say(
      `Use it as: npm run faults -- [${Object.keys(runs).join("|")}] [--times N] [--seed N] [--engine pglite|postgres]`,
    );
    return false;
  }
  const options: RunOptions = {
    times: values.times === undefined ? undefined : Number(values.times),
    seed: values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed),
    engines: values.engine ? [values.engine as Engine] : ["pglite", "postgres"],
    url: values.url,
    key: values.key,
    partnerKey: values["partner-key"],
  };
  let clean = true;
  try {
    for (const name of wanted) clean = (await runOne(tools, options, name)) && clean;
  } finally {
    await stopPostgres();
  }
  return clean;
}

async function runOne(tools: Tools, options: RunOptions, name: string): Promise<boolean> {
  const began = Date.now();
  tools.say(`${name}: seed ${options.seed}`);
  let result: RunResult;
  try {
    result = await (runs[name] as Run)(tools, options);
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    result = { faults: [why], line: "could not be run to its end" };
  }
  for (const fault of result.faults.slice(0, 40)) tools.say(`  ${fault}`);
  const passed = result.faults.length === 0;
  const seconds = Math.round((Date.now() - began) / 1000);
  process.stdout.write(
    `${passed ? "ok" : "not ok"} ${name} (seed ${options.seed}, ${seconds} s): ${result.line}\n`,
  );
  return passed;
}
