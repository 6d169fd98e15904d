import { createServer } from "node:net";
import { documentedLead } from "#faults/black-box/lead-bodies.ts";
import type { RunResult } from "./run-faults.ts";
import { runToEnd, startServer } from "./waggle-server.ts";
import { makeWorld, type RunOptions, type Tools } from "./world.ts";

const TIMES = 10;
const LEADS = "/api/v1/leads";

/** A second process on a directory that is in use: it says so in a sentence, ends with 1 and harms nothing. */
export async function runLock(tools: Tools, options: RunOptions): Promise<RunResult> {
  const faults: string[] = [];
  const times = options.times ?? TIMES;
  const world = await makeWorld(tools, "pglite", { LOG_LEVEL: "error" });
  const { client } = world;
  try {
    const made: number[] = [];
    let over = false;
    const writing = (async () => {
      for (let at = 0; !over; at += 1) {
        const answer = await client.send("POST", LEADS, { body: documentedLead(`lock${at}@faults.example`) });
        if (answer.status === 201) made.push(answer.body.id);
        else faults.push(`the first server answered ${answer.status} ${answer.text}`);
      }
    })();
    for (let turn = 0; turn < times; turn += 1) {
      // Two at once, and the key command, which wants the same directory.
      const ended = await Promise.all([
        runToEnd(`${tools.server}/main.js`, world.env),
        runToEnd(`${tools.server}/main.js`, world.env),
        runToEnd(`${tools.server}/key.js`, world.place.env, { args: ["--read"] }),
      ]);
      for (const { code, err, out } of ended) {
        const sentences = err.trim().split("\n");
        if (code !== 1) faults.push(`a second process ended with ${code}: ${out}${err}`);
        if (sentences.length !== 1 || !/is using the data directory/.test(err) || /\n\s+at /.test(err)) {
          faults.push(`a second process said: ${err}`);
        }
        if (out.includes("Waggle is at")) faults.push("a second process said it is there");
      }
    }
    over = true;
    await writing;
    await world.servers[0]?.stop();
    const again = await startServer(tools.server, world.env);
    world.servers[0] = again;
    client.urls[0] = again.url;
    for (const id of made) {
      const { status } = await client.send("GET", `${LEADS}/${id}`);
      if (status !== 200) faults.push(`lead ${id} of the first server is ${status} afterwards`);
    }
    if (made.length === 0) faults.push("the first server stored nothing meanwhile");
    faults.push(...(await takenPort(tools, again.port)));
    return {
      faults,
      line: `${times * 3} second processes, ${made.length} leads stored meanwhile, ${faults.length} faults`,
    };
  } finally {
    await world.close();
  }
}

/** A port that is taken, by a Waggle or by anything else. */
async function takenPort(tools: Tools, port: number): Promise<string[]> {
  const faults: string[] = [];
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const ports = [port, typeof address === "object" && address ? address.port : 0];
  for (const taken of ports) {
    const { code, err } = await runToEnd(`${tools.server}/main.js`, {
      PORT: String(taken),
      DATA_DIR: `${tools.folder}/port-${taken}`,
      WAGGLE_DEMO: "off",
    });
    const fine =
      code === 1 && err.trim().split("\n").length === 1 && err.includes(String(taken)) && /PORT/.test(err);
    if (!fine) faults.push(`with its port taken it ended with ${code}: ${err}`);
  }
  other.close();
  return faults;
}
