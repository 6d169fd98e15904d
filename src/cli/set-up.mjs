import { isBuilt } from "./build-stamp.mjs";
import { installIfStale } from "./install.mjs";
import { inProject } from "./project.mjs";
import { runCommand, stopUnless } from "./run-command.mjs";

/** Installs and builds whatever is missing or out of date. On a checkout that is ready it only looks. */
export async function setUp() {
  await installIfStale();
  stopUnless(await buildIfStale(), "The build failed; the lines above say why.");
}

/**
 * Builds in a process of its own: the bundlers' memory goes with it, instead of staying with the server.
 *
 * @returns {Promise<{ code: number }>} of the build; 0 when none was needed
 */
export async function buildIfStale() {
  if (isBuilt()) return { code: 0 };
  return runCommand(process.execPath, [inProject("src/cli/build.mjs"), "--if-stale"], { output: "stderr" });
}
