import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as table from "#contract/endpoints.ts";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, testApi } from "#server/http/test-api.ts";
import { makeKey } from "#server/services/api-keys.ts";
import { DEMO_ADMIN_ID, DEMO_COMPANY_ID } from "./demo-company.ts";
import { seedDemo } from "./seed-demo.ts";

const endpoints: Endpoint[] = Object.values(table);

describe.each(testEngines)("the API on the demo company, on %s", (engine) => {
  let api: TestApi;
  let key: string;
  beforeAll(async () => {
    api = await testApi(engine);
    await seedDemo(api.db);
    const owner = { companyId: DEMO_COMPANY_ID, userId: DEMO_ADMIN_ID };
    key = (await makeKey(api.db, { ...owner, label: "Test", mayRead: true, mayWrite: true })).key;
  });
  afterAll(() => api?.close());

  const plain = endpoints.filter((one) => one.method === "GET" && one.group === "Reference data");

  test.each(plain.map((one) => [one.path, one] as const))(
    "%s answers in the contract's shape",
    async (_, one) => {
      const path = one.path.replace(":companyPartnershipId", "789");
      const { status, body } = await api.request("GET", path, { key });
      expect(status).toBe(200);
      expect(body.length).toBeGreaterThan(2);
      expect(one.reply?.parse(body)).toEqual(body);
    },
  );

  test("the documents' create example works, but for its text in a select", async () => {
    const answer = await api.request("POST", "/api/v1/leads", {
      key,
      body: {
        company_name: "TechCorp Solutions",
        email: "contact@techcorp.com",
        phone_number: "+1-555-123-4567",
        first_name: "John",
        last_name: "Smith",
        source: "partnership",
        associationType: "referral",
        partnershipLead: {
          partnership_id: 456,
          partners_company_id: 234,
          company_partnerships_id: 789,
          sendToPartner: true,
          partnerUsers: [567, 890],
        },
        tags: [10, 11],
        customFields: [
          { customFieldId: 5, type: "number", value: { number: 100000 } },
          { customFieldId: 6, type: "select", value: { select: 2 } },
        ],
        attributions: [{ id: 3, attributedDate: "2024-01-15T10:30:00Z" }],
      },
    });
    expect(answer.body).toMatchObject({ id: 48_300 });
    expect(answer.status).toBe(201);
  });

  test("the documents' update example works as it stands", async () => {
    const answer = await api.request("PATCH", "/api/v1/leads/789", {
      key,
      body: {
        status: "qualified",
        company_name: "TechCorp Solutions Inc",
        phone_number: "+1-555-123-4567",
        assignedUsers: [123, 456],
        tags: [10, 11, 12],
        customFields: [
          { customFieldId: 5, type: "number", value: { number: 150000 } },
          { customFieldId: 6, type: "select", value: { select: 3 } },
        ],
      },
    });
    expect(answer.body).toMatchObject({ id: 789 });
    expect(answer.status).toBe(200);
  });

  test("every seeded lead and its history can be read", async () => {
    const rows = await api.db.query<{ id: number }>(
      "select id from leads where company_id = 123 order by updated_at desc limit 40",
    );
    const read = endpoints.find((one) => one.name === "readLead");
    const history = endpoints.find((one) => one.name === "listLeadHistory");
    for (const { id } of rows) {
      const lead = await api.request("GET", `/api/v1/leads/${id}`, { key });
      expect(read?.reply?.parse(lead.body)).toEqual(lead.body);
      const told = await api.request("GET", `/api/v1/leads/${id}/history`, { key });
      expect(history?.reply?.parse(told.body)).toEqual(told.body);
      expect(told.body).toHaveLength(lead.body.version);
    }
  });

  test("a second start on the same database is refused as a whole", async () => {
    const count = () => api.db.query("select count(*) as leads from leads");
    const before = await count();
    await expect(seedDemo(api.db)).rejects.toThrow();
    expect(await count()).toEqual(before);
  });
});
