import "./check-node.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installIfStale } from "./install.mjs";
import { browserStage, lintStage, typesStage, unitStage } from "./test-stages.mjs";

/** In the order they run: the quickest answers first. */
const stages = { types: typesStage, lint: lintStage, unit: unitStage, browser: browserStage };
const started = Date.now();
const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const passedOn = process.argv.slice(2).filter((argument) => !argument.startsWith("--only="));
const unknown = only?.find((name) => !(name in stages));
if (unknown !== undefined) {
  console.error(`There is no stage "${unknown}"; the stages are ${Object.keys(stages).join(", ")}.`);
  process.exit(1);
}

let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    interrupted = true;
  });

await installIfStale();
const results = mkdtempSync(join(tmpdir(), "waggle-results-"));
let passed = 0;
/** @type {string[]} */
const failures = [];
for (const [name, stage] of Object.entries(stages)) {
  if (only && !only.includes(name)) continue;
  const before = Date.now();
  console.log(`\n== ${name} ==`);
  const result = interrupted
    ? { passed: 0, failures: ["did not run: interrupted"] }
    : await stage({ results, passedOn }).catch((/** @type {unknown} */ error) => ({
        passed: 0,
        failures: [error instanceof Error ? error.message : String(error)],
      }));
  passed += result.passed;
  failures.push(...result.failures.map((failure) => `${name}: ${failure}`));
  console.log(`== ${name}: ${result.passed} passed, ${result.failures.length} failed, ${seconds(before)} ==`);
}
rmSync(results, { recursive: true, force: true });

console.log(`\nTotal time ${seconds(started)}`);
if (failures.length > 0) console.log(`Failed:\n${failures.map((failure) => `  ${failure}`).join("\n")}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);

function seconds(/** @type {number} */ since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
