import { Ground, runChecks } from "#faults/black-box/all-checks.ts";
import { Client } from "./client.ts";
import type { RunResult } from "./run-faults.ts";
import { makeWorld, type RunOptions, type Tools } from "./world.ts";

/** The checks of the contract over HTTP, against a given server or against fresh ones on each engine. */
export async function runBlackBox(tools: Tools, options: RunOptions, only?: string): Promise<RunResult> {
  if (options.url) {
    const us = new Client(options.url, options.key ?? null);
    const partner = options.partnerKey === undefined ? undefined : us.as(options.partnerKey);
    return outcome(tools, options.url, await runChecks(new Ground(us, partner), only));
  }
  const results: RunResult[] = [];
  for (const engine of options.engines) {
    const world = await makeWorld(tools, engine, { LOG_LEVEL: "warn" });
    try {
      const ground = new Ground(world.client, world.partner);
      results.push(outcome(tools, engine, await runChecks(ground, only)));
    } finally {
      await world.close();
    }
  }
  return {
    faults: results.flatMap(({ faults }) => faults),
    line: results.map(({ line }) => line).join("; "),
  };
}

function outcome(
  tools: Tools,
  where: string,
  { passed, failed, leftOut }: Awaited<ReturnType<typeof runChecks>>,
): RunResult {
  for (const { name, reason } of failed)
    tools.say(`${where}: ${name}\n    ${reason.replaceAll("\n", "\n    ")}`);
  const rest = leftOut.length > 0 ? `, ${leftOut.length} left out for want of --partner-key` : "";
  return {
    faults: failed.map(({ name }) => `${where}: ${name}`),
    line: `${where}: ${passed} passed, ${failed.length} failed${rest}`,
  };
}
