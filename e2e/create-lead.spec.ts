import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fillNeeded, freshEmail, openForm, pickPartner, read, saved } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const run = promisify(execFile);
const keyProgram = fileURLToPath(new URL("../dist/server/key.js", import.meta.url));

test("the create document's example is typed without a mouse in 16 keys and reads back equal", async ({
  page,
  server,
}) => {
  await openForm(page);
  let keys = 0;
  const key = async (name: string) => {
    keys += 1;
    await page.keyboard.press(name);
  };
  const type = (text: string) => page.keyboard.type(text);
  const option = (name: string) => expect(page.getByRole("option", { name }).first()).toBeVisible();

  await type("TechCorp Solutions");
  await key("Tab");
  await type("John");
  await key("Tab");
  await type("Smith");
  await key("Tab");
  await type("contact@techcorp.com");
  await key("Tab");
  await type("+1-555-123-4567");
  await key("Alt+m");
  await type("Cobalt Cloud");
  await option("Cobalt Cloud");
  await key("Enter");
  await key("Tab");
  await type("Ana");
  await option("Ana Ferreira");
  await key("Enter");
  await type("Dmitri");
  await option("Dmitri Kovalenko");
  await key("Tab");
  await expect(page.getByRole("switch", { name: "Send to partner" })).toBeFocused();
  await key("Enter");
  await type("Q1 co-sell");
  await option("Q1 co-sell");
  await key("Enter");
  await type("EMEA");
  await option("EMEA");
  await key("Tab");
  await type("100000");
  await key("Alt+m");
  await expect(page.getByRole("textbox", { name: "Budget holder" })).toBeFocused();
  await type("High-value prospect from referral");
  await key("Alt+PageDown");
  await type("Partner webinar");
  await option("Partner webinar");
  await key("Enter");
  await type("01152024");
  await expect(page.getByLabel("Touch 1, time")).toBeFocused();
  await type("1030A");
  const { id } = await saved(page, () => key("Control+Enter"));
  expect(keys).toBeLessThanOrEqual(16);

  await expect(page).toHaveURL(/\/leads$/);
  await expect(page.getByRole("row").filter({ hasText: "TechCorp Solutions" }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Saved TechCorp Solutions" })).toBeVisible();
  const lead = await read(server, `/leads/${id}`);
  expect(lead).toMatchObject({
    company_name: "TechCorp Solutions",
    first_name: "John",
    last_name: "Smith",
    email: "contact@techcorp.com",
    phone_number: "+1-555-123-4567",
    source: "partnership",
    status: "new",
    partner_type: "referral",
    assigned_users: [],
    partnership_leads: [{ partnership_id: 456, company_partnerships_id: 789, sent_to_partner: true }],
    attributions: [{ id: 3, series: 1 }],
  });
  const at = new Date(lead.attributions[0].attributedDate).getTime();
  expect(at).toBe(await page.evaluate(() => new Date("2024-01-15T10:30").getTime()));
  expect(lead.partner_users.map((user: { id: number }) => user.id).sort()).toEqual([567, 890]);
  expect(lead.tags.map((tag: { id: number }) => tag.id).sort()).toEqual([10, 11]);
  const values = lead.custom_fields.map((field: { id: number; value: object }) => [field.id, field.value]);
  expect(Object.fromEntries(values)).toEqual({
    5: { number: 100000 },
    8: { text: "High-value prospect from referral" },
  });
});

test("every kind of custom field, the partner's copy and the links of other systems are stored", async ({
  page,
  server,
}) => {
  await openForm(page);
  await page.keyboard.type("Nordwind Logistik GmbH");
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  await page.getByLabel("Expected close").fill("2026-06-30");
  await page.getByLabel("Company size").selectOption("250 to 999");
  const regions = page.getByRole("combobox", { name: "Regions" });
  for (const region of ["DACH", "Benelux"]) {
    await regions.fill(region);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByLabel("Notes").fill("Runs 14 cross-docks.\nWants one tool.");
  await expect(page.getByText("36 of 2,000")).toBeVisible();

  await page.getByRole("switch", { name: "Send to partner" }).check();
  await page.getByRole("button", { name: /^Partner’s copy fields/ }).click();
  await page.getByLabel("Territory", { exact: true }).selectOption("North");
  await page.getByLabel("Their reference", { exact: true }).fill("CC-17");
  await expect(page.getByText("2 of 3 filled.")).toBeVisible();
  await expect(page.getByText("2 partner’s copy fields")).toBeVisible();

  await page.getByRole("button", { name: /^Integration and CRM links/ }).click();
  await page.getByLabel("Integration", { exact: true }).selectOption("Pipedrive");
  await page.getByLabel("Pipedrive deal").fill("31");
  await page.getByRole("button", { name: "Add integration field" }).click();
  await page.getByLabel("Field 1, its id").fill("11111111-2222-4333-8444-555555555555");
  await page.getByLabel("Field 1, value").fill("warm");

  const { id } = await saved(page, () => page.getByRole("button", { name: "Save lead" }).click());
  const lead = await read(server, `/leads/${id}`);
  const values = lead.custom_fields.map((field: { id: number; value: object }) => [field.id, field.value]);
  expect(Object.fromEntries(values)).toMatchObject({
    5: { number: 184000 },
    6: { select: 2 },
    7: { date: "2026-06-30" },
    8: { text: "Head of logistics" },
    9: { multi_select: [1, 2] },
    10: { boolean: false },
    11: { text: "Runs 14 cross-docks.\nWants one tool." },
  });
  expect(lead).toMatchObject({
    source: "integration",
    integrationName: "Pipedrive",
    integrationCustomFields: [{ uuid: "11111111-2222-4333-8444-555555555555", value: "warm" }],
    powerups: { pipedrive: { deal_id: 31 } },
  });
});

test("the partner reads the copy that was sent, with a key of their own", async ({
  browser,
  startOwnServer,
}) => {
  // Two starts of a database, and a third of the key program.
  test.slow();
  const server = await startOwnServer();
  const context = await browser.newContext({
    baseURL: server.url,
    storageState: { cookies: [], origins: [] },
  });
  const page = await context.newPage();
  await page.goto(server.signInLink);
  await expect(page).not.toHaveURL(/sign-in/);
  const email = freshEmail();
  await openForm(page);
  await page.keyboard.type("Sent to Cobalt");
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  await page.getByRole("switch", { name: "Send to partner" }).check();
  await page.getByRole("button", { name: /^Partner’s copy fields/ }).click();
  await page.getByLabel("Territory", { exact: true }).selectOption("South");
  await saved(page, () => page.keyboard.press("Control+Enter"));
  await context.close();

  // The partner's company makes itself a key, which the embedded database allows while no server has it.
  await server.stop();
  const { stdout } = await run(
    process.execPath,
    [keyProgram, "--company", "234", "--label", "CI", "--read"],
    {
      env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: "" },
    },
  );
  const again = await startOwnServer(server.dataDir);
  const partner = { url: again.url, adminKey: stdout.trim().split("\n").at(-1) ?? "" };
  const [copy, ...others] = await read(partner, `/leads?search=${encodeURIComponent(email)}`);
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ company_id: 234, company_name: "Sent to Cobalt", email, tags: [] });
  const { custom_fields } = await read(partner, `/leads/${copy.id}`);
  expect(custom_fields).toMatchObject([{ id: 100, value: { select: 2 } }]);
});

