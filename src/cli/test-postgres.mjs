import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { findPostgresBinaries } from "./find-postgres.mjs";

/**
 * Starts a PostgreSQL of its own on a free loopback port, with an empty database `waggle` that may create pg_trgm.
 * Everything it writes is in a temporary folder and goes away with it: at `stop()`, and also when this process ends
 * in any way, because the server is kept by a guard process that notices.
 *
 * @param {{ durable?: boolean }} [options] `durable` keeps PostgreSQL's own fsync settings, for tests that kill or measure;
 *   otherwise fsync is off, for speed
 * @returns {Promise<{
 *   url: string,
 *   version: string,
 *   stop: () => Promise<void>,
 *   signal: (signal: NodeJS.Signals) => void,
 * }>} `url` has superuser rights; `signal` reaches the server's main process, for fault runs
 */
export async function startPostgres({ durable = false } = {}) {
  const binaries = await findPostgresBinaries();
  const guard = spawn(process.execPath, [fileURLToPath(new URL("postgres-guard.mjs", import.meta.url))], {
    // Its own session: Ctrl+C at the terminal must reach us only, so that tests end before their database does.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
    windowsHide: true,
  });
  const ended = once(guard, "exit");
  guard.stdin.on("error", () => {}); // the guard has gone; `ended` says so
  guard.stdin.write(`${JSON.stringify({ binaries, durable })}\n`);

  const ready = await new Promise((resolve, reject) => {
    let text = "";
    guard.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      if (text.includes("\n")) resolve(JSON.parse(text));
    });
    guard.on("error", reject);
    guard.on("exit", () => reject(new Error("PostgreSQL could not be started; the lines above say why.")));
  });

  return {
    url: ready.url,
    version: String(spawnSync(binaries.postgres, ["--version"], { encoding: "utf8" }).stdout ?? "").trim(),
    async stop() {
      guard.stdin.end();
      await ended;
    },
    signal: (signal) => process.kill(ready.pid, signal),
  };
}
