import { apiOf, openLead, openPeek, sentUpdates } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

test("every member an update takes is changed on the page, sent alone, and reads back", async ({
  page,
  server,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  const sent = sentUpdates(page);

  const type = async (label: string, text: string, keys = "Enter") => {
    await page.getByRole("button", { name: new RegExp(`^(Edit|Add) ${label}`) }).click();
    await page.getByRole("textbox", { name: label, exact: true }).fill(text);
    await page.keyboard.press(keys);
    await expect(page.getByRole("textbox", { name: label, exact: true })).toBeHidden();
  };

  await type("Company", "Quay Renamed");
  await page.getByRole("button", { name: "Edit Contact" }).click();
  await page.getByRole("textbox", { name: "Last name" }).fill("Haddad-Roy");
  await page.keyboard.press("Enter");
  await type("Email", `new.${lead.id}@quay.example`);
  await type("Phone", "+44 20 7946 0018");
  await page.getByRole("group", { name: "Status" }).getByRole("button", { name: "Qualified" }).click();
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByRole("option", { name: "Jane Lindqvist" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Change tags" }).click();
  await page.getByRole("option", { name: "EMEA" }).click();
  await page.getByRole("option", { name: "Enterprise" }).click();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /^All fields/ }).click();
  await type("Revenue potential", "325,000");
  await type("Budget holder", "Finance");
  await type("Notes", "First line\nsecond line", "Control+Enter");
  await page.getByRole("button", { name: "Add Expected close" }).click();
  await page.getByLabel("Expected close").fill("2027-06-30");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add Company size" }).click();
  await page.getByLabel("Company size").selectOption({ label: "250 to 999" });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add Existing customer" }).click();
  await page.getByRole("radio", { name: "Yes" }).check({ force: true });
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add Regions" }).click();
  await page.getByRole("combobox", { name: "Regions" }).fill("Nord");
  await page.getByRole("option", { name: "Nordics" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();

  const field = (customFieldId: number, type: string, value: unknown) => ({
    customFields: [{ customFieldId, type, value }],
  });
  const expected = [
    { company_name: "Quay Renamed" },
    { last_name: "Haddad-Roy" },
    { email: `new.${lead.id}@quay.example` },
    { phone_number: "+44 20 7946 0018" },
    { status: "qualified" },
    { assignedUsersAdd: [456] },
    { tagsAdd: [11] },
    { tagsRemove: [12] },
    field(5, "number", { number: 325000 }),
    field(8, "text", { text: "Finance" }),
    field(11, "textarea", { text: "First line\nsecond line" }),
    field(7, "date", { date: "2027-06-30" }),
    field(6, "select", { select: 2 }),
    field(10, "boolean", { boolean: true }),
    field(9, "multi_select", { multi_select: [4] }),
  ];
  await expect.poll(() => sent).toEqual(expected);
  await expect.poll(async () => (await api.readLead(lead.id)).version).toBe(lead.version + expected.length);

  const after = await api.readLead(lead.id);
  expect(after).toMatchObject({
    company_name: "Quay Renamed",
    first_name: "Omar",
    last_name: "Haddad-Roy",
    email: `new.${lead.id}@quay.example`,
    phone_number: "+44 20 7946 0018",
    status: "qualified",
  });
  expect(after.assigned_users.map(({ id }) => id)).toEqual([456]);
  expect(after.tags.map(({ id }) => id)).toEqual([11]);
  expect(
    Object.fromEntries(after.custom_fields.map(({ id, value }) => [id, Object.values(value)[0]])),
  ).toEqual({
    5: 325000,
    6: 2,
    7: "2027-06-30",
    8: "Finance",
    9: [4],
    10: true,
    11: "First line\nsecond line",
  });
});

test("the peek changes a lead too: people and tags taken off, a field emptied, the status by digit", async ({
  page,
  server,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead({ tags: [11, 12] });
  await api.updateLead(lead.id, { assignedUsers: [123, 456] });
  const peek = await openPeek(page, lead);
  const sent = sentUpdates(page);

  await peek.getByRole("button", { name: "Remove Enterprise" }).click();
  await expect(peek.getByRole("button", { name: "Remove Enterprise" })).toHaveCount(0);
  await peek.getByRole("button", { name: "Remove Jane Lindqvist" }).click();
  await peek.getByRole("button", { name: "Edit Revenue potential" }).click();
  await peek.getByRole("textbox", { name: "Revenue potential" }).fill("");
  await page.keyboard.press("Enter");
  await expect(peek.getByRole("button", { name: "Add Revenue potential" })).toBeFocused();
  await page.keyboard.press("2");
  await expect(peek.getByRole("button", { name: /^Contacted/ })).toHaveAttribute("aria-current", "step");

  await expect
    .poll(() => sent)
    .toEqual([
      { tagsRemove: [12] },
      { assignedUsersRemove: [456] },
      { customFields: [{ customFieldId: 5, type: "number", value: null }] },
      { status: "contacted" },
    ]);
  await expect.poll(async () => (await api.readLead(lead.id)).status).toBe("contacted");
  const after = await api.readLead(lead.id);
  expect(after.tags.map(({ id }) => id)).toEqual([11]);
  expect(after.assigned_users.map(({ id }) => id)).toEqual([123]);
  expect(after.custom_fields).toEqual([]);
});

test("the history tells who changed what, from what to what", async ({ page, server }) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await page.getByRole("button", { name: /^Converted/ }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "changed 1 field" }).first();
  await expect(entry).toContainText("Maya Okonkwo");
  await expect(entry.getByRole("deletion")).toHaveText("New");
  await expect(entry.getByRole("insertion")).toHaveText("Converted");
  await expect(page.getByRole("button", { name: /^Converted/ })).toContainText("now");

  await page.getByText("fields set").click();
  await expect(page.getByRole("listitem").filter({ hasText: "created the lead" })).toContainText("$250,000");
  await page.getByRole("tab", { name: "API" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(`PATCH ${server.url}/api/v1/leads/${lead.id}`);
  await expect(page.getByRole("tabpanel")).not.toContainText(server.adminKey);
});

test("what the rules refuse stays in the input with the reason, and nothing is sent", async ({
  page,
  server,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  const sent = sentUpdates(page);
  await page.getByRole("button", { name: "Edit Email" }).click();
  const input = page.getByRole("textbox", { name: "Email" });
  await input.fill("nobody");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This address has no @.")).toBeVisible();
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expect(input).toHaveAccessibleDescription("This address has no @.");
  await input.fill("nobody@quay.example");
  await expect(page.getByText("This address has no @.")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Edit Email" })).toBeFocused();
  await expect(page.getByRole("link", { name: lead.email ?? "" }).first()).toBeVisible();
  expect(sent).toEqual([]);
});

test("a change the server refuses is taken back and what was typed is still in the input", async ({
  page,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/status of 409/);
  const api = apiOf(server);
  const other = await api.makeLead();
  const lead = await api.makeLead();
  await openLead(page, lead);
  await page.getByRole("button", { name: "Edit Email" }).click();
  await page.getByRole("textbox", { name: "Email" }).fill(other.email ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "same partner" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(other.email ?? "");
  await expect(page.getByRole("heading", { level: 2 }).locator("xpath=..")).toContainText(lead.email ?? "");
  expect((await api.readLead(lead.id)).email).toBe(lead.email);
});

test("a session that lost the right to write meets a real 403, and the value goes back", async ({
  browser,
  server,
}) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  const readOnly = await api.readOnlyKey();
  // A session of its own: signing in again ends the one before, which other stories of this worker still need.
  const context = await browser.newContext({
    baseURL: server.url,
    reducedMotion: "reduce",
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  const signIn = async (key: string) => {
    const data = { key };
    const answer = await page.request.post("/api/v1/session", { data, headers: { Origin: server.url } });
    expect(answer.ok()).toBe(true);
  };
  await signIn(server.adminKey);
  await openLead(page, lead);
  // The cookie changes under the page, which still believes it may write.
  await signIn(readOnly);

  await page.getByRole("button", { name: "Edit Phone" }).click();
  await page.getByRole("textbox", { name: "Phone" }).fill("999");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This key can read but not change leads.").first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Phone" })).toHaveValue("999");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Edit Phone" })).toContainText(lead.phone_number ?? "");
  expect((await api.readLead(lead.id)).version).toBe(lead.version);

  await page.reload();
  await expect(page.getByText("nothing here can be edited")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Edit|Add) / })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Remove / })).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Status" }).getByRole("button")).toHaveCount(0);
  await context.close();
});

