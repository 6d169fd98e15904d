import type { Page } from "@playwright/test";
import { fillNeeded, freshEmail, pickPartner, read } from "./create-lead-steps.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { test as base, expect } from "./waggle.ts";

export { expect };

/** A server behind wires that can be cut; `page` reaches it through them. */
export const test = base.extend<{ wires: FaultyProxy; networkLines: undefined }>({
  wires: async ({ server }, use) => {
    const wires = await startFaultyProxy(server.url);
    await use(wires);
    await wires.stop();
  },
  networkLines: [
    async ({ pageErrors }, use) => {
      // The browser's own line for every answer that is none.
      pageErrors.allow(/net::ERR_|Failed to load resource/);
      await use(undefined);
    },
    { auto: true },
  ],
  baseURL: async ({ wires }, use) => use(wires.url),
});

export const CREATE = { method: "POST", path: /^\/api\/v1\/leads$/ };
export const UPDATE = { method: "PATCH", path: /^\/api\/v1\/leads\/\d+$/ };

/** Types a lead that can be saved. Returns its e-mail, which nothing else has. */
export async function typeLead(page: Page, company: string) {
  const email = freshEmail();
  await page.getByRole("textbox", { name: "Company", exact: true }).fill(company);
  await page.getByRole("textbox", { name: "Email" }).fill(email);
  await pickPartner(page, "Cobalt Cloud");
  await fillNeeded(page);
  return email;
}

/** The leads with this e-mail that the server has, asked directly. */
export function leadsWith(server: { url: string; adminKey: string }, email: string) {
  return read(server, `/leads?search=${encodeURIComponent(email)}`) as Promise<{ id: number }[]>;
}

export function draftLine(page: Page) {
  return page.getByText(/^Draft saved on this device, \d+ s ago/);
}

/** Waits until the list of what waits is fetched; the app does that ahead, as nothing can be fetched without a network. */
export async function panelFetched(page: Page) {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some(
        (entry) =>
          entry.name.includes("waiting-panel") && (entry as PerformanceResourceTiming).responseEnd > 0,
      ),
  );
}

/** Opens the list of what waits. */
export async function openWaiting(page: Page) {
  await page.getByRole("button", { name: /^(Waiting to be sent|Needs you): / }).click();
  return page.getByRole("dialog", { name: "Waiting to be sent" });
}

/** Everything this page's browser keeps for the origin, as text. */
export function storedTexts(page: Page) {
  return page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const room of database.objectStoreNames) {
        const records = await new Promise<unknown[]>((resolve, reject) => {
          const reading = database.transaction(room).objectStore(room).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        texts.push(JSON.stringify(records));
      }
      database.close();
    }
    return texts.join("\n");
  });
}
