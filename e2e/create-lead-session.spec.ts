import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fillNeeded, freshEmail, openForm, pickPartner, read, saved } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("a referral session keeps what leads share, assigns them, and takes any of them back", async ({
  page,
  server,
}) => {
  await openForm(page);
  await pickPartner(page, "Cobalt Cloud");
  await page.getByRole("combobox", { name: "Referred by" }).fill("Ana");
  await page.getByRole("option", { name: /Ana Ferreira/ }).click();
  await page.getByRole("combobox", { name: "Tags" }).fill("EMEA");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Start a session" }).focus();
  await page.keyboard.press("Enter");
  const bar = page.getByRole("region", { name: "Referral session" });
  await expect(bar).toContainText("Referral session with Cobalt Cloud, started");
  await expect(bar).toContainText("No leads yet");
  await expect(page.getByRole("img", { name: "Pinned" })).toHaveCount(6);
  await bar.getByLabel("Assign each lead to").selectOption("Priya Raman");

  const enter = async (company: string) => {
    await box(page, "Company").fill(company);
    await box(page, "Email").fill(freshEmail());
    await fillNeeded(page);
    const { id } = await saved(page, () => page.keyboard.press("Control+Shift+Enter"));
    await expect(box(page, "Company")).toBeFocused();
    await expect(box(page, "Company")).toHaveValue("");
    return id;
  };
  const first = await enter("Estuary Session Ltd");
  const second = await enter("Verdant Session");
  await expect(bar).toContainText(/2 leads, about \d+ s each/);
  const tray = page.getByRole("tabpanel");
  await expect(page.getByRole("tab", { name: /^Entered/ })).toHaveAttribute("aria-selected", "true");
  await expect(tray.getByRole("listitem")).toHaveText([/Verdant Session/, /Estuary Session Ltd/]);
  await expect
    .poll(async () => (await read(server, `/leads/${second}`)).assigned_users)
    .toMatchObject([{ first_name: "Priya" }]);
  expect(await read(server, `/leads/${second}`)).toMatchObject({
    tags: [{ label: "EMEA" }],
    sent_by: { userId: 567 },
    partnership_leads: [{ company_partnerships_id: 789 }],
  });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await tray.getByRole("button", { name: "Undo Estuary Session Ltd" }).focus();
  await page.keyboard.press("Enter");
  await expect(tray.getByRole("button", { name: "Bring back Estuary Session Ltd" })).toBeFocused();
  const gone = await fetch(`${server.url}/api/v1/leads/${first}`, {
    headers: { Authorization: `Bearer ${server.adminKey}` },
  });
  expect(gone.status).toBe(404);
  await page.keyboard.press("Enter");
  await expect(tray.getByRole("button", { name: "Undo Estuary Session Ltd" })).toBeVisible();
  expect(await read(server, `/leads/${first}`)).toMatchObject({ company_name: "Estuary Session Ltd" });

  // A reload goes on with it; its end keeps what is in the form.
  await page.reload();
  await expect(bar).toContainText("2 leads");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("Cobalt Cloud");
  await bar.getByRole("button", { name: "End session" }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole("tab", { name: /^Entered/ })).toBeHidden();
});
