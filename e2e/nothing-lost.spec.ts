import { openForm } from "./create-lead-steps.ts";
import { apiOf } from "./edit-lead-steps.ts";
import {
  CREATE,
  expect,
  leadsWith,
  openWaiting,
  panelFetched,
  test,
  typeLead,
  UPDATE,
} from "./nothing-lost-steps.ts";

const rows = "[role=row][data-index]";

/** A lead on its way to be stored; asking for duplicates is a POST too. */
const isCreate = ({ method, path }: { method: string; path: string }) =>
  method === "POST" && path === "/api/v1/leads";

test.describe("B2: one lead, whatever the wires do", () => {
  const faults = [
    { name: "the answer is lost after the server stored it", fault: { kind: "lost-answer" } },
    { name: "the answer breaks off", fault: { kind: "half-answer" } },
    { name: "the request is lost", fault: { kind: "lost-request" } },
    { name: "the request arrives twice", fault: { kind: "doubled" } },
    {
      name: "the server did it and a proxy says 502 in HTML",
      fault: {
        kind: "changed-answer",
        status: 502,
        body: "<h1>Bad gateway</h1>",
        headers: { "content-type": "text/html" },
      },
    },
    {
      name: "the server did it and a page comes with status 200",
      fault: {
        kind: "changed-answer",
        status: 200,
        body: "<h1>Log in</h1>",
        headers: { "content-type": "text/html" },
      },
    },
    { name: "the server did it and the answer is empty", fault: { kind: "changed-answer", body: "" } },
  ] as const;
  for (const { name, fault } of faults) {
    test(name, async ({ page, server, wires }) => {
      await openForm(page);
      const email = await typeLead(page, "Wires");
      wires.fail({ ...CREATE, fault });
      await page.keyboard.press("Control+Enter");
      await expect(page).toHaveURL(/\/leads$/);
      expect(await leadsWith(server, email)).toHaveLength(1);
      const keys = wires.seen.filter(isCreate).map(({ key }) => key);
      expect(new Set(keys).size).toBe(1);
    });
  }

  test("the answer is late: the form waits, pressing again changes nothing", async ({
    page,
    server,
    wires,
  }) => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    await openForm(page);
    const email = await typeLead(page, "Late");
    wires.fail({ ...CREATE, fault: { kind: "delayed", until } });
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: /^Saving/ })).toBeVisible();
    await expect.poll(() => leadsWith(server, email)).toHaveLength(1);
    await page.getByRole("button", { name: /^Saving/ }).dispatchEvent("click");
    release();
    await expect(page).toHaveURL(/\/leads$/);
    expect(await leadsWith(server, email)).toHaveLength(1);
    expect(wires.seen.filter(isCreate)).toHaveLength(1);
  });
});

test.describe("B3: one lead, however often it is saved", () => {
  test("three clicks and Enter in a field", async ({ page, server, wires }) => {
    await openForm(page);
    const email = await typeLead(page, "Often");
    const save = page.getByRole("button", { name: /^Save lead/ });
    await page.getByRole("textbox", { name: "Email" }).focus();
    await save.evaluate((button: HTMLButtonElement) => {
      for (let press = 0; press < 3; press += 1) button.click();
      document.activeElement?.closest("form")?.requestSubmit();
    });
    await expect(page).toHaveURL(/\/leads$/);
    expect(await leadsWith(server, email)).toHaveLength(1);
    expect(wires.seen.filter(isCreate)).toHaveLength(1);
  });

  test("reloaded while saving: it goes out again with its key, and no draft of it is offered", async ({
    page,
    server,
    wires,
  }) => {
    await openForm(page);
    const email = await typeLead(page, "Reloaded");
    wires.fail({ ...CREATE, fault: { kind: "delayed", until: new Promise(() => undefined) } });
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => leadsWith(server, email)).toHaveLength(1);
    await page.reload();
    await expect.poll(() => wires.seen.filter(isCreate).length).toBe(2);
    await page.goto("/leads");
    await expect(page.locator(rows).filter({ hasText: "Reloaded" })).toHaveCount(1);
    await expect(page.getByRole("button", { name: /^Waiting to be sent/ })).toHaveCount(0);
    expect(await leadsWith(server, email)).toHaveLength(1);
    await page.goto("/leads/new");
    await expect(page.getByRole("textbox", { name: "Company", exact: true })).toBeFocused();
    await expect(page.getByText(/^Draft from/)).toHaveCount(0);
  });
});

