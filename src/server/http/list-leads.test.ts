import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LeadRow } from "#contract/lead.ts";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

describe.each(testEngines)("the list on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  /** By company name. */
  const ids = new Map<string, number>();

  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    const { fieldIds, tagIds, userIds } = company;
    const partnershipLead = { company_partnerships_id: company.partner.companyPartnershipId };
    const campaign = { associationType: "campaigns", companyCampaignId: company.campaignId };
    const referral = { associationType: "referral", partnershipLead };
    const value = (kind: keyof typeof fieldIds, inner: unknown) => ({
      customFieldId: fieldIds[kind],
      type: kind,
      value: { [kind]: inner },
    });
    const bodies = [
      {
        ...referral,
        company_name: "Alpha 100%_\\ Ltd",
        email: "a@list.example",
        tags: [tagIds[0]],
        customFields: [value("select", 1), value("text", "Needs a Yard tool"), value("boolean", false)],
      },
      {
        ...referral,
        company_name: "Łódź Textile",
        phone_number: "+49 (40) 5550-182",
        tags: [tagIds[0], tagIds[1]],
        customFields: [value("select", 2), value("multi_select", [1, 3]), value("number", 5)],
      },
      {
        ...referral,
        company_name: "Gamma",
        first_name: "Zofia",
        last_name: "Wójcik",
        partnershipLead: { ...partnershipLead, sendToPartner: true },
      },
      { ...campaign, company_name: "Delta", customFields: [value("date", "2026-06-30T10:00:00Z")] },
      { ...campaign, company_name: "Epsilon" },
    ];
    for (const body of bodies) {
      ids.set(body.company_name, (await company.request("POST", "/api/v1/leads", { body })).body.id);
    }
    await company.request("PATCH", `/api/v1/leads/${ids.get("Delta")}`, {
      body: { status: "lost", assignedUsers: [userIds[0]] },
    });
    await company.request("PATCH", `/api/v1/leads/${ids.get("Gamma")}`, {
      body: { status: "qualified", assignedUsers: userIds },
    });
  });
  afterAll(() => api.close());

  const list = (query: string) => company.request("GET", `/api/v1/leads${query}`);
  const names = async (query: string) => (await list(query)).body.map((row: LeadRow) => row.company_name);
  const [alpha, lodz] = ["Alpha 100%_\\ Ltd", "Łódź Textile"];

  test("newest first, with totals in row and header", async () => {
    const answer = await list("");
    expect(answer.body.map((row: LeadRow) => row.company_name)).toEqual([
      "Epsilon",
      "Delta",
      "Gamma",
      lodz,
      alpha,
    ]);
    expect(answer.body.map((row: LeadRow) => row.total)).toEqual([5, 5, 5, 5, 5]);
    expect(answer.headers.get("x-total-count")).toBe("5");
    expect(answer.headers.get("x-next-cursor")).toBeNull();
  });

  const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  test.each<[string, (c: TestCompany) => string, string[]]>([
    ["received", () => "view=received", [lodz, alpha]],
    ["sent", () => "view=sent", ["Gamma"]],
    ["reseller", () => "view=reseller", []],
    ["campaigns", () => "view=campaigns", ["Epsilon", "Delta"]],
    ["several statuses", () => "status=lost,qualified", ["Delta", "Gamma"]],
    ["any of the tags", (c) => `tags=${c.tagIds[1]},${c.tagIds[2]}`, [lodz]],
    ["any of the people", (c) => `users=${c.userIds[1]}`, ["Gamma"]],
    ["assigned", () => "assigned=1", ["Delta", "Gamma"]],
    ["unassigned", () => "unassigned=1", ["Epsilon", lodz, alpha]],
    ["both is neither", () => "assigned=1&unassigned=1", ["Epsilon", "Delta", "Gamma", lodz, alpha]],
    ["a partner", (c) => `partners=${c.partner.companyPartnershipId}`, ["Gamma", lodz, alpha]],
    [
      "a select and a tag",
      (c) => `tags=${c.tagIds[0]}&customFields=${json([{ id: c.fieldIds.select, value: { select: 2 } }])}`,
      [lodz],
    ],
    [
      "a text inside",
      (c) => `customFields=${json([{ id: c.fieldIds.text, value: { text: "yard" } }])}`,
      [alpha],
    ],
    [
      "one of many options",
      (c) => `customFields=${json([{ id: c.fieldIds.multi_select, value: { multi_select: [3] } }])}`,
      [lodz],
    ],
    ["a number", (c) => `customFields=${json([{ id: c.fieldIds.number, value: { number: 5 } }])}`, [lodz]],
    [
      "a no that was said",
      (c) => `customFields=${json([{ id: c.fieldIds.boolean, value: { boolean: false } }])}`,
      [alpha],
    ],
    [
      "a day",
      (c) => `customFields=${json([{ id: c.fieldIds.date, value: { date: "2026-06-30" } }])}`,
      ["Delta"],
    ],
    ["search by company, any case", () => "search=EPSI", ["Epsilon"]],
    ["search by name", () => "search=zofia", ["Gamma"]],
    ["search by whole name beyond ASCII", () => `search=${encodeURIComponent("łódź")}`, [lodz]],
    ["search by e-mail", () => "search=a@list", [alpha]],
    ["search by phone, however spaced", () => "search=4940%205550182", [lodz]],
    ["search by assignee", () => "search=Cleo", ["Gamma"]],
    ["search by partner", (c) => `search=${encodeURIComponent(c.partner.name)}`, ["Gamma", lodz, alpha]],
    ["search takes no wildcards", () => `search=${encodeURIComponent("100%_\\")}`, [alpha]],
    ["search that only a wildcard would find", () => "search=a%25a", []],
  ])("%s", async (_, query, found) => {
    const answer = await list(`?${query(company)}`);
    expect(answer.body.map((row: LeadRow) => row.company_name)).toEqual(found);
    expect(answer.headers.get("x-total-count")).toBe(String(found.length));
  });

  test.each([
    ["status", [{ type: "status", asc: true }], ["new", "new", "new", "qualified", "lost"]],
    ["status down", [{ type: "status", asc: false }], ["lost", "qualified", "new", "new", "new"]],
  ])("sorted by %s", async (_, sort, statuses) => {
    const answer = await list(`?sort=${json(sort)}`);
    expect(answer.body.map((row: LeadRow) => row.status)).toEqual(statuses);
  });

  test.each(["created_at", "updated_at", "status", "company_name", "last_name", "source"])(
    "paged by cursor, sorted by %s, both ways: each lead once",
    async (type) => {
      for (const asc of [true, false]) {
        const whole = await names(`?sort=${json([{ type, asc }])}`);
        const paged: string[] = [];
        let cursor: string | null = "";
        while (cursor !== null) {
          const page = await list(
            `?pageSize=2&sort=${json([{ type, asc }])}&cursor=${encodeURIComponent(cursor)}`,
          );
          expect(page.status).toBe(200);
          expect(page.headers.get("x-total-count")).toBe("5");
          paged.push(...page.body.map((row: LeadRow) => row.company_name));
          cursor = page.headers.get("x-next-cursor");
        }
        expect(paged).toEqual(whole);
        expect(new Set(paged).size).toBe(5);
      }
    },
  );

  test("paged as documented, by the last row's created_at, even where moments are equal", async () => {
    const tied = await api.company();
    for (const n of [1, 2, 3, 4, 5]) {
      await tied.request("POST", "/api/v1/leads", {
        body: { email: `${n}@tie.example`, associationType: "campaigns", companyCampaignId: tied.campaignId },
      });
    }
    await api.db.query(
      "update leads set created_at = '2026-01-01T00:00:00Z' where company_id = $1 and email in ('2@tie.example', '3@tie.example')",
      [tied.companyId],
    );
    const seen: string[] = [];
    let cursor = "";
    for (;;) {
      const { body } = await tied.request(
        "GET",
        `/api/v1/leads?pageSize=1&cursor=${encodeURIComponent(cursor)}`,
      );
      if (body.length === 0) break;
      seen.push(...body.map((row: LeadRow) => row.email));
      cursor = body.at(-1).created_at;
    }
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5].map((n) => `${n}@tie.example`));
  });

  test.each([
    "pageSize=0",
    "pageSize=-1",
    "pageSize=1.5",
    "pageSize=abc",
    "status=new,won",
    "view=all",
    "tags=1,x",
    "tags=",
    "users=9007199254740993",
    "assigned=yes",
    "sort=status",
    "sort=[{%22type%22:%22password%22}]",
    "customFields={}",
    "customFields=[",
    "customFields=[{%22id%22:1}]",
    "cursor=yesterday",
    "cursor=2024-02-30",
    "cursor=0000-01-01",
    "cursor=~status~1~2",
    "cursor=~created_at~1~%25zz",
    "cursor=~created_at~1~now()",
    "userId=me",
    `search=${"x".repeat(256)}`,
    "search=%00",
  ])("?%s is refused", async (query) => {
    const answer = await list(`?${query}`);
    expect([answer.status, answer.body.error]).toEqual([400, "Invalid field values"]);
  });

  test.each(["2030-01-01", "2030-01-01T00:00:00+23:00"])(
    "a cursor of %s, as a person might write it",
    async (cursor) => {
      expect((await list(`?cursor=${encodeURIComponent(cursor)}`)).body).toHaveLength(5);
    },
  );

  test("userId is compared, not needed; a page is at most 50; a foreign id finds nothing", async () => {
    expect((await list(`?userId=${company.adminId}`)).status).toBe(200);
    const other = await api.company();
    expect((await list(`?userId=${other.adminId}`)).status).toBe(403);
    expect((await list("?pageSize=5000")).body).toHaveLength(5);
    expect(await names(`?tags=${other.tagIds[0]}`)).toEqual([]);
    expect((await other.request("GET", "/api/v1/leads")).body).toEqual([]);
  });

  test("counts per view", async () => {
    expect((await company.request("GET", "/api/v1/leads/counts")).body).toEqual({
      all: 5,
      received: 2,
      sent: 1,
      reseller: 0,
      campaigns: 2,
    });
  });

  test("rows carry what the list shows", async () => {
    const [row] = (await list("?search=Gamma")).body;
    expect(row).toMatchObject({
      status: "qualified",
      assigned_users: [{ first_name: "Ben" }, { first_name: "Cleo" }],
      partnership_leads: [{ direction: "sent", received_by_company_name: company.partner.name }],
      campaign_partners: [],
      lead_deals: [],
      version: 2,
    });
  });
});
