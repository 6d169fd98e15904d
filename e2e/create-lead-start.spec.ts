import { AxeBuilder } from "@axe-core/playwright";
import { freshEmail, openForm, pickPartner, read } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

async function store(server: { url: string; adminKey: string }, body: object): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/leads`, {
    method: "POST",
    headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(201);
  return (await response.json()).id;
}

test("a new lead begins like another: its company, partner, tags and fields, not its person", async ({
  page,
  server,
}) => {
  const id = await store(server, {
    company_name: "Copied from Ltd",
    first_name: "Pia",
    email: freshEmail(),
    associationType: "referral",
    partnershipLead: { company_partnerships_id: 789 },
    tags: [11],
    customFields: [{ customFieldId: 5, type: "number", value: { number: 1200 } }],
  });
  await page.goto(`/leads/${id}`);
  await page.getByRole("button", { name: "More", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Copy as new" }).press("Enter");
  await expect(page).toHaveURL(/\/leads\/new$/);
  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toHaveValue("Copied from Ltd");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("Cobalt Cloud");
  await expect(page.getByRole("button", { name: "Remove EMEA" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Revenue potential" })).toHaveValue("1,200");
  await expect(page.getByRole("textbox", { name: "First name" })).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue("");
});

test("tags that a partner's leads often carry are one press away; what the partner will see is shown exactly", async ({
  page,
  server,
}) => {
  // The same count as the form makes.
  const counts = new Map<string, number>();
  for (const lead of await read(server, "/leads?partners=789&pageSize=50")) {
    for (const { label } of lead.tags) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  await openForm(page);
  await page.keyboard.type("Preview Ltd");
  await pickPartner(page, "Cobalt Cloud");
  await expect(page.getByText("Often with Cobalt Cloud:")).toBeVisible();
  const offers = page.getByRole("button", { name: /^Add the tag/ });
  const label = (await offers.first().innerText()).trim();
  expect(counts.get(label)).toBe(most);
  await page.getByRole("combobox", { name: "Tags" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("listbox").getByRole("option").first()).toHaveText(label);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Remove ${label}` })).toBeVisible();
  await expect(offers).not.toContainText([label]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: "Tags" })).toBeFocused();

  await page.getByRole("switch", { name: "Send to partner" }).check();
  await page.getByRole("button", { name: /^Partner’s copy fields/ }).click();
  await page.getByLabel("Territory", { exact: true }).selectOption("North");
  await page.getByRole("button", { name: "What they see" }).click();
  const dialog = page.getByRole("dialog", { name: "What Cobalt Cloud will see" });
  await expect(dialog).toContainText(/Company\s*Preview Ltd/);
  await expect(dialog).toContainText(/Territory\s*North/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "What they see" })).toBeFocused();
});
