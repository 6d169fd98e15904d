import { defineConfig } from "@playwright/test";
import { browserArguments } from "../src/cli/find-browser.mjs";

const results = process.env.WAGGLE_BROWSER_RESULTS;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: results ? [["list"], ["json", { outputFile: results }]] : [["list"]],
  use: {
    // Every step has a limit: a page that hangs would otherwise hold the whole run.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    locale: "en-US",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: process.env.CHROMIUM, args: browserArguments },
  },
});