test("a reseller lead offers resellers only; a newcomer is named; a campaign lead has its campaign", async ({
  page,
  server,
}) => {
  await openForm(page);
  await page.keyboard.type("Reseller lead");
  await page.getByRole("radio", { name: "Reseller" }).check();
  await page.getByRole("combobox", { name: "Partner", exact: true }).fill("Cobalt Cloud");
  await expect(page.getByRole("option")).toHaveCount(
    (await page.locator("select option").count()) + 1, // only the row that adds a newcomer
  );
  await page.getByRole("option", { name: /as a partner not on Waggle yet/ }).click();
  await expect(page.getByText("there is nobody to send a copy to")).toBeVisible();
  await fillNeeded(page);
  const reseller = await saved(page, () => page.keyboard.press("Control+Shift+Enter"));
  expect(await read(server, `/leads/${reseller.id}`)).toMatchObject({
    partner_type: "reseller",
    partnership_leads: [{ partnership_id: null, fallback_data: { name: "Cobalt Cloud" } }],
  });

  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toBeFocused();
  await page.keyboard.type("Campaign lead");
  await page.getByRole("radio", { name: "Campaign" }).check();
  await expect(page.getByLabel("Source")).toHaveValue("campaign");
  await page.getByRole("combobox", { name: "Campaign" }).fill("Spring");
  await page.keyboard.press("Enter");
  await fillNeeded(page);
  const campaign = await saved(page, () => page.keyboard.press("Control+Enter"));
  expect(await read(server, `/leads/${campaign.id}`)).toMatchObject({
    partner_type: null,
    campaign_id: 123,
    source: "campaign",
    partnership_leads: [],
  });
});

