import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, testApi } from "./test-api.ts";

describe.each(testEngines)("the API on %s", (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi(engine);
  });
  afterAll(() => api.close());

  test("a lead goes in and comes back", async () => {
    const company = await api.company();
    const body = {
      email: "jane@acme.example",
      company_name: "Acme",
      associationType: "referral",
      partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId },
    };
    const created = await company.request("POST", "/api/v1/leads", { body });
    expect(created.body).toEqual({
      id: expect.any(Number),
      uuid: expect.any(String),
      partnershipLeadId: expect.any(Number),
    });
    expect(created.status).toBe(201);
    const read = await company.request("GET", `/api/v1/leads/${created.body.id}`);
    expect(read.body).toMatchObject({ id: created.body.id, email: "jane@acme.example", version: 1 });
    expect(read.headers.get("etag")).toBe('"1"');
  });
});
