import "./check-node.mjs";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inProject, root, say } from "./project.mjs";
import { setUp } from "./set-up.mjs";

// Breaks the built server in the ways docs/faults.md lists. `npm run faults -- kill --times 5 --seed 7 --engine pglite`.
await setUp();
const [esbuild, { startPostgres }] = await Promise.all([import("esbuild"), import("./test-postgres.mjs")]);

// Below the project folder: packages are found from there. A copy of the build, because a run takes long enough for
// somebody to build anew meanwhile.
const workshop = inProject(`.waggle/faults-${process.pid}`);
process.once("exit", () => rmSync(workshop, { recursive: true, force: true, maxRetries: 5 }));
mkdirSync(`${workshop}/data`, { recursive: true });
cpSync(inProject("dist"), `${workshop}/dist`, { recursive: true });
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["src/faults/run-faults.ts"],
  outdir: `${workshop}/programs`,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});

const { runFaults } = await import(pathToFileURL(`${workshop}/programs/run-faults.js`).href);
const tools = { server: `${workshop}/dist/server`, folder: `${workshop}/data`, startPostgres, say };
// Children and databases are ended on the way out of a run, so a signal must let it come to its end.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
process.exit((await runFaults(tools, process.argv.slice(2))) ? 0 : 1);
