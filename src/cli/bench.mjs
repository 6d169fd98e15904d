import "./check-node.mjs";
import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { copyServerFiles } from "./build.mjs";
import { inProject, root, say } from "./project.mjs";
import { setUp } from "./set-up.mjs";

// Measures what docs/bench.md describes and prints one table. `npm run bench -- P1 P10` measures only these lines.
await setUp();
const [esbuild, { findBrowser, browserArguments }, { startPostgres }] = await Promise.all([
  import("esbuild"),
  import("./find-browser.mjs"),
  import("./test-postgres.mjs"),
]);

// Below the project folder: packages are found from there.
const programs = inProject(`.waggle/bench-${process.pid}`);
process.once("exit", () => rmSync(programs, { recursive: true, force: true }));
// An exit of our own ends what was started; a signal by itself would leave it running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
await Promise.all([buildPrograms(), buildFloorPage()]);
copyServerFiles(programs);

const { runBench } = await import(pathToFileURL(`${programs}/run-bench.js`).href);
const tools = {
  programs,
  startCommand: inProject("src/cli/start.mjs"),
  server: inProject("dist/server/main.js"),
  startPostgres,
  findBrowser,
  browserArguments,
  say,
};
const met = await runBench(tools, process.argv.slice(2));
process.exit(met ? 0 : 1);

function buildPrograms() {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: ["run-bench", "load", "floor-server", "database-alone"].map(
      (name) => `src/bench/${name}.ts`,
    ),
    outdir: programs,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
}

/** The floor's page is built as small as ours: minified, and React without its development checks. */
function buildFloorPage() {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: ["src/bench/floor-page.tsx"],
    outdir: programs,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    logLevel: "warning",
  });
}
