import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

describe.each(testEngines)("what the pickers offer, on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    company = await api.company();
  });

  const get = async (path: string) => {
    const { status, body } = await company.request("GET", `/api/v1${path}`);
    expect(status).toBe(200);
    return body;
  };
  const ids = (rows: { id: number }[]) => rows.map((row) => row.id);
  const labels = (rows: { label: string }[]) => rows.map((row) => row.label);

  const lists = [
    "/tags",
    "/users",
    "/custom-fields",
    "/partnerships",
    "/tiers",
    "/categories",
    "/campaigns",
    "/attributions",
    "/contacts",
  ];

  test.each(lists)("%s needs a key that reads, and shows nothing of another company", async (path) => {
    const other = await api.company();
    await api.db.query(
      `with tier as (insert into tiers (company_id, label) values ($1, 'Gold')),
        category as (insert into categories (company_id, label) values ($1, 'Consulting'))
       insert into contacts (company_id, partnership_id, email) values ($1, $2, 'someone@partner.example')`,
      [other.companyId, other.partner.partnershipId],
    );
    const theirs = await other.request("GET", `/api/v1${path}`);
    expect(theirs.body.length).toBeGreaterThan(0);
    const ours = await company.request("GET", `/api/v1${path}`);
    expect(ours.status).toBe(200);
    const known = new Set(ids(theirs.body));
    expect(ids(ours.body).filter((id) => known.has(id))).toEqual([]);

    expect((await api.request("GET", `/api/v1${path}`)).status).toBe(401);
    const blind = await company.request("GET", `/api/v1${path}`, { key: company.keys.writeOnly });
    expect(blind.status).toBe(403);
  });

  test("tags by association and partner type; one without a partner type is for both", async () => {
    const forResellers = await company.request("POST", "/api/v1/tags", {
      body: { label: "Zebra", association: "lead", partner_type: "reseller" },
    });
    const lead = await get("/tags?association=lead");
    expect(labels(lead)).toEqual(["Cold", "Event", "Hot", "Zebra"]);
    expect(lead[0]).toEqual({
      id: company.tagIds[1],
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      label: "Cold",
      background_color: "#6B7280",
      text_color: "#FFFFFF",
      association: "lead",
      partner_type: null,
      company_id: company.companyId,
    });
    expect(ids(await get("/tags?association=lead_deal"))).toEqual([company.dealTagId]);
    expect(ids(await get("/tags?partner_type=referral"))).not.toContain(forResellers.body.id);
    expect(ids(await get("/tags?partner_type=reseller"))).toContain(forResellers.body.id);
  });

  test("labels are sorted as people read them, on every database", async () => {
    for (const label of ["Zürich", "łódź", "apple", "Äpfel"]) {
      await company.request("POST", "/api/v1/attributions", { body: { label } });
    }
    expect(labels(await get("/attributions"))).toEqual(["Äpfel", "apple", "Fair", "łódź", "Zürich"]);
  });

  test("a tag is made once, whatever its case", async () => {
    const made = await company.request("POST", "/api/v1/tags", {
      body: { label: "Öl & Gas", association: "lead", background_color: "#0F8296" },
    });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(Number), uuid: expect.any(String) });
    expect(await get("/tags")).toContainEqual(
      expect.objectContaining({ id: made.body.id, label: "Öl & Gas", background_color: "#0F8296" }),
    );
    const again = await company.request("POST", "/api/v1/tags", {
      body: { label: " öL & GAS ", association: "lead" },
    });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ error: "Tag already exists", code: "duplicate_tag" });
    const elsewhere = await company.request("POST", "/api/v1/tags", {
      body: { label: "Öl & Gas", association: "partner" },
    });
    expect(elsewhere.status).toBe(201);
    const other = await api.company();
    const theirs = await other.request("POST", "/api/v1/tags", {
      body: { label: "Öl & Gas", association: "lead" },
    });
    expect(theirs.status).toBe(201);
  });

  test("ten people making the same tag at once make one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        company.request("POST", "/api/v1/tags", { body: { label: "Rush", association: "lead" } }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(labels(await get("/tags")).filter((label) => label === "Rush")).toHaveLength(1);
  });

  test("an attribution label is made once", async () => {
    const made = await company.request("POST", "/api/v1/attributions", { body: { label: "Podcast" } });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: expect.any(Number), uuid: expect.any(String), label: "Podcast" });
    const again = await company.request("POST", "/api/v1/attributions", { body: { label: "PODCAST" } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: "duplicate_attribution" });
  });

  test.each(["/tags", "/attributions"])("making %s needs a key that writes", async (path) => {
    const body = { label: "No", association: "lead" };
    const refused = await company.request("POST", `/api/v1${path}`, { key: company.keys.readOnly, body });
    expect(refused.status).toBe(403);
    expect(labels(await get(path))).not.toContain("No");
  });

  test("people at the desk; indirect adds the others", async () => {
    const desk = await get("/users");
    expect(ids(desk)).toEqual([company.adminId, ...company.userIds]);
    expect(desk[0]).toEqual({
      id: company.adminId,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      email: `ada@company${company.companyId}.example`,
      first_name: "Ada",
      last_name: "Test",
      role: "admin",
      ...{ position: null, email_verified: null, disabled_at: null, color: null },
      ...{ profile_image_id: null, profile_image_uuid: null },
      ...{ country_id: null, country_label: null, country_code: null },
    });
    const everyone = await get("/users?indirect=true");
    expect(ids(everyone)).toEqual([
      company.adminId,
      ...company.userIds,
      company.disabledUserId,
      company.readerId,
    ]);
    expect(everyone[3].disabled_at).toMatch(/Z$/);
  });

  test("definitions in the admin's order, by category and partner type", async () => {
    await api.db.query(
      `update custom_fields set position = case id when $2 then -2 when $3 then -1 else 0 end,
         partner_type = case id when $3 then 'reseller' end
       where company_id = $1`,
      [company.companyId, company.fieldIds.date, company.fieldIds.select],
    );
    const all = await get("/custom-fields?category=lead");
    expect(ids(all).slice(0, 2)).toEqual([company.fieldIds.date, company.fieldIds.select]);
    expect(all[1]).toMatchObject({
      type: "select",
      partner_type: "reseller",
      shared: false,
      options: [
        { id: 1, label: "Option 1" },
        { id: 2, label: "Option 2" },
        { id: 3, label: "Option 3" },
      ],
    });
    expect(all.find((one: { id: number }) => one.id === company.sharedField.ours)).toMatchObject({
      shared: true,
      options: null,
    });
    expect(ids(await get("/custom-fields?partner_type=referral"))).not.toContain(company.fieldIds.select);
    expect(ids(await get("/custom-fields?partner_type=reseller"))).toHaveLength(all.length);
    expect(await get("/custom-fields?category=partner")).toEqual([]);
    const wrong = await company.request("GET", "/api/v1/custom-fields?category=leads");
    expect(wrong.status).toBe(400);
  });

  test("of a partner's definitions only those open to us, without the shared ones", async () => {
    const { companyPartnershipId, theirCompanyPartnershipId, openFieldId } = company.partner;
    expect(ids(await get(`/partnerships/${companyPartnershipId}/custom-fields`))).toEqual([openFieldId]);
    const other = await api.company();
    for (const id of [theirCompanyPartnershipId, other.partner.companyPartnershipId, 999_999_999, "x"]) {
      const refused = await company.request("GET", `/api/v1/partnerships/${id}/custom-fields`);
      expect(refused.status).toBe(404);
      expect(refused.body.code).toBeUndefined();
    }
    const foreign = await company.request(
      "GET",
      `/api/v1/partnerships/${other.partner.companyPartnershipId}/custom-fields`,
    );
    expect(foreign.body.error).toBe("Partnership not found or not accessible");
  });

  test("partnerships with tier, category, partner and how many leads", async () => {
    const { partner } = company;
    await api.db.query(
      `with tier as (insert into tiers (company_id, label) values ($1, 'Gold') returning id),
        category as (insert into categories (company_id, label) values ($1, 'Consulting') returning id),
        partner as (update companies set country_label = 'Ireland', country_code = 'IE',
          website_url = 'https://partner.example' where id = $3)
       update company_partnerships set tier_id = (select id from tier), category_id = (select id from category),
         stage = 'Active' where company_id = $1 and id = $2`,
      [company.companyId, partner.companyPartnershipId, partner.companyId],
    );
    await api.db.query(
      `insert into leads (company_id, source, company_partnerships_id, deleted_at)
       values ($1, 'manual', $2, null), ($1, 'manual', $2, null), ($1, 'manual', $2, now())`,
      [company.companyId, partner.companyPartnershipId],
    );
    expect(await get("/partnerships")).toEqual([
      {
        ...{ total: 1, id: partner.companyPartnershipId },
        ...{ stage_id: null, stage_label: "Active", stage_series: null },
        partnership: {
          id: partner.partnershipId,
          created_at: expect.stringMatching(/Z$/),
          stage: "Active",
          partner_type: "referral",
        },
        tier: {
          id: expect.any(Number),
          label: "Gold",
          background_color: "#6B7280",
          text_color: "#FFFFFF",
        },
        category: { id: expect.any(Number), label: "Consulting" },
        partner: {
          ...{
            id: partner.companyId,
            name: partner.name,
            website_url: "https://partner.example",
            logo: null,
          },
          address: { country_id: null, country_label: "Ireland", country_code: "IE" },
          fallback_data: null,
        },
        ...{ assigned_users: [], tags: [], customFields: [], leads_count: 2 },
      },
    ]);
    expect(labels(await get("/tiers"))).toEqual(["Gold"]);
    expect(labels(await get("/categories"))).toEqual(["Consulting"]);
  });

  test("partnerships by part of the name and by view", async () => {
    const { name } = company.partner;
    expect(await get(`/partnerships?search=${encodeURIComponent(name.slice(2).toUpperCase())}`)).toHaveLength(
      1,
    );
    expect(await get("/partnerships?search=%25")).toEqual([]);
    expect(await get("/partnerships?view=referral")).toHaveLength(1);
    expect(await get("/partnerships?view=all")).toHaveLength(1);
    expect(await get("/partnerships?view=reseller")).toEqual([]);
    expect(await get("/partnerships?view=assigned")).toEqual([]);
  });

  test("contacts by partnership and search; only users who are still there are named", async () => {
    const { partner } = company;
    const [pia, quinn] = partner.userIds;
    await api.db.query("update users set disabled_at = now() where id = $1", [quinn]);
    await api.db.query(
      `insert into contacts (company_id, partnership_id, email, first_name, user_id)
       values ($1, $2, 'pia@partner.example', 'Pia', $3), ($1, $2, 'quinn@partner.example', 'Quinn', $4),
         ($1, $2, 'desk@partner.example', null, null)`,
      [company.companyId, partner.partnershipId, pia, quinn],
    );
    const all = await get(`/contacts?partnership_id=${partner.partnershipId}`);
    expect(all.map((one: { email: string; user_id: number }) => [one.email, one.user_id])).toEqual([
      ["desk@partner.example", null],
      ["pia@partner.example", pia],
      ["quinn@partner.example", null],
    ]);
    expect(all[0]).toMatchObject({ company_name: partner.name, tags: [], custom_fields: [] });
    expect(await get("/contacts?search=PIA")).toHaveLength(1);
    expect(await get("/contacts?partnership_id=1")).toEqual([]);
    expect(await get("/contacts?partnership_id=9999999999999999")).toEqual([]);
  });

  test("campaigns, the newest start first", async () => {
    await api.db.query(
      `insert into campaigns (company_id, title, type, start_date)
       values ($1, 'Old', 'Event', '2025-03-01'), ($1, 'New', 'Event', '2026-03-01')`,
      [company.companyId],
    );
    const campaigns = await get("/campaigns");
    expect(campaigns.map((one: { title: string }) => one.title)).toEqual(["New", "Old", "Spring fair"]);
    expect(campaigns[0]).toMatchObject({ type: "Event", start_date: "2026-03-01", end_date: null });
  });
});
