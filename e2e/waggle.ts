import { cp, lstat, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { type RunningServer, startServer } from "./start-server.ts";

type StorageState = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

interface PerWorker {
  /** The worker's own server, with the demo company. Its sign-in link is spent: `page` was signed in with it. */
  server: RunningServer;
  signedIn: StorageState;
}

interface PerTest {
  /**
   * Starts a server of the test's own, for stories that change or restart it. With the `dataDir` of an earlier one it
   * opens the same data again. All of them are stopped and removed after the test.
   */
  startOwnServer(dataDir?: string): Promise<RunningServer & { dataDir: string }>;
  /** Fails the test when a page logged an error, threw, or broke the content security policy. */
  pageErrors: {
    /** Expects errors that match; a refused request, for instance, is logged by the browser itself. */
    allow(pattern: RegExp): void;
  };
}

export { expect };

/** Playwright's `test` with a real server behind it; `page` is signed in as the demo company's admin. */
export const test = base.extend<PerTest, PerWorker>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of wanted fixtures from this pattern
    async ({}, use) => {
      const dataDir = await copyOfTemplate();
      const server = await startServer({ dataDir, adminKey: adminKey() });
      await use(server);
      await server.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: "worker", timeout: 90_000 },
  ],

  signedIn: [
    async ({ browser, server }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.signInLink);
      await page.waitForURL(({ pathname }) => pathname !== "/sign-in");
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: "worker", timeout: 60_000 },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  storageState: async ({ signedIn }, use) => use(signedIn),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of wanted fixtures from this pattern
  startOwnServer: async ({}, use) => {
    const started: (RunningServer & { dataDir: string })[] = [];
    await use(async (given) => {
      const dataDir = given ?? (await copyOfTemplate());
      const server = { ...(await startServer({ dataDir, adminKey: adminKey() })), dataDir };
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.stop()));
    for (const { dataDir } of started) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  },

  pageErrors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      const allowed: RegExp[] = [];
      context.on("console", (message) => {
        // A blocked style or script is logged as an error too.
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error().stack ?? error.error())));
      await use({ allow: (pattern) => void allowed.push(pattern) });
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

/** A data folder of its own, below the one that is removed after the whole run. */
async function copyOfTemplate() {
  const folder = process.env.WAGGLE_E2E_FOLDER;
  if (!folder) throw new Error("No template data folder: global-setup.ts has not run.");
  const dataDir = await mkdtemp(join(folder, "data-"));
  // The lock of the server that made it may still hold a socket, which is no part of the data and cannot be copied.
  const filter = async (from: string) => !(await lstat(from)).isSocket();
  await cp(join(folder, "template"), dataDir, { recursive: true, filter });
  return dataDir;
}

function adminKey() {
  return process.env.WAGGLE_ADMIN_KEY ?? "";
}
