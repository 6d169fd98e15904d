import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteLine, type Line } from "./line.ts";
import { type Program, startProgram } from "./program.ts";
import { inTurn, median } from "./samples.ts";
import { startWaggle, type World } from "./world.ts";

/** P14: a start with everything there, against opening the embedded database alone; and what the process holds. */
export async function startLines(world: World): Promise<Line[]> {
  const env = { DATA_DIR: join(world.folder, "data"), WAGGLE_ADMIN_KEY: world.ours.adminKey };
  const log = join(world.folder, "start.log");
  const memory: number[] = [];
  // The first start makes the demo company; all others find it.
  await (await startWaggle(world.tools.startCommand, log, env)).stop();
  const pairs = await inTurn(3, {
    ours: () =>
      whileRunning(startWaggle(world.tools.startCommand, log, env), async ({ milliseconds, url, pid }) => {
        const listening = performance.now();
        await ask(`${url}/readyz`);
        const answered = performance.now() - listening;
        for (let turn = 0; turn < 20; turn += 1)
          await ask(`${url}/api/v1/leads?pageSize=50`, env.WAGGLE_ADMIN_KEY);
        memory.push(residentMegabytes(pid));
        return milliseconds + answered;
      }),
    floor: () =>
      whileRunning(
        startProgram([join(world.tools.programs, "database-alone.js")], {
          env,
          ready: /ready\n/,
          logFile: log,
        }),
        async ({ milliseconds }) => milliseconds,
      ),
  });
  const extra = (median(pairs.ours) - median(pairs.floor)) / 1000;
  return [
    {
      id: "P14",
      figure: "npm start, warm, to the first answer, over opening the database alone",
      ours: `${(median(pairs.ours) / 1000).toFixed(2)} s`,
      floor: `${(median(pairs.floor) / 1000).toFixed(2)} s`,
      ratio: `${extra < 0 ? "" : "+"}${extra.toFixed(2)} s`,
      goal: "<= +2 s",
      met: extra <= 2,
    },
    absoluteLine("P14", "  memory of the process with the demo company in use, MB", median(memory), "", {
      most: 250,
    }),
  ];
}

async function whileRunning<P extends Program>(
  starting: Promise<P>,
  measure: (program: P) => Promise<number>,
): Promise<number> {
  const program = await starting;
  try {
    return await measure(program);
  } finally {
    await program.stop();
  }
}

async function ask(url: string, key?: string) {
  const answer = await fetch(url, { headers: key ? { authorization: `Bearer ${key}` } : {} });
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}`);
  await answer.arrayBuffer();
}

/** What the process holds in memory, its database included: that runs in a thread of it. */
function residentMegabytes(pid: number): number {
  if (process.platform === "linux") {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1000;
  }
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1000;
}