test.describe("B4: hours without a network", () => {
  test("changes to several leads, reloaded before they went out: all arrive once, in order", async ({
    page,
    server,
    wires,
  }) => {
    const api = apiOf(server);
    const leads = [await api.makeLead(), await api.makeLead(), await api.makeLead()];
    const search = (leads[0]?.company_name ?? "").split(" ").slice(0, 2).join(" ");
    await page.goto(`/leads?q=${encodeURIComponent(search)}`);
    for (const lead of leads)
      await expect(page.getByRole("row", { name: lead.company_name ?? "" })).toBeVisible();
    await panelFetched(page);
    wires.cutOff();
    for (const lead of leads) {
      const row = page.getByRole("row", { name: lead.company_name ?? "" });
      for (const [status, key] of [
        ["Contacted", "2"],
        ["Qualified", "3"],
        ["Lost", "5"],
      ] as const) {
        await row.locator("[data-do=status]").click();
        await page.keyboard.press(key);
        await expect(row).toContainText(status);
      }
    }
    const panel = await openWaiting(page);
    await expect(panel.getByRole("listitem")).toHaveCount(9);
    await expect(panel).toContainText("Status New to Contacted");
    await expect(panel).toContainText("Kept if you close the tab");

    // Nothing answers a reload either.
    await expect(page.reload()).rejects.toThrow();
    wires.mend();
    // The browser may still be busy with its own page for a server that does not answer.
    await expect(async () => {
      await page.goto(`/leads?q=${encodeURIComponent(search)}`);
    }).toPass();
    for (const lead of leads) {
      await expect.poll(async () => (await api.readLead(lead.id)).status).toBe("lost");
      await expect(page.getByRole("row", { name: lead.company_name ?? "" })).toContainText("Lost");
      const steps = (await api.readHistory(lead.id)).map(
        ({ changes }) => changes.find(({ field }) => field === "status")?.to,
      );
      expect(steps.filter(Boolean).reverse()).toEqual(["contacted", "qualified", "lost"]);
    }
    await expect(page.getByRole("button", { name: /^Waiting to be sent/ })).toHaveCount(0);
  });

  test("a new lead waits in the list, is typed on, and becomes a lead", async ({ page, server, wires }) => {
    await page.goto("/leads");
    await expect(page.locator(rows).first()).toBeVisible();
    await page.getByRole("link", { name: "New lead" }).first().click();
    await expect(page.getByRole("textbox", { name: "Revenue potential" })).toBeVisible();
    const email = await typeLead(page, "Estuary Shipping");
    await panelFetched(page);
    wires.cutOff();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/kept on this device and goes out when the server answers/)).toBeVisible();
    await page.getByRole("button", { name: "Go on with the next lead" }).click();
    await expect(page.getByRole("textbox", { name: "Company", exact: true })).toHaveValue("");
    await page.keyboard.press("Escape");
    const row = page.locator(rows).filter({ hasText: "Estuary Shipping" });
    await expect(row).toContainText("Not sent");
    await expect(row.getByRole("img", { name: "Waiting to be sent" })).toBeVisible();

    const panel = await openWaiting(page);
    await expect(panel).toContainText(/New lead, \d+ fields/);
    const file = page.waitForEvent("download");
    await panel.getByRole("button", { name: "Save as file" }).click();
    expect((await file).suggestedFilename()).toMatch(/\.json$/);
    await panel.getByRole("button", { name: /^Edit: / }).click();
    const company = page.getByRole("textbox", { name: "Company", exact: true });
    await expect(company).toHaveValue("Estuary Shipping");
    await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(email);
    await company.fill("Estuary Shipping Ltd");
    wires.mend();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/leads$/);
    expect(await leadsWith(server, email)).toMatchObject([{ company_name: "Estuary Shipping Ltd" }]);
    await expect(page.locator(rows).filter({ hasText: "Estuary Shipping Ltd" })).not.toContainText(
      "Not sent",
    );
  });

  test("refused after its form was gone, a lead opens again with everything typed and its fault", async ({
    page,
    server,
    wires,
  }) => {
    await openForm(page);
    const email = await typeLead(page, "Refused later");
    await panelFetched(page);
    wires.cutOff();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Go on with the next lead" }).click();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(/\/leads$/);
    // Somebody else brings the same lead first.
    await apiOf(server).makeLead({ email });
    wires.mend();
    const panel = await openWaiting(page);
    await panel.getByRole("button", { name: "Try now" }).click();
    await expect(panel).toContainText("This lead is already here");
    await panel.getByRole("button", { name: /^Edit: / }).click();
    await expect(page.getByRole("textbox", { name: "Company", exact: true })).toHaveValue("Refused later");
    await expect(page.getByRole("textbox", { name: "Email" })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByText(/This lead is already here/)).toBeVisible();
    expect(await leadsWith(server, email)).toHaveLength(1);
  });

  test("a waiting change is undone; what was undone comes back", async ({ page, server, wires }) => {
    const api = apiOf(server);
    const lead = await api.makeLead();
    await page.goto(`/leads?q=${encodeURIComponent(lead.company_name ?? "")}`);
    const row = page.locator(rows);
    await expect(row).toHaveCount(1);
    await panelFetched(page);
    wires.cutOff();
    await page.keyboard.press("s");
    await page.keyboard.press("3");
    await expect(row).toContainText("Qualified");
    const panel = await openWaiting(page);
    await panel.getByRole("button", { name: /^Undo: / }).click();
    await expect(row).toContainText("New");
    await expect(panel).toBeHidden();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(row).toContainText("Qualified");
    wires.mend();
    await expect
      .poll(async () => (await api.readLead(lead.id)).status, { timeout: 30_000 })
      .toBe("qualified");
  });

  test("two tabs: one sends for both, and the other takes over when it goes", async ({
    page,
    server,
    wires,
    context,
  }) => {
    const api = apiOf(server);
    const lead = await api.makeLead();
    const address = `/leads?q=${encodeURIComponent(lead.company_name ?? "")}`;
    await page.goto(address);
    await expect(page.locator(rows)).toHaveCount(1);
    await expect
      .poll(() =>
        page.evaluate(
          async () =>
            (await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith("waggle.outbox"))
              .length,
        ),
      )
      .toBe(1);
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.locator(rows)).toHaveCount(1);
    await panelFetched(page);
    wires.cutOff();
    await other.keyboard.press("s");
    await other.keyboard.press("4");
    await expect(page.locator(rows)).toContainText("Converted");
    await expect(page.getByRole("button", { name: /^Waiting to be sent: 1 change/ })).toBeVisible();
    wires.mend();
    await page.close();
    await expect
      .poll(async () => (await api.readLead(lead.id)).status, { timeout: 30_000 })
      .toBe("converted");
    await expect(other.getByRole("button", { name: /^Waiting to be sent/ })).toHaveCount(0);
    expect(
      (await api.readHistory(lead.id)).filter(({ changes }) =>
        changes.some(({ field }) => field === "status"),
      ),
    ).toHaveLength(1);
  });
});

