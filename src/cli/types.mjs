import "./check-node.mjs";
import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";
import { inProject } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

/** Every compiler project: the rooms differ in what the compiler may know (no DOM on the server, no Node in the web). */
export const typedRooms = [
  "src/contract",
  "src/paste-to-fill",
  "src/web",
  "src/server",
  "src/cli",
  "src/faults",
  "src/bench",
  "e2e",
];

/**
 * Type-checks one room. Calls the compiler by path: another package's TypeScript may own the name `tsc`.
 *
 * @param {string} room
 */
export async function checkTypes(room) {
  const pretty = process.stdout.isTTY ? ["--pretty"] : [];
  const args = [inProject("node_modules/typescript/bin/tsc"), "-p", inProject(room), ...pretty];
  const { code, text } = await runCommand(process.execPath, args, { output: "capture" });
  return { room, passed: code === 0, text };
}

/** Type-checks all rooms, two at a time, and calls `report` for each as it ends. */
export async function checkAllTypes(
  /** @type {(result: { room: string, passed: boolean, text: string }) => void} */ report,
) {
  const waiting = [...typedRooms];
  const work = async () => {
    for (let room = waiting.shift(); room; room = waiting.shift()) report(await checkTypes(room));
  };
  await Promise.all([work(), work()]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await installIfStale();
  await checkAllTypes(({ room, passed, text }) => {
    process.stdout.write(`${passed ? "ok" : "not ok"} ${room}\n${text}`);
    if (!passed) process.exitCode = 1;
  });
}