test("save and add another keeps what leads of a batch share; the message assigns the lead", async ({
  page,
  server,
}) => {
  await openForm(page);
  await page.keyboard.type("First of many");
  await page.getByRole("radio", { name: "Sent" }).check();
  await pickPartner(page, "Cobalt Cloud");
  await page.getByRole("combobox", { name: "Referred by" }).fill("Ana");
  await page.getByRole("option", { name: /Ana Ferreira/ }).click();
  await page.getByRole("combobox", { name: "Tags" }).fill("Made inline");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Made inline" })).toBeVisible();
  await fillNeeded(page);
  const { id } = await saved(page, () => page.getByRole("button", { name: "Save and add another" }).click());

  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "Budget holder" })).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("Cobalt Cloud");
  await expect(page.getByRole("combobox", { name: "Referred by" })).toHaveValue("Ana Ferreira");
  await expect(page.getByRole("radio", { name: "Sent" })).toBeChecked();
  await expect(page.getByRole("button", { name: "Remove Made inline" })).toBeVisible();

  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await page.getByRole("option", { name: "Priya Raman" }).click();
  await expect
    .poll(async () => (await read(server, `/leads/${id}`)).assigned_users)
    .toMatchObject([{ first_name: "Priya" }]);
  expect(await read(server, `/leads/${id}`)).toMatchObject({
    sent_by: { userId: 567 },
    tags: [{ label: "Made inline" }],
    partnership_leads: [{ direction: "sent", sent_to_partner: false }],
  });
});

test("what is missing is listed, and saving too early names it and sends nothing", async ({ page }) => {
  await openForm(page);
  const checks = page.getByRole("complementary", { name: "Checks" });
  await expect(checks.getByRole("listitem")).toHaveText([
    /Company/,
    /Partner\s*Needed to save/,
    /Revenue potential/,
    /Budget holder/,
  ]);
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/v1/leads")) sent += 1;
  });
  await page.getByRole("textbox", { name: "Email" }).fill("k.vogel@nordwind-logistik");
  await page.keyboard.press("Tab");
  await expect(page.getByText("This address has no ending such as .de or .com.").first()).toBeVisible();
  await pickPartner(page, "Cobalt Cloud");
  await page.getByRole("textbox", { name: "Revenue potential" }).fill("many");
  await page.getByLabel("Touch 1, day").focus();
  await page.keyboard.type("01");
  await page.keyboard.press("Control+Enter");

  const banner = page.getByRole("alert");
  await expect(banner).toContainText("4 fields need you before this can be saved.");
  await expect(banner).toBeFocused();
  await expect(page.getByRole("heading", { name: "To fix before saving" })).toBeVisible();
  await banner.getByRole("button", { name: /Budget holder/ }).click();
  const holder = page.getByRole("textbox", { name: "Budget holder" });
  await expect(holder).toBeFocused();
  await expect(holder).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.type("CFO");
  await expect(holder).not.toHaveAttribute("aria-invalid");
  await page.keyboard.press("Alt+m");
  await expect(page.getByRole("textbox", { name: "Email" })).toBeFocused();
  expect(sent).toBe(0);
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue("k.vogel@nordwind-logistik");
});

