import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "../src/cli/find-browser.mjs";
import { buildIfStale } from "../src/cli/set-up.mjs";
import { startServer } from "./start-server.ts";

/**
 * Makes one data folder with the demo company; workers copy it, because creating a database takes seconds and copying
 * one does not. Also what lets `npx playwright test -c e2e/playwright.config.ts` run alone: browser and fresh build.
 */
export default async function globalSetup() {
  process.env.CHROMIUM ??= await findBrowser();
  if ((await buildIfStale()).code !== 0) throw new Error("The build failed.");
  const folder = await mkdtemp(join(tmpdir(), "waggle-e2e-"));
  process.env.WAGGLE_E2E_FOLDER = folder;
  process.env.WAGGLE_ADMIN_KEY = randomBytes(32).toString("hex");
  const server = await startServer({
    dataDir: join(folder, "template"),
    adminKey: process.env.WAGGLE_ADMIN_KEY,
  });
  await server.stop();
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
