import { apiOf } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

test.beforeEach(({ pageErrors }) => {
  pageErrors.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_SOCKET/);
});

test("without a network the copy stays, the change waits, and goes out by itself", async ({
  page,
  server,
  context,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await page.goto(`/leads?q=${encodeURIComponent(lead.company_name ?? "")}`);
  const row = page.locator("[role=row][data-index]");
  await expect(row).toHaveCount(1);
  await context.setOffline(true);

  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(page.getByText(/has not answered since \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText(/1 change is kept on this device and goes out when it answers/)).toBeVisible();
  await expect(row).toContainText("Contacted");
  await expect(row.getByRole("img", { name: "Waiting to be sent" })).toBeVisible();
  await expect(page.getByText("Not reachable", { exact: true })).toBeVisible();
  expect((await api.send("GET", `/leads/${lead.id}`)).status).toBe("new");

  await context.setOffline(false);
  await expect(page.getByText(/has not answered since/)).toBeHidden();
  await expect(row.getByRole("img", { name: "Waiting to be sent" })).toBeHidden();
  await expect(row).toContainText("Contacted");
  await expect.poll(async () => (await api.send("GET", `/leads/${lead.id}`)).status).toBe("contacted");
  await expect(page.getByText("In sync", { exact: true })).toBeVisible();
});

test("a server that is gone is named, the rows stay, and trying says so again", async ({
  page,
  startOwnServer,
}) => {
  const own = await startOwnServer();
  await page.goto(own.signInLink);
  const rows = page.locator("[role=row][data-index]");
  await expect(rows.first()).toBeVisible();
  await own.stop();
  await page.getByRole("button", { name: "Status", exact: true }).first().click();
  await page.getByRole("option", { name: "Lost" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByText(`${new URL(own.url).host} has not answered since`)).toBeVisible();
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(page.getByRole("button", { name: "Try now" })).toBeVisible();
  await expect(rows.first()).toBeVisible();
});
