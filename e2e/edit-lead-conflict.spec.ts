import type { Page } from "@playwright/test";
import type { Lead } from "#contract/lead.ts";
import { apiOf, openLead, sentUpdates } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

async function typePhone(page: Page, text: string) {
  await page.getByRole("button", { name: "Edit Phone" }).click();
  await page.getByRole("textbox", { name: "Phone" }).fill(text);
}

const banner = (page: Page) => page.getByRole("region", { name: /while you were editing/ });

test("different fields merge without a word", async ({ page, server }) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await typePhone(page, "111");
  await api.updateLead(lead.id, { status: "contacted", tagsAdd: [11] });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Contacted/ })).toHaveAttribute("aria-current", "step");
  await expect(banner(page)).toHaveCount(0);
  const after = await api.readLead(lead.id);
  expect(after).toMatchObject({ phone_number: "111", status: "contacted" });
  expect(after.tags.map(({ id }) => id).sort()).toEqual([11, 12]);
});

async function conflicting(page: Page, api: ReturnType<typeof apiOf>): Promise<Lead> {
  const lead = await api.makeLead();
  await openLead(page, lead);
  await typePhone(page, "mine");
  await api.updateLead(lead.id, { phone_number: "theirs" });
  await page.keyboard.press("Enter");
  await expect(banner(page)).toBeVisible();
  await expect(banner(page)).toBeFocused();
  await expect(banner(page).getByRole("radiogroup", { name: "Phone" })).toContainText(
    lead.phone_number ?? "",
  );
  await expect(page.getByRole("radio", { name: /yours, mine/ })).toBeChecked();
  expect((await api.readLead(lead.id)).phone_number).toBe("theirs");
  return lead;
}

test("the same field: mine is preset and saved with Ctrl+Enter", async ({ page, server, pageErrors }) => {
  pageErrors.allow(/status of 412/);
  const api = apiOf(server);
  const lead = await conflicting(page, api);
  const sent = sentUpdates(page);
  await page.keyboard.press("Control+Enter");
  await expect(banner(page)).toHaveCount(0);
  await expect.poll(async () => (await api.readLead(lead.id)).phone_number).toBe("mine");
  expect(sent).toEqual([{ phone_number: "mine" }]);
});

test("the same field: theirs is taken with T, and nothing is sent", async ({ page, server, pageErrors }) => {
  pageErrors.allow(/status of 412/);
  const api = apiOf(server);
  const lead = await conflicting(page, api);
  const sent = sentUpdates(page);
  await page.keyboard.press("t");
  await expect(page.getByRole("radio", { name: /theirs$/ })).toBeChecked();
  await page.getByRole("button", { name: "Save my choice" }).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Edit Phone" })).toContainText("theirs");
  expect(sent).toEqual([]);
  expect((await api.readLead(lead.id)).phone_number).toBe("theirs");
});

test("a choice that waits is still there after another lead was looked at", async ({
  page,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/status of 412/);
  const api = apiOf(server);
  await conflicting(page, api);
  await page.getByRole("link", { name: "Leads", exact: true }).first().click();
  await expect(page).toHaveURL(/\/leads$/);
  await page.goBack();
  await expect(page.getByRole("radio", { name: /yours, mine/ })).toBeChecked();
});

test("two quick changes of one's own field are no conflict", async ({ page, server }) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await api.updateLead(lead.id, { tagsAdd: [11] });
  await page.keyboard.press("2");
  await page.keyboard.press("3");
  await page.keyboard.press("4");
  await expect.poll(async () => (await api.readLead(lead.id)).status).toBe("converted");
  await expect(banner(page)).toHaveCount(0);
});

test("changes made offline do not overwrite what another person wrote meanwhile", async ({
  page,
  context,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/ERR_INTERNET_DISCONNECTED|status of 412/);
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await context.setOffline(true);
  await page.keyboard.press("2");
  await typePhone(page, "mine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("Waiting to be sent")).toBeVisible();
  await api.updateLead(lead.id, { phone_number: "theirs" });
  await context.setOffline(false);
  await expect(banner(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("radio", { name: /yours, mine/ })).toBeChecked();
  expect(await api.readLead(lead.id)).toMatchObject({ status: "contacted", phone_number: "theirs" });
});
