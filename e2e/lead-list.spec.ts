import type { Page } from "@playwright/test";
import type { LeadRow } from "#contract/lead.ts";
import { leadListQuery } from "#contract/lead-list-address.ts";
import { apiOf, sentUpdates } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const grid = (page: Page) => page.getByRole("grid", { name: "Leads" });
const cursorRow = (page: Page) => page.locator("[role=row][data-cursor]");
const rowsIn = (page: Page) => page.locator("[role=row][data-index]");

/** The list with only this lead in it, and the keyboard in the list. */
async function listOnly(page: Page, name: string) {
  await page.goto(`/leads?q=${encodeURIComponent(name)}`);
  await expect(rowsIn(page)).toHaveCount(1);
  await expect(grid(page)).toBeFocused();
}

test("by keyboard alone: status, tag and person in the row, each sent alone", async ({ page, server }) => {
  const api = apiOf(server);
  const lead = await api.makeLead({ tags: [] });
  await listOnly(page, lead.company_name ?? "");
  const sent = sentUpdates(page);

  await page.keyboard.press("s");
  await expect(page.getByRole("option", { name: "New", exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("4");
  await expect(cursorRow(page)).toContainText("Converted");
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press("t");
  await expect(page.getByRole("combobox", { name: "Change tags" })).toBeFocused();
  await page.keyboard.type("retail");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(cursorRow(page)).toContainText("Retail");

  await page.keyboard.press("a");
  await expect(page.getByRole("combobox", { name: "Assign" })).toBeFocused();
  await page.keyboard.type("jane");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(cursorRow(page).getByRole("img", { name: "Jane Lindqvist" })).toBeVisible();

  await expect
    .poll(async () => {
      const now = await api.send("GET", `/leads/${lead.id}`);
      return [now.status, now.tags.map((tag: { label: string }) => tag.label), now.assigned_users.length];
    })
    .toEqual(["converted", ["Retail"], 1]);
  expect(sent.map((body) => Object.keys(body as object))).toEqual([
    ["status"],
    ["tagsAdd"],
    ["assignedUsersAdd"],
  ]);
});

test("the cursor moves, opens, peeks, and is found again on the way back", async ({ page }) => {
  await page.goto("/leads");
  await expect(rowsIn(page).first()).toHaveAttribute("data-cursor", "");
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await expect(cursorRow(page)).toHaveAttribute("data-index", "1");
  const second = (await cursorRow(page).getByRole("link").textContent()) ?? "";
  await expect(grid(page)).toHaveAttribute(
    "aria-activedescendant",
    (await cursorRow(page).getAttribute("id")) ?? "no id",
  );

  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/peek=\d+/);
  await expect(page.getByRole("complementary")).toContainText(second);
  await page.keyboard.press("j");
  await expect(cursorRow(page)).toHaveAttribute("data-index", "2");
  const third = (await cursorRow(page).getByRole("link").textContent()) ?? "";
  await expect(page.getByRole("complementary")).toContainText(third);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary")).toBeHidden();
  await expect(page).toHaveURL(/\/leads$/);
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/leads\/\d+$/);
  await expect(page).toHaveTitle(new RegExp(third.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  await page.goBack();
  await expect(cursorRow(page)).toContainText(third);
  await expect(grid(page)).toBeFocused();
});

test("all pages by the end key, with few rows in the page at any time", async ({ page }) => {
  await page.goto("/leads");
  const total = Number(await grid(page).getAttribute("aria-rowcount")) - 1;
  expect(total).toBeGreaterThan(200);
  await expect
    .poll(
      async () => {
        await page.keyboard.press("End");
        expect(await rowsIn(page).count()).toBeLessThanOrEqual(100);
        return Number(await cursorRow(page).getAttribute("data-index")) + 1;
      },
      { timeout: 30_000 },
    )
    .toBe(total);
  await expect(page.getByText("End of the list")).toBeVisible();
  await expect(cursorRow(page)).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(cursorRow(page)).toHaveAttribute("data-index", "0");
  await expect(cursorRow(page)).toBeInViewport();
});

test("filters, view, order and search stand in the address and survive a reload", async ({ page }) => {
  await page.goto("/leads");
  await page.getByRole("link", { name: /^Received/ }).click();
  await expect(page).toHaveURL(/view=received/);
  await page.getByRole("button", { name: "Status", exact: true }).first().click();
  await page.getByRole("option", { name: "Qualified" }).click();
  await page.getByRole("option", { name: "Lost" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Assignee", exact: true }).click();
  await page.getByRole("option", { name: "Maya Okonkwo" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("columnheader", { name: "Company" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Company" })).toHaveAttribute("aria-sort", "ascending");

  const names = () => rowsIn(page).getByRole("link").allTextContents();
  const asked = leadListQuery(new URL(page.url()).search);
  expect(asked).toMatchObject({
    view: "received",
    status: "qualified,lost",
    sort: expect.stringMatching(/company_name/),
  });
  const reply = await page.request.get("/api/v1/leads", { params: asked as Record<string, string> });
  const wanted = ((await reply.json()) as LeadRow[]).map(
    (lead) => lead.company_name ?? `${lead.first_name} ${lead.last_name}`,
  );
  expect(wanted.length).toBeGreaterThan(1);
  await expect.poll(names).toEqual(wanted.slice(0, await rowsIn(page).count()));

  await page.reload();
  await expect.poll(names).toEqual(wanted.slice(0, await rowsIn(page).count()));
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("Qualified, Lost");
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("Maya Okonkwo");

  await page.getByRole("button", { name: "Remove the filter Status" }).click();
  await expect(page).not.toHaveURL(/status=/);
  await expect(page.getByRole("button", { name: "Status", exact: true }).first()).toBeFocused();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page).toHaveURL(/\/leads\?view=received&sort=company_name$/);
});

test("search as one types, nothing found, and back", async ({ page }) => {
  await page.goto("/leads");
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search leads" })).toBeFocused();
  await page.keyboard.type("Nordwind");
  await expect(page).toHaveURL(/q=Nordwind/);
  // Other stories on this server make leads of their own, also of this name.
  await expect(rowsIn(page).filter({ hasText: "Nordwind Logistik GmbH" }).first()).toBeVisible();
  await expect(rowsIn(page).filter({ hasText: "Harlow & Pine" })).toHaveCount(0);
  await page.keyboard.type(" zzz");
  await expect(page.getByRole("heading", { name: "No lead matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(rowsIn(page).nth(5)).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search leads" })).toHaveValue("");
});

test("a custom field narrows the list to its value", async ({ page }) => {
  await page.goto("/leads");
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press("f");
  await page.keyboard.type("Revenue");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Revenue potential is" }).fill("184,000");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("$184,000");
  await expect(rowsIn(page).first()).toContainText("$184,000");
  await expect(page).toHaveURL(/customFields=/);
});

test("with the mouse: the row's own buttons, delete and undo", async ({ page, server }) => {
  const lead = await apiOf(server).makeLead();
  const name = lead.company_name ?? "";
  await listOnly(page, name);
  await rowsIn(page).getByRole("button", { name: "New" }).click();
  await page.getByRole("option", { name: "Contacted" }).click();
  await expect(rowsIn(page)).toContainText("Contacted");

  await rowsIn(page).hover();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText(`${name} deleted.`)).toBeVisible();
  await expect(rowsIn(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rowsIn(page)).toHaveCount(1);
  await expect(rowsIn(page)).toContainText("Contacted");
});

test("a change that the key may not make is taken back, with the reason", async ({
  page,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/status of 403/);
  const api = apiOf(server);
  const lead = await api.makeLead();
  const { key } = await api.send("POST", "/api-keys", {
    label: "Reads",
    read_access: true,
    write_access: false,
  });
  await page.context().clearCookies();
  const session = await page.request.post("/api/v1/session", {
    data: { key },
    headers: { Origin: server.url },
  });
  expect(session.status()).toBe(200);

  await listOnly(page, lead.company_name ?? "");
  await page.keyboard.press("s");
  await page.keyboard.press("5");
  await expect(page.getByText(/This key can read but not change leads/)).toBeVisible();
  await expect(rowsIn(page)).toContainText("New");
  expect((await api.send("GET", `/leads/${lead.id}`)).status).toBe("new");
});
