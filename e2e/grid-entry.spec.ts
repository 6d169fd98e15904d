import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { freshEmail, read } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const heads = ["Company", "First name", "Last name", "Email", "Revenue potential", "Budget holder"];

type Line = { company: string; email: string; revenue?: string };

function sheet(lines: Line[]) {
  const rows = lines.map(({ company, email, revenue = "1000" }, at) =>
    [company, `Ana${at}`, "Lima", email, revenue, "Head of sales"].join("\t"),
  );
  return [heads.join("\t"), ...rows].join("\n");
}

async function paste(page: Page, text: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

async function openGrid(page: Page) {
  await page.goto("/leads/grid");
  await expect(page.getByRole("columnheader", { name: /Budget holder/ })).toBeVisible();
}

async function pickPartner(page: Page, name: string) {
  await page.getByRole("combobox", { name: "Partner", exact: true }).fill(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  // The rows are next.
  await expect(page.getByRole("grid", { name: "Leads to add" })).toBeFocused();
}

const row = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
const saveButton = (page: Page) => page.getByRole("button", { name: /^Save/ });

test("20 rows pasted: 15 saved, 5 stay with reasons over a reload, one is mended, one undo takes all back", async ({
  page,
  server,
  pageErrors,
}) => {
  test.slow();
  // The refused duplicate: the browser logs every answer of 400 and above.
  pageErrors.allow(/409/);
  const run = crypto.randomUUID().slice(0, 8);
  const here = freshEmail();
  await openGrid(page);
  await pickPartner(page, "Cobalt Cloud");
  await paste(
    page,
    sheet([
      { company: `First ${run}`, email: here },
      { company: `Other ${run}`, email: freshEmail() },
    ]),
  );
  await expect(saveButton(page)).toHaveText(/^Save 2/);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 2.")).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();

  const good = Array.from({ length: 15 }, (_, at) => ({ company: `Good ${run} ${at}`, email: freshEmail() }));
  const lines: Line[] = [
    ...good,
    { company: `Bad mail ${run}`, email: "j.brito@ravel" },
    { company: `Bad number ${run}`, email: freshEmail(), revenue: "a lot" },
    { company: `No number ${run}`, email: freshEmail(), revenue: "" },
    { company: `Twice ${run}`, email: good[0]?.email ?? "" },
    { company: `Here ${run}`, email: here },
  ];
  await page.getByRole("grid").focus();
  await paste(page, sheet(lines));
  await expect(row(page, `Bad mail ${run}`)).toContainText(
    "Email: This address has no ending such as .de or .com.",
  );
  await expect(row(page, `Twice ${run}`)).toContainText("Same email as row 1");
  await expect(saveButton(page)).toHaveText(/^Save 16 of 20/);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 15.")).toBeVisible();

  const stays = async () => {
    await expect(row(page, `Bad mail ${run}`)).toContainText("This address has no ending");
    await expect(row(page, `Bad number ${run}`)).toContainText("Revenue potential: Must be a number.");
    await expect(row(page, `No number ${run}`)).toContainText("Revenue potential: Needed to save.");
    await expect(row(page, `Twice ${run}`)).toContainText("Same email as a lead saved here before");
    await expect(row(page, `Here ${run}`)).toContainText(`Already here: First ${run}`);
    await expect(saveButton(page)).toHaveText(/^Save 0 of 5/);
  };
  await stays();
  const count = async (search: string) =>
    ((await read(server, `/leads?pageSize=50&search=${encodeURIComponent(search)}`)) as unknown[]).length;
  expect(await count(`Good ${run}`)).toBe(15);

  await expect(page.getByText("Kept on this device")).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.reload();
  await stays();
  await expect(page.getByText("Saved 15.")).toBeVisible();

  // Mended by keys: up to the cell, over what stands there.
  const cell = row(page, `Bad mail ${run}`).getByRole("gridcell").nth(3);
  await cell.click();
  const mended = freshEmail();
  await page.keyboard.type(mended);
  await page.keyboard.press("Tab");
  await expect(saveButton(page)).toHaveText(/^Save 1 of 5/);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 16.")).toBeVisible();
  expect(await count(mended)).toBe(1);

  // Somebody changes one of them: undo leaves that one.
  const [changed] = (await read(server, `/leads?search=${encodeURIComponent(mended)}`)) as { id: number }[];
  const patched = await fetch(`${server.url}/api/v1/leads/${changed?.id}`, {
    method: "PATCH",
    headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({ status: "contacted" }),
  });
  expect(patched.status).toBe(200);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(
    page
      .getByRole("status")
      .filter({ hasText: "15 leads removed. 1 kept, because someone changed them since." }),
  ).toBeVisible();
  expect(await count(`Good ${run}`)).toBe(0);
  expect(await count(mended)).toBe(1);
});

test("by keyboard alone: open, type two rows, mend a cell, copy a range, save, clear", async ({
  page,
  server,
}) => {
  await page.goto("/leads");
  await expect(page.getByRole("grid", { name: "Leads" })).toBeFocused();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(page.getByRole("grid", { name: "Leads to add" })).toBeFocused();
  await expect(page.getByRole("columnheader", { name: /Budget holder/ })).toBeVisible();

  const email = freshEmail();
  const company = `Keys ${crypto.randomUUID().slice(0, 8)}`;
  for (const text of [company, "Jane", "Doe", `${email}@`, "", "5000", "CFO"]) {
    if (text) await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await expect(row(page, company)).toContainText("Email: ");
  // Back to the address, and a second row by copying the first one's budget holder down.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Email, row 1" })).toHaveValue(`${email}@`);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await expect(row(page, company)).toContainText(`${email}@`);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`second-${email}`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+v");
  await expect(saveButton(page)).toHaveText(/^Save 2/);

  // No partner yet: nothing goes out, and the field says so.
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toBeFocused();
  await expect(page.getByText("Pick a partner", { exact: true })).toBeVisible();
  await page.keyboard.type("Cobalt Cloud");
  await expect(page.getByRole("option", { name: "Cobalt Cloud" }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid", { name: "Leads to add" })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Saved 2.")).toBeVisible();
  const found = (await read(server, `/leads?search=${encodeURIComponent(email)}`)) as unknown[];
  expect(found).toHaveLength(2);

  // Escape, then Tab, is the way out of the grid.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("grid", { name: "Leads to add" })).not.toBeFocused();
});

test("nobody answers: the rows wait on this device, and over a reload each becomes one lead", async ({
  page,
  server,
  pageErrors,
}) => {
  test.slow();
  pageErrors.allow(/ERR_FAILED/);
  const run = `Wait ${crypto.randomUUID().slice(0, 8)}`;
  await openGrid(page);
  await pickPartner(page, "Cobalt Cloud");
  await page.route("**/api/v1/leads", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await paste(
    page,
    sheet([
      { company: `${run} one`, email: freshEmail() },
      { company: `${run} two`, email: freshEmail() },
    ]),
  );
  await expect(saveButton(page)).toHaveText(/^Save 2/);
  await page.keyboard.press("Control+Enter");
  for (const name of ["one", "two"])
    await expect(row(page, `${run} ${name}`)).toContainText("Kept on this device, goes out by itself");
  await page.unroute("**/api/v1/leads");
  await page.reload();
  await expect(page.getByText("Saved 2.")).toBeVisible();
  await expect(row(page, run)).toHaveCount(0);
  const found = (await read(server, `/leads?search=${encodeURIComponent(run)}`)) as unknown[];
  expect(found).toHaveLength(2);
});

test("clearing asks, and what was cleared does not come back", async ({ page }) => {
  await openGrid(page);
  await paste(
    page,
    sheet([
      { company: "To be cleared", email: "x@" },
      { company: "Also", email: "y@" },
    ]),
  );
  await expect(row(page, "To be cleared")).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByRole("button", { name: "Keep them" }).click();
  await expect(row(page, "To be cleared")).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear", exact: true }).click();
  await expect(row(page, "To be cleared")).toHaveCount(0);
  await openGrid(page);
  await expect(page.getByText("Paste rows from a spreadsheet")).toBeVisible();
  await expect(row(page, "To be cleared")).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${theme}, wide and at 390 px, and the page itself does not scroll sideways`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openGrid(page);
    await paste(
      page,
      sheet([
        { company: "Bad", email: "x@" },
        { company: "Good", email: "y@nordwind.example" },
      ]),
    );
    await expect(row(page, "Good")).toContainText("Ready");
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
}

test("500 rows: all are judged, only those in view are drawn, the rest is reached by keys", async ({
  page,
}) => {
  test.slow();
  await openGrid(page);
  const lines = Array.from({ length: 500 }, (_, at) => ({
    company: `Row ${at}`,
    email: `row${at}@many.example`,
  }));
  await paste(page, sheet(lines));
  await expect(saveButton(page)).toHaveText(/^Save 500/);
  expect(await page.getByRole("row").count()).toBeLessThan(80);
  await page.keyboard.press("Control+End");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "506");
  await page.keyboard.press("Control+Home");
  await expect(row(page, "Row 0")).toBeVisible();
});
