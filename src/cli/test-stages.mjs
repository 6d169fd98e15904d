import { readFileSync } from "node:fs";
import { findBrowser } from "./find-browser.mjs";
import { inProject, say } from "./project.mjs";
import { runCommand } from "./run-command.mjs";
import { buildIfStale } from "./set-up.mjs";
import { startPostgres } from "./test-postgres.mjs";
import { checkAllTypes } from "./types.mjs";

/**
 * @typedef {{ results: string, passedOn: string[] }} StageOptions a folder for result files, and arguments for the tools
 * @typedef {{ passed: number, failures: string[] }} StageResult one entry of `failures` per failed check, in a line
 */

/** @returns {Promise<StageResult>} */
export async function typesStage() {
  let passed = 0;
  /** @type {string[]} */
  const failures = [];
  await checkAllTypes((room) => {
    if (room.passed) passed += 1;
    else {
      failures.push(`${room.room} does not type-check`);
      console.log(`${room.room}\n${room.text}`);
    }
  });
  return { passed, failures };
}

/** @returns {Promise<StageResult>} */
export async function lintStage() {
  const { code } = await runCommand(process.execPath, [
    inProject("node_modules/@biomejs/biome/bin/biome"),
    "check",
    "--error-on-warnings",
  ]);
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: ["biome has findings"] };
}

/**
 * Unit and API tests. With TEST_DATABASE_URL set the API tests run on PGlite and on that PostgreSQL.
 *
 * @param {StageOptions} options
 * @returns {Promise<StageResult>}
 */
export async function unitStage({ results, passedOn }) {
  const file = `${results}/unit.json`;
  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? undefined : await startPostgres();
  if (postgres) say(postgres.version);
  try {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...passedOn];
    const { code } = await runCommand(
      process.execPath,
      [inProject("node_modules/vitest/vitest.mjs"), ...args],
      {
        env: { TEST_DATABASE_URL: given ?? postgres?.url },
      },
    );
    return withExitCode(unitResult(readJson(file)), code);
  } finally {
    await postgres?.stop();
  }
}

/**
 * Stories in a real browser against the built app and its real server.
 *
 * @param {StageOptions} options
 * @returns {Promise<StageResult>}
 */
export async function browserStage({ results, passedOn }) {
  if ((await buildIfStale()).code !== 0) throw new Error("the build failed");
  const file = `${results}/browser.json`;
  const args = ["test", `--config=${inProject("e2e/playwright.config.ts")}`, ...passedOn];
  const { code } = await runCommand(
    process.execPath,
    [inProject("node_modules/@playwright/test/cli.js"), ...args],
    {
      env: { CHROMIUM: await findBrowser(), WAGGLE_BROWSER_RESULTS: file },
    },
  );
  return withExitCode(browserResult(readJson(file)), code);
}

/**
 * From Vitest's JSON. Whatever did not pass has failed, skipped and planned tests too; a file that could not be
 * loaded has no tests and counts as one.
 *
 * @param {{ testResults: { name: string, status: string, message: string,
 *   assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {StageResult}
 */
function unitResult({ testResults }) {
  /** @type {StageResult} */
  const result = { passed: 0, failures: [] };
  for (const { name, status, assertionResults } of testResults) {
    const file = name.slice(inProject("").length);
    for (const test of assertionResults) {
      if (test.status === "passed") result.passed += 1;
      else result.failures.push(`${file}: ${test.fullName} (${test.status})`);
    }
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed")) {
      result.failures.push(`${file}: could not be run`);
    }
  }
  return result;
}

/**
 * From Playwright's JSON, in the same spirit.
 *
 * @typedef {{ title: string, file: string, specs?: { title: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: { message?: string }[] }} report
 * @returns {StageResult}
 */
function browserResult({ suites, errors }) {
  /** @type {StageResult} */
  const result = { passed: 0, failures: [] };
  const visit = (/** @type {Suite} */ suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === "expected") result.passed += 1;
        else result.failures.push(`${suite.file}: ${spec.title} (${status})`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of suites) visit(suite);
  for (const { message = "failed" } of errors) result.failures.push(message.split("\n")[0] ?? message);
  return result;
}

/** A runner that ends badly without naming a failed test has crashed, and that counts. */
function withExitCode(/** @type {StageResult} */ result, /** @type {number} */ code) {
  if (code !== 0 && result.failures.length === 0) result.failures.push(`the runner ended with ${code}`);
  if (result.passed === 0 && result.failures.length === 0) result.failures.push("no test was found");
  return result;
}

function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Error("the runner ended without results");
  }
}
