import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./waggle.ts";

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test("the list, its menus and its empty result are accessible and fit", async ({
        page,
        pageErrors,
      }) => {
        // axe looks at every element six times here.
        test.slow();
        // The page that says so comes with that status.
        pageErrors.allow(/status of 404.*nowhere/);
        await page.goto("/leads");
        await expect(page.locator("[role=row][data-index]").nth(3)).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);

        await page.keyboard.press("s");
        await expect(page.getByRole("option", { name: "Lost" })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await page.keyboard.press("?");
        await expect(page.getByRole("dialog", { name: "Shortcuts" })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");

        await page.goto("/leads?status=new,lost&q=zzzz");
        await expect(page.getByRole("heading", { name: "No lead matches" })).toBeVisible();
        await expectAccessible(page);
        await page.goto("/nowhere");
        await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
        await expectAccessible(page);
      });

      test("sign-in is accessible", async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          colorScheme,
          viewport,
          ...(baseURL ? { baseURL } : {}),
          storageState: { cookies: [], origins: [] },
        });
        const page = await context.newPage();
        await page.goto("/sign-in");
        await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
        await page.keyboard.press("Enter");
        await expect(page.getByText("Paste your API key.")).toBeVisible();
        await expectAccessible(page);
        await context.close();
      });
    });
  }
}
