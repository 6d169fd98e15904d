import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fillNeeded, openForm, read, saved } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

const signature = [
  "Katrin Vogel",
  "Head of Supply Chain",
  "Estuary Lantern GmbH",
  "k.vogel@estuary-lantern.de",
  "Mobile +49 171 5550182",
  "Partner: Cobalt Cloud",
  "Tags: EMEA",
  "",
  "See you at the Lisbon booth!",
].join("\n");

const box = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const strip = (page: Page) => page.getByRole("region", { name: "Paste to fill" });

/** Puts a text on the clipboard, as copying it elsewhere does. */
async function copy(page: Page, text: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

test("a pasted signature fills what nobody typed, shows where from, and the lead is saved in four actions", async ({
  page,
  server,
}) => {
  await openForm(page);
  await fillNeeded(page);
  await copy(page, signature);
  await box(page, "Company").focus();
  await page.keyboard.press("Control+v");

  await expect(box(page, "Company")).toHaveValue("Estuary Lantern GmbH");
  await expect(box(page, "First name")).toHaveValue("Katrin");
  await expect(box(page, "Last name")).toHaveValue("Vogel");
  await expect(box(page, "Email")).toHaveValue("k.vogel@estuary-lantern.de");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("Cobalt Cloud");
  await expect(page.getByRole("button", { name: "Remove EMEA" })).toBeVisible();
  await expect(strip(page)).toContainText("Filled 7 fields.");
  await expect(page.locator("[aria-live=polite]").filter({ hasText: "Filled 7 fields." })).toBeAttached();
  await expect(box(page, "Company")).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tooltip")).toContainText(/^From the /);

  const { id } = await saved(page, () => page.keyboard.press("Control+Enter"));
  expect(await read(server, `/leads/${id}`)).toMatchObject({
    company_name: "Estuary Lantern GmbH",
    first_name: "Katrin",
    last_name: "Vogel",
    tags: [{ label: "EMEA" }],
    partnership_leads: [{ company_partnerships_id: 789 }],
  });
});

test("what was typed stays, one line pastes as usual, an edit takes the mark, undo takes back the rest", async ({
  page,
}) => {
  await openForm(page);
  await copy(page, "Estuary Shipping");
  await page.keyboard.press("Control+v");
  await expect(box(page, "Company")).toHaveValue("Estuary Shipping");
  await expect(strip(page)).toContainText("nothing is saved until you say so");

  await copy(page, signature);
  await box(page, "Phone").focus();
  await page.keyboard.press("Control+v");
  await expect(box(page, "Last name")).toHaveValue("Vogel");
  await expect(box(page, "Company")).toHaveValue("Estuary Shipping");
  const marks = page.getByRole("img", { name: /^Filled by paste/ });
  await expect(marks).toHaveCount(6);
  await box(page, "First name").fill("Katharina");
  await expect(marks).toHaveCount(5);

  await page.getByRole("button", { name: "Undo paste" }).click();
  await expect(box(page, "Last name")).toHaveValue("");
  await expect(box(page, "Email")).toHaveValue("");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue("");
  await expect(box(page, "First name")).toHaveValue("Katharina");
  await expect(box(page, "Company")).toHaveValue("Estuary Shipping");
  await expect(marks).toHaveCount(0);
});

test("the review shows each value with its text, and takes or leaves it", async ({ page }) => {
  await openForm(page);
  await copy(page, signature);
  await page.keyboard.press("Control+v");
  await strip(page).getByRole("button", { name: "Review" }).click();
  const dialog = page.getByRole("dialog", { name: "What was read" });
  await expect(dialog).toContainText("See you at the Lisbon booth!");
  await expect(dialog.getByRole("checkbox", { name: /^Take Job title/ })).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole("checkbox", { name: /^Take Phone/ }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("button", { name: "Keep these" }).click();
  await expect(dialog).toBeHidden();
  await expect(box(page, "Phone")).toHaveValue("");
  await expect(box(page, "Email")).toHaveValue("k.vogel@estuary-lantern.de");
  await expect(page.getByRole("img", { name: /^Filled by paste/ })).toHaveCount(0);
});

test("pasted on another screen, a text opens the form; one that says nothing fills nothing", async ({
  page,
}) => {
  await page.goto("/leads");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await copy(
    page,
    "company\tfirst name\tlast name\temail\nHollis & Byrne\tMaeve\tHollis\tm@hollis.example\nVerdant\tPia\tBerg\tp@verdant.example",
  );
  await page.keyboard.press("Control+v");
  await expect(page).toHaveURL(/\/leads\/new$/);
  await expect(box(page, "Company")).toHaveValue("Hollis & Byrne");
  await expect(strip(page)).toContainText("This is the first of 2 rows; 1 more");
  await page.getByRole("button", { name: "Undo paste" }).click();
  await expect(box(page, "Company")).toHaveValue("");

  await strip(page).getByRole("button", { name: "Paste" }).click();
  await expect(page.getByRole("textbox", { name: "Text to read" })).toBeFocused();
  await page.keyboard.type("ok, thanks");
  await strip(page).getByRole("button", { name: "Read it" }).click();
  await expect(strip(page)).toContainText("Nothing in this text could be used. Nothing was filled.");
  await expect(box(page, "Company")).toHaveValue("");
});
