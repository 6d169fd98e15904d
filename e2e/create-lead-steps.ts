import type { Page } from "@playwright/test";
import { expect } from "./waggle.ts";

/** Opens the form and waits until its custom fields are known. */
export async function openForm(page: Page) {
  await page.goto("/leads/new");
  await expect(page.getByRole("textbox", { name: "Revenue potential" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Company", exact: true })).toBeFocused();
}

/** The least that can be saved, apart from who the lead is and what it hangs on. */
export async function fillNeeded(page: Page) {
  await page.getByRole("textbox", { name: "Revenue potential" }).fill("184000");
  await page.getByRole("textbox", { name: "Budget holder" }).fill("Head of logistics");
}

export async function pickPartner(page: Page, name: string) {
  await page.getByRole("combobox", { name: "Partner", exact: true }).fill(name);
  await expect(page.getByRole("option", { name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Partner", exact: true })).toHaveValue(name);
}

/** Does what saves the lead and returns the reply of the server. */
export async function saved(page: Page, save: () => Promise<unknown>): Promise<{ id: number }> {
  const [response] = await Promise.all([
    page.waitForResponse(
      (each) => each.request().method() === "POST" && each.url().endsWith("/api/v1/leads"),
    ),
    save(),
  ]);
  expect(response.status()).toBe(201);
  return (await response.json()) as { id: number };
}

/** Reads over the API with a key. */
export async function read(server: { url: string; adminKey: string }, path: string) {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    headers: { Authorization: `Bearer ${server.adminKey}` },
  });
  expect(response.status).toBe(200);
  return response.json();
}

/** An address nobody has used before, of a company that no partner has a claim on. */
export function freshEmail() {
  const word = crypto.randomUUID();
  return `lead@c${word}.example`;
}
