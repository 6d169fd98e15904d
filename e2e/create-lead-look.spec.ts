import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openForm, pickPartner } from "./create-lead-steps.ts";
import { expect, test } from "./waggle.ts";

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 800 },
  { width: 390, height: 844 },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test("the form, its lists, its errors and its checks are accessible and fit", async ({ page }) => {
        await openForm(page);
        await expectAccessible(page);
        await page.getByRole("combobox", { name: "Partner", exact: true }).fill("c");
        await expect(page.getByRole("option", { name: /Cobalt Cloud/ })).toBeVisible();
        await expectAccessible(page);
        await pickPartner(page, "Cobalt Cloud");
        await page.getByRole("switch", { name: "Send to partner" }).check();
        await page.getByRole("button", { name: /^Partner’s copy fields/ }).click();
        await page.getByRole("button", { name: /^Integration and CRM links/ }).click();
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("alert")).toContainText("3 fields need you");
        await expectAccessible(page);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const main = document.querySelector("main");
          return Math.max(scrollWidth - clientWidth, main ? main.scrollWidth - main.clientWidth : 0);
        });
        expect(overflow).toBeLessThanOrEqual(0);

        const opener = page.getByRole("button", { name: /^Checks/ });
        if (await opener.isVisible()) await opener.click();
        await page.getByRole("tab", { name: "API request" }).click();
        await expect(page.getByRole("region", { name: "The command" })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole("tab", { name: "Checks" }).click();
        await page.getByRole("button", { name: "Go to Budget holder" }).click();
        await expect(page.getByRole("textbox", { name: "Budget holder" })).toBeFocused();
        await expect(page.getByRole("textbox", { name: "Budget holder" })).toBeInViewport();

        // On a phone the draft is discarded where it is offered again.
        const discard = page.getByRole("button", { name: "Discard", exact: true });
        if (!(await discard.isVisible())) return;
        await discard.click();
        await expect(page.getByRole("dialog", { name: "Discard this lead?" })).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}