test.describe("B1: answers nobody wants", () => {
  const passing: { status: number; body: string; headers?: Record<string, string> }[] = [
    { status: 500, body: '{"error":"Internal error"}' },
    { status: 503, body: '{"error":"x"}', headers: { "retry-after": "1" } },
    { status: 429, body: '{"error":"Rate limit exceeded"}', headers: { "retry-after": "1" } },
    { status: 502, body: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
    { status: 403, body: "<h1>Blocked</h1>", headers: { "content-type": "text/html" } },
    { status: 200, body: '{"id":1,"uu' },
    { status: 200, body: "" },
  ];
  test("that pass: changes and lists get over them by themselves", async ({ page, server, wires }) => {
    const api = apiOf(server);
    const lead = await api.makeLead();
    await page.goto(`/leads?q=${encodeURIComponent(lead.company_name ?? "")}`);
    const row = page.locator(rows);
    await expect(row).toHaveCount(1);
    const names = ["Contacted", "Qualified", "Converted"];
    for (const [index, answer] of passing.entries()) {
      wires.fail({ ...UPDATE, fault: { kind: "answer", ...answer } });
      await page.keyboard.press("s");
      await page.keyboard.press(String(2 + (index % 3)));
      await expect
        .poll(async () => (await api.readLead(lead.id)).status)
        .toBe((names[index % 3] ?? "").toLowerCase());
      await expect(row).toContainText(names[index % 3] ?? "");
      await expect(page.getByRole("button", { name: /^Waiting to be sent/ })).toHaveCount(0);
    }
  });

  test("that stay: the lead is not stored, the form keeps everything, and says why", async ({
    page,
    server,
    wires,
  }) => {
    await openForm(page);
    const email = await typeLead(page, "Not wanted");
    for (const { status, says } of [
      { status: 403, says: /can read but not add/ },
      { status: 404, says: /failed|not accept/ },
      { status: 413, says: /more than the server takes/ },
      { status: 422, says: /did not accept/ },
    ]) {
      wires.fail({ ...CREATE, fault: { kind: "answer", status, body: '{"error":"No"}' } });
      await page.keyboard.press("Control+Enter");
      const banner = page.getByRole("alert").filter({ hasText: says });
      await expect(banner).toBeFocused();
      await expect(page.getByRole("textbox", { name: "Email" })).toHaveValue(email);
    }
    expect(await leadsWith(server, email)).toHaveLength(0);
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(/\/leads$/);
    expect(await leadsWith(server, email)).toHaveLength(1);
  });
});