test("a lead that is already here is named, with everything typed kept", async ({ page, pageErrors }) => {
  pageErrors.allow(/status of 409/);
  const email = freshEmail();
  await openForm(page);
  const fill = async (company: string) => {
    await page.keyboard.type(company);
    await page.getByRole("textbox", { name: "Email" }).fill(email);
    await fillNeeded(page);
  };
  await pickPartner(page, "Cobalt Cloud");
  await page.getByRole("textbox", { name: "Company", exact: true }).focus();
  await fill("Here already");
  const { id } = await saved(page, () => page.keyboard.press("Control+Shift+Enter"));
  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toBeFocused();
  await fill("Typed again");
  await page.keyboard.press("Control+Enter");

  await expect(page.getByText(`This lead is already here: Here already, #${id}.`)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toHaveValue("Typed again");
  // Another address is another lead, and needs no new form.
  await page.getByRole("textbox", { name: "Email" }).fill(freshEmail());
  await expect(page.getByRole("textbox", { name: "Email" })).not.toHaveAttribute("aria-invalid");
  await saved(page, () => page.keyboard.press("Control+Enter"));
});

test("what only the server can know stands on its input", async ({ page, pageErrors }) => {
  pageErrors.allow(/status of 400/);
  // A tag that went away after the form was opened: the request names one that the server does not have.
  await page.route("**/api/v1/leads", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.continue({ postData: { ...route.request().postDataJSON(), tags: [99999] } });
  });
  await openForm(page);
  await page.keyboard.type("Refused");
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("1 field needs you before this can be saved.");
  await expect(page.getByRole("combobox", { name: "Tags" })).toHaveAttribute("aria-invalid", "true");
});

test("pressed twice, a lead is stored once; with no answer, the next try cannot double it", async ({
  page,
  server,
  pageErrors,
}) => {
  pageErrors.allow(/net::ERR|Failed to load/);
  const email = freshEmail();
  await openForm(page);
  await page.keyboard.type("Once only");
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  // The first answer is lost on its way back, though the server stored the lead.
  let lost = 0;
  await page.route("**/api/v1/leads", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await saved(page, async () => {
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: /Sav/ }).last().dispatchEvent("click");
  });
  expect(lost).toBe(1);
  await expect(page).toHaveURL(/\/leads$/);
  expect(await read(server, `/leads?search=${encodeURIComponent(email)}`)).toHaveLength(1);
});

test("whichever way a form is left, what was typed is offered again; throwing it away asks", async ({
  page,
}) => {
  await page.goto("/leads");
  const newLead = page.getByRole("link", { name: "New lead" }).first();
  await newLead.click();
  const company = page.getByRole("textbox", { name: "Company", exact: true });
  await expect(company).toBeFocused();
  await page.keyboard.type("Half a lead");
  for (const leave of [
    () => page.keyboard.press("Escape"),
    () => page.getByRole("link", { name: "Leads", exact: true }).last().click(),
    () => page.evaluate(() => history.back()),
  ]) {
    await leave();
    await expect(page).toHaveURL(/\/leads$/);
    await newLead.click();
    await expect(page.getByText(/^Draft from \d\d:\d\d/)).toHaveCount(1);
    await page.getByRole("button", { name: /^Keep the draft/ }).click();
    await expect(company).toHaveValue("Half a lead");
  }
  const dialog = page.getByRole("dialog", { name: "Discard this lead?" });
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await dialog.getByRole("button", { name: "Keep typing" }).click();
  await expect(company).toHaveValue("Half a lead");
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await dialog.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page).toHaveURL(/\/leads$/);
  await newLead.click();
  await expect(company).toBeFocused();
  await expect(company).toHaveValue("");
  await expect(page.getByText(/^Draft from/)).toHaveCount(0);
});

test("the shown command creates the lead when it is run", async ({ page, server, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const email = freshEmail();
  await openForm(page);
  await page.keyboard.type('O\'Brien & "Sons" $(false) `x` ü');
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  await page.getByRole("tab", { name: "API request" }).click();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  expect(await page.getByRole("region", { name: "The command" }).innerText()).toBe(command);
  const { stdout } = await run("/bin/sh", ["-c", command], {
    env: { ...process.env, WAGGLE_URL: server.url, WAGGLE_KEY: server.adminKey },
  });
  expect(await read(server, `/leads/${JSON.parse(stdout).id}`)).toMatchObject({
    company_name: 'O\'Brien & "Sons" $(false) `x` ü',
    email,
  });
});
