import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { openForm } from "./create-lead-steps.ts";
import {
  draftLine,
  expect,
  leadsWith,
  openWaiting,
  panelFetched,
  storedTexts,
  test,
  typeLead,
} from "./nothing-lost-steps.ts";

const keyProgram = fileURLToPath(new URL("../dist/server/key.js", import.meta.url));
const run = promisify(execFile);

test("B6: reloaded while typing, every value is offered again with its age; several stand side by side", async ({
  page,
}) => {
  const company = page.getByRole("textbox", { name: "Company", exact: true });
  await openForm(page);
  const email = await typeLead(page, "Half typed");
  await page.getByRole("combobox", { name: "Tags" }).fill("EMEA");
  await page.keyboard.press("Enter");
  await expect(draftLine(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Draft from \d\d:\d\d/)).toBeVisible();
  await expect(company).toHaveValue("");
  await company.fill("Another one");
  await expect(draftLine(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^Draft from \d\d:\d\d/)).toHaveCount(2);

  const draft = page.getByRole("listitem").filter({ hasText: "Half typed" });
  await draft.getByRole("button", { name: /^Keep/ }).click();
  await expect(company).toHaveValue("Half typed");
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(email);
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("Cobalt Cloud");
  await expect(page.getByRole("textbox", { name: "Budget holder" })).toHaveValue("Head of logistics");
  await expect(page.getByRole("button", { name: /EMEA/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page
    .getByRole("listitem")
    .filter({ hasText: "Another one" })
    .getByRole("button", { name: /^Discard/ })
    .click();
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/leads$/);
  await openForm(page);
  await expect(page.getByText(/^Draft from/)).toHaveCount(0);
});

test("B6: the browser killed while typing", async ({ server, signedIn, launchOptions }) => {
  const folder = await mkdtemp(join(tmpdir(), "waggle-profile-"));
  const open = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: server.url,
    });
    await context.addCookies(signedIn.cookies);
    return context;
  };
  try {
    const first = await open();
    const page = first.pages()[0] ?? (await first.newPage());
    await openForm(page);
    await page.keyboard.type("Typed before the crash");
    await expect(page.getByText(/^Draft saved on this device, [1-9]\d* s ago/)).toBeVisible();
    const closed = first.waitForEvent("close");
    const session = await first.newCDPSession(page);
    await Promise.race([session.send("Browser.crash").catch(() => undefined), closed]);
    await closed;

    const second = await open();
    const again = second.pages()[0] ?? (await second.newPage());
    await again.goto("/leads/new");
    await again.getByRole("button", { name: /^Keep the draft from \d\d:\d\d/ }).click();
    await expect(again.getByRole("textbox", { name: "Company", exact: true })).toHaveValue(
      "Typed before the crash",
    );
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test("B5: the session ends in the middle of a form; the same person goes on, and no key is kept", async ({
  page,
  server,
  context,
}) => {
  await openForm(page);
  const email = await typeLead(page, "Over the session");
  await context.clearCookies();
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(dialog).toContainText("1 change waits to be sent");
  await dialog.getByRole("textbox", { name: "API key" }).fill(server.adminKey);
  expect(await storedTexts(page)).toContain("Over the session");
  expect(await storedTexts(page)).not.toContain(server.adminKey);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/leads$/);
  expect(await leadsWith(server, email)).toHaveLength(1);
  expect(await storedTexts(page)).not.toContain(server.adminKey);
});

test("B5: somebody else signs in: nothing of the first is shown, sent or deleted", async ({
  browser,
  startOwnServer,
}) => {
  // Two starts of a database, and a third of the key program.
  test.slow();
  const before = await startOwnServer();
  await before.stop();
  const options = { env: { ...process.env, DATA_DIR: before.dataDir, DATABASE_URL: "" } };
  const { stdout } = await run(
    process.execPath,
    [keyProgram, "--company", "234", "--label", "P", "--read", "--write"],
    options,
  );
  const partnerKey = stdout.trim().split("\n").at(-1) ?? "";
  const server = await startOwnServer(before.dataDir);
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto(server.signInLink);
  await expect(page).not.toHaveURL(/sign-in/);
  await openForm(page);
  const email = await typeLead(page, "First person");
  await expect(draftLine(page)).toBeVisible();
  await context.clearCookies();
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await dialog.getByRole("textbox", { name: "API key" }).fill(partnerKey);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const company = page.getByRole("textbox", { name: "Company", exact: true });
  await expect(company).toHaveValue("");
  await expect(page.getByText(/^Draft from/)).toHaveCount(0);
  await expect(page.getByText("First person")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Waiting to be sent/ })).toHaveCount(0);
  expect(await storedTexts(page)).toContain("First person");
  expect(await leadsWith(server, email)).toHaveLength(0);

  // Back as the first: it goes out, once.
  await context.clearCookies();
  await page.goto("/leads");
  await page.getByRole("textbox", { name: "API key" }).fill(server.adminKey);
  await page.keyboard.press("Enter");
  await expect.poll(() => leadsWith(server, email)).toHaveLength(1);
  await context.close();
});

test("B9: where nothing can be stored, the form says so and works", async ({ page, server }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await openForm(page);
  const email = await typeLead(page, "Nothing stored");
  await expect(page.getByText(/^Drafts cannot be kept on this device: /).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page
    .getByRole("dialog", { name: "Discard this lead?" })
    .getByRole("button", { name: "Keep typing" })
    .click();
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/\/leads$/);
  expect(await leadsWith(server, email)).toHaveLength(1);
});

test("signing out asks what becomes of what is kept, and deletes it when told to", async ({
  browser,
  startOwnServer,
}) => {
  const server = await startOwnServer();
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto(server.signInLink);
  await expect(page).not.toHaveURL(/sign-in/);
  await openForm(page);
  await page.keyboard.type("Left behind");
  await expect(draftLine(page)).toBeVisible();
  await page.getByRole("button", { name: /, your menu$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign out of this device?" });
  await expect(dialog).toContainText("1 draft");
  await dialog.getByRole("button", { name: "Delete and sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(await storedTexts(page)).not.toContain("Left behind");
  await context.close();
});

test("the list of what waits is accessible, on a desk and on a phone", async ({ page, wires }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/leads");
  await expect(page.locator("[role=row][data-index]").first()).toBeVisible();
  await panelFetched(page);
  wires.cutOff();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press("s");
  await page.keyboard.press("5");
  const panel = await openWaiting(page);
  await expect(panel.getByRole("heading")).toBeFocused();
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  await check();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Waiting to be sent (1)" }).click();
  await expect(panel.getByRole("button", { name: "Try now" })).toBeInViewport();
  await check();
});
