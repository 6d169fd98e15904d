import type { Page } from "@playwright/test";
import { apiOf } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

// Whoever comes here has no session yet.
test.use({ storageState: { cookies: [], origins: [] } });

test.beforeEach(({ pageErrors }) => {
  // The browser itself logs every refused request.
  pageErrors.allow(/status of 401/);
});

const keyInput = (page: Page) =>
  page.getByRole("textbox", { name: "API key" }).or(page.locator("[name=password]"));

async function makeKey(server: { url: string; adminKey: string }, label: string) {
  return (await apiOf(server).send("POST", "/api-keys", {
    label,
    read_access: true,
    write_access: true,
  })) as { id: number; key: string };
}

test("a key opens the screen one came for; a wrong one stays in its field with the reason", async ({
  page,
  server,
  context,
}) => {
  await page.goto("/leads?status=new");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(keyInput(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Paste your API key.")).toBeVisible();

  await keyInput(page).fill("wgl_no_such_key");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/No such key/)).toBeVisible();
  await expect(keyInput(page)).toHaveAttribute("aria-invalid", "true");
  await expect(keyInput(page)).toHaveValue("wgl_no_such_key");
  await page.getByRole("button", { name: "Show key" }).click();
  await expect(keyInput(page)).toHaveAttribute("type", "text");

  await keyInput(page).fill(server.adminKey);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid", { name: "Leads" })).toBeVisible();
  await expect(page).toHaveURL(/\/leads\?status=new$/);

  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  expect(kept).not.toContain(server.adminKey);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true });
  expect(cookie?.value).not.toContain(server.adminKey);

  await page.getByRole("button", { name: "your menu" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goto("/leads");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a one-time link signs in at once, leaves the address, and works once", async ({
  page,
  startOwnServer,
}) => {
  const own = await startOwnServer();
  await page.goto(own.signInLink);
  await expect(page.getByRole("grid", { name: "Leads" })).toBeVisible();
  expect(page.url()).toBe(`${own.url}/leads`);

  await page.context().clearCookies();
  await page.goto(`${own.url}/sign-in`);
  await page.getByText("One-time link", { exact: true }).click();
  const link = page.getByRole("textbox", { name: "One-time link or code" });
  await expect(link).toBeFocused();
  await link.fill(own.signInLink);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/This link was used before/)).toBeVisible();
  await expect(link).toHaveValue(own.signInLink);
});

test("a revoked key says that it was revoked", async ({ page, server }) => {
  const { id, key } = await makeKey(server, "Revoked");
  await apiOf(server).send("DELETE", `/api-keys/${id}`);
  await page.goto("/sign-in");
  await keyInput(page).fill(key);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/This key was revoked on/)).toBeVisible();
});

test("a session that ends keeps what was done; the change goes out after signing in again", async ({
  page,
  server,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  const { id, key } = await makeKey(server, "Ends soon");
  await page.goto(`/leads?q=${encodeURIComponent(lead.company_name ?? "")}`);
  await keyInput(page).fill(key);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: lead.company_name ?? "" })).toBeVisible();

  await api.send("DELETE", `/api-keys/${id}`);
  await page.keyboard.press("s");
  await page.keyboard.press("3");
  const dialog = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(dialog).toContainText("1 change waits to be sent");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();

  await expect(keyInput(page)).toBeFocused();
  await keyInput(page).fill(server.adminKey);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("row", { name: lead.company_name ?? "" })).toContainText("Qualified");
  await expect.poll(async () => (await api.send("GET", `/leads/${lead.id}`)).status).toBe("qualified");
});
