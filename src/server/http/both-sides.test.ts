import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

const statuses = ["contacted", "qualified", "converted", "lost"];

describe.each(testEngines)("a lead and its copy on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    // Enough leads for the plan that a real company's tables get.
    await api.db.query(
      "insert into leads (company_id, source) select $1, 'manual' from generate_series(1, 2000)",
      [company.companyId],
    );
    await api.db.query(
      "insert into partnership_leads (company_id, lead_id, direction) select company_id, id, 'sent' from leads",
    );
    await api.db.query("analyze");
  });
  afterAll(() => api.close());

  async function sentLead(email: string) {
    const { partner } = company;
    const body = {
      email,
      associationType: "referral",
      partnershipLead: { company_partnerships_id: partner.companyPartnershipId, sendToPartner: true },
    };
    const { id } = (await company.request("POST", "/api/v1/leads", { body })).body;
    const found = await api.request("GET", `/api/v1/leads?search=${email}`, { key: partner.key });
    return { ours: `/api/v1/leads/${id}`, theirs: `/api/v1/leads/${found.body[0].id}` };
  }

  test("both sides change shared members at once: every change is found, and both end up alike", async () => {
    const { partner, sharedField } = company;
    for (let round = 0; round < 5; round += 1) {
      const { ours, theirs } = await sentLead(`both${round}@sides.example`);
      const change = (at: number, customFieldId: number) => ({
        status: statuses[at % statuses.length],
        customFields: [{ customFieldId, type: "text", value: { text: `change ${at}` } }],
      });
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          at % 2 === 0
            ? company.request("PATCH", ours, { body: change(at, sharedField.ours) })
            : api.request("PATCH", theirs, { key: partner.key, body: change(at, sharedField.theirs) }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const mine = (await company.request("GET", ours)).body;
      const yours = (await api.request("GET", theirs, { key: partner.key })).body;
      expect(yours.status).toBe(mine.status);
      expect(yours.custom_fields[0].value).toEqual(mine.custom_fields[0].value);
    }
  });
});
