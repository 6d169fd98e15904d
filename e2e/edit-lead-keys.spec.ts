import { AxeBuilder } from "@axe-core/playwright";
import { apiOf, openLead, openPeek } from "./edit-lead-steps.ts";
import { expect, test } from "./waggle.ts";

test("a lead is worked through by keyboard alone", async ({ page, server }) => {
  const api = apiOf(server);
  const lead = await api.makeLead();
  await openLead(page, lead);

  await page.keyboard.press("3");
  await expect(page.getByRole("button", { name: /^Qualified/ })).toHaveAttribute("aria-current", "step");

  // E opens the first field; Tab saves and goes on, Esc leaves the next one as it is.
  await page.keyboard.press("e");
  await expect(page.getByRole("textbox", { name: "Company" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Keyboard Works");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Edit Contact" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "First name" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Last name" })).toBeFocused();
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Edit Contact" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Edit Contact" })).toContainText("Omar Haddad");

  await page.keyboard.press("t");
  await page.keyboard.type("Fast");
  await expect(page.getByRole("option", { name: "Fast track" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Fast track").first()).toBeVisible();
  await page.keyboard.press("a");
  await page.keyboard.type("Priya");
  await expect(page.getByRole("option", { name: /Priya/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");

  await expect
    .poll(async () => {
      const { company_name, status, last_name, tags, assigned_users } = await api.readLead(lead.id);
      return [company_name, status, last_name, tags.map(({ id }) => id), assigned_users.map(({ id }) => id)];
    })
    .toEqual(["Keyboard Works", "qualified", "Haddad", [12, 15], [458]]);
});

test("the peek by keyboard: next and previous, open, close", async ({ page, server }) => {
  const api = apiOf(server);
  const first = await api.makeLead();
  const second = await api.makeLead();
  const peek = await openPeek(page, second);
  await expect(peek).toBeFocused();
  await page.keyboard.press("j");
  const next = page.getByRole("complementary", { name: first.company_name ?? "" });
  await expect(next.getByRole("heading", { level: 2 })).toHaveText(first.company_name ?? "");
  await page.keyboard.press("k");
  await expect(peek.getByRole("heading", { level: 2 })).toHaveText(second.company_name ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/leads/${second.id}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(second.company_name ?? "");
  await expect(page).toHaveTitle(new RegExp(second.company_name ?? ""));
  // The list that was left knows the place, so the page goes on through it.
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`/leads/${first.id}$`));
  await page.goBack();
  await expect(page.getByRole("complementary", { name: second.company_name ?? "" })).toBeVisible();
  await page.getByRole("complementary", { name: second.company_name ?? "" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("complementary", { name: second.company_name ?? "" })).toHaveCount(0);
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [1440, 390]) {
    test(`nothing for axe to find: page, open input, conflict and peek in ${theme} at ${width} px`, async ({
      page,
      server,
      pageErrors,
    }) => {
      pageErrors.allow(/status of 412/);
      const api = apiOf(server);
      const lead = await api.makeLead({ tags: [10, 11, 12] });
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript((value) => localStorage.setItem("waggle.theme", value), theme);
      await openLeadAnywhere();
      await scan("page");

      await page.getByRole("button", { name: "Edit Phone" }).click();
      await page.getByRole("textbox", { name: "Phone" }).fill("mine");
      await scan("open input");
      await api.updateLead(lead.id, { phone_number: "theirs", status: "contacted" });
      await page.keyboard.press("Enter");
      await expect(page.getByRole("region", { name: /while you were editing/ })).toBeVisible();
      await scan("conflict");

      await page.goto(`/leads?peek=${lead.id}`);
      await expect(
        page.getByRole("complementary", { name: lead.company_name ?? "" }).getByText("created the lead"),
      ).toBeVisible();
      await scan("peek", "aside:last-of-type");
      if (width === 390) {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(wide, "scrolls sideways").toBe(false);
        await expect(page.getByRole("button", { name: "Close", exact: true })).toBeInViewport({ ratio: 1 });
      }

      async function openLeadAnywhere() {
        // On a phone the activity is behind its button.
        if (width === 1440) return openLead(page, lead);
        await page.goto(`/leads/${lead.id}`);
        await expect(page.getByRole("heading", { level: 2, name: lead.company_name ?? "" })).toBeVisible();
        await expect(page.getByRole("button", { name: "Edit Phone" })).toBeVisible();
      }
      async function scan(what: string, within?: string) {
        const axe = new AxeBuilder({ page });
        if (within) axe.include(within);
        const { violations } = await axe.analyze();
        const found = violations.map(
          ({ id, nodes }) => `${what}: ${id} ${nodes.map((n) => n.html).join(" ")}`,
        );
        expect(found).toEqual([]);
      }
    });
  }
}