test("delete is undone from the message", async ({ page, server, pageErrors }) => {
  pageErrors.allow(/status of 404/);
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Delete lead" }).click();
  await expect(page).toHaveURL(/\/leads$/);
  await expect(page.getByText(`${lead.company_name} deleted`)).toBeVisible();
  await expect(api.readLead(lead.id)).rejects.toThrow("404");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${lead.company_name} is back`)).toBeVisible();
  expect((await api.readLead(lead.id)).company_name).toBe(lead.company_name);
});

test("a lead that is gone keeps what was being typed as text", async ({ page, server, pageErrors }) => {
  pageErrors.allow(/status of 404/);
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await page.getByRole("button", { name: "Edit Phone" }).click();
  await page.getByRole("textbox", { name: "Phone" }).fill("+49 40 1234");
  await api.deleteLead(lead.id);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "This lead is not here" })).toBeVisible();
  await expect(page.getByText("Phone: +49 40 1234")).toBeVisible();
  await page.getByRole("link", { name: "Back to the list" }).click();
  await expect(page).toHaveURL(/\/leads$/);
});

test("offline, a change is shown and marked as waiting, and goes out by itself", async ({
  page,
  context,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/ERR_INTERNET_DISCONNECTED/);
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Edit Phone" }).click();
  await page.getByRole("textbox", { name: "Phone" }).fill("+49 40 1234");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main").getByText("Waiting to be sent")).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit Phone" })).toContainText("+49 40 1234");
  await context.setOffline(false);
  await expect(page.getByRole("main").getByText("Waiting to be sent")).toBeHidden({ timeout: 30_000 });
  expect((await api.readLead(lead.id)).phone_number).toBe("+49 40 1234");
});
