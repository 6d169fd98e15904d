import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fillNeeded, openForm, pickPartner, read, saved } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const spoken = (page: Page, text: RegExp) =>
  expect(page.locator("[aria-live=polite]").filter({ hasText: text })).toBeAttached();

/** Stores a lead as another program would. */
async function store(server: { url: string; adminKey: string }, body: object): Promise<number> {
  const response = await fetch(`${server.url}/api/v1/leads`, {
    method: "POST",
    headers: { Authorization: `Bearer ${server.adminKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(201);
  return (await response.json()).id;
}

/** A company nobody has heard of, so that stories do not meet each other's leads. */
function newcomer() {
  const word = crypto
    .randomUUID()
    .replace(/[^a-f]/g, "")
    .slice(0, 9)
    .padEnd(9, "q");
  return {
    company: `${word.charAt(0).toUpperCase()}${word.slice(1)} Shipping`,
    domain: `${word}-shipping.example`,
  };
}

test("a possible duplicate stands beside the form, with the reason; nothing is blocked and no focus is taken", async ({
  page,
  server,
}) => {
  const { company, domain } = newcomer();
  const id = await store(server, {
    company_name: `${company} Ltd`,
    first_name: "Paulo",
    last_name: "Neves",
    email: `p.neves@${domain}`,
    phone_number: "+351 21 555 0101",
    associationType: "referral",
    partnershipLead: { company_partnerships_id: 789 },
  });
  await openForm(page);
  await page.keyboard.type(company);
  await spoken(page, /1 possible duplicate\. .* Alt D goes there\./);
  await expect(box(page, "Company")).toBeFocused();
  await box(page, "Email").fill(`m.reis@${domain}`);
  await spoken(page, /Cobalt Cloud brought/);
  const checks = page.getByRole("complementary", { name: "Checks" });
  const card = checks.getByRole("listitem").filter({ hasText: `${company} Ltd` });
  await expect(card).toContainText("Paulo Neves");
  await expect(card).toContainText("New");
  await expect(card.getByRole("row", { name: /^Email/ })).toContainText("same domain");
  await expect(card.locator("mark").first()).toBeVisible();
  await expect(card.getByText("Cobalt Cloud brought")).toBeVisible();
  await expect(box(page, "Email")).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press("Alt+d");
  await expect(card).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(card.getByRole("table")).toBeHidden();
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    card.getByRole("link", { name: /^Open/ }).click(),
  ]);
  await expect(tab).toHaveURL(new RegExp(`/leads/${id}$`));
  await tab.close();
  await page.keyboard.press("Escape");
  await expect(box(page, "Email")).toBeFocused();
  await expect(box(page, "Company")).toHaveValue(company);
});

test("going against another partner's claim takes a reason, which both leads keep", async ({
  page,
  server,
}) => {
  const { company, domain } = newcomer();
  const claimed = await store(server, {
    company_name: company,
    email: `first@${domain}`,
    associationType: "referral",
    partnershipLead: { company_partnerships_id: 789 },
  });
  const partners = await read(server, "/partnerships");
  const other = partners.find(
    (one: { id: number; partnership: { partner_type: string } }) =>
      one.id !== 789 && one.partnership.partner_type === "referral",
  );
  await openForm(page);
  await page.keyboard.type(company);
  await box(page, "Email").fill(`second@${domain}`);
  await fillNeeded(page);
  await pickPartner(page, "Cobalt Cloud");
  const reason = page.getByRole("textbox", { name: "Why it goes to this partner all the same" });
  await spoken(page, /Cobalt Cloud brought/);
  await expect(reason).toBeHidden();
  await pickPartner(page, other.partner.name);
  await expect(reason).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert")).toContainText("1 field needs you before this can be saved.");
  await page.keyboard.press("Alt+m");
  await expect(reason).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.type("Agreed with both on the phone");
  const { id } = await saved(page, () => page.keyboard.press("Control+Enter"));
  for (const lead of [id, claimed]) {
    expect(JSON.stringify(await read(server, `/leads/${lead}/history`))).toContain(
      "Agreed with both on the phone",
    );
  }
});

test("on a phone the duplicates are a strip that leads to them", async ({ page, server }) => {
  const { company, domain } = newcomer();
  await store(server, {
    company_name: company,
    email: `a@${domain}`,
    associationType: "referral",
    partnershipLead: { company_partnerships_id: 789 },
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/leads/new");
  await box(page, "Company").fill(company);
  await page.getByRole("button", { name: "See" }).click();
  const checks = page.getByRole("complementary", { name: "Checks" });
  await expect(checks.getByRole("listitem").filter({ hasText: company })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
