import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { problem, problemText } from "#contract/problem.ts";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

const LEADS = "/api/v1/leads";
const all: Endpoint[] = Object.values(endpoints);

/** The seed is printed with a failure; `FC_SEED` repeats it. */
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
const often = { seed, numRuns: 300 };

describe.each(testEngines)("bad input on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  let leadId: number;
  let right: Record<string, unknown>;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    right = {
      associationType: "referral",
      email: "right@example.com",
      partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId },
      tags: [company.tagIds[0]],
      customFields: [{ customFieldId: company.fieldIds.number, type: "number", value: { number: 1 } }],
      attributions: [{ id: company.attributionId, attributedDate: "2026-01-02" }],
      powerups: { pipedrive: { person_id: 1 } },
    };
    leadId = (await company.request("POST", LEADS, { body: right })).body.id;
  });
  afterAll(() => api.close());

  /** Everything stored, as one text: a refusal must leave it alone. */
  async function stored(): Promise<string> {
    const tables = [
      "leads",
      "partnership_leads",
      "lead_history",
      "events",
      "tags",
      "attribution_labels",
      "idempotency_keys",
    ];
    const parts = tables.map(
      (table) =>
        `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t`,
    );
    return JSON.stringify(await api.db.query(parts.join(" union all ")));
  }

  async function refuses(status: number, asked: Parameters<TestApi["request"]>[2], error?: string) {
    const before = await stored();
    const answer = await company.request("POST", LEADS, asked);
    expect(answer.status).toBe(status);
    expect(problem.safeParse(answer.body).success).toBe(true);
    if (error) expect(answer.body.error).toBe(error);
    expect(await stored()).toBe(before);
    return answer;
  }

  test.each([
    ["no JSON", "{"],
    ["no body", ""],
    ["a list", "[]"],
    ["a text", '"lead"'],
    ["null", "null"],
    ["a member twice", '{"email":"a@b.example","email":"c@d.example"}'],
    ["a prototype member", '{"__proto__":{"isAdmin":true}}'],
    ["NUL", '{"email":"a\\u0000@b.example"}'],
    ["half a character", '{"company_name":"\\ud800"}'],
    ["33 levels", `${'{"a":'.repeat(33)}1${"}".repeat(33)}`],
    ["endless numbers", '{"tags":[1e999]}'],
    ["5,001 items", JSON.stringify({ tags: Array.from({ length: 5001 }, (_, at) => at) })],
  ])("a body with %s is refused as the documents say", async (_what, body) => {
    await refuses(400, { body }, problemText.invalidFields);
  });

  test("bytes that are no UTF-8 are refused", async () => {
    await refuses(400, { body: Uint8Array.of(0x7b, 0xff, 0x7d) }, problemText.invalidFields);
  });

  test("a body of more than a megabyte is refused, declared or counted", async () => {
    const body = JSON.stringify({ ...right, company_name: "x".repeat(1024 * 1024) });
    await refuses(413, { body }, problemText.tooLarge);
    await refuses(413, { body: "{}", headers: { "content-length": "2000000" } }, problemText.tooLarge);
    const justFits = JSON.stringify({ ...right, note: "x".repeat(900_000), email: "big@example.com" });
    expect((await company.request("POST", LEADS, { body: justFits })).status).toBe(201);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=latin1",
    "json",
    "application/jsonp",
  ])("a body called %s is refused", async (type) => {
    await refuses(415, { body: right, headers: { "content-type": type } }, problemText.unsupportedType);
  });

  test("a packed body is refused unread", async () => {
    await refuses(415, { body: right, headers: { "content-encoding": "gzip" } }, problemText.unsupportedType);
  });

  test("422 is for what the documents call missing, 400 for everything else, with each fault named", async () => {
    const { associationType: _, ...untyped } = right;
    await refuses(422, { body: untyped }, problemText.missingFields);
    await refuses(422, { body: { ...right, associationType: "campaign" } }, problemText.missingFields);
    await refuses(422, { body: { ...right, email: "" } }, problemText.missingFields);
    const two = await refuses(400, { body: { ...right, tags: "10", email: "" } }, problemText.invalidFields);
    expect(two.body.details.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(["tags", "company_name"]),
    );
  });

  test("strict handling names the members nobody knows; otherwise they are ignored", async () => {
    const body = { ...right, email: "strict@example.com", company_id: 7, createdBy: 1 };
    const answer = await refuses(
      400,
      { body, headers: { prefer: "handling=strict" } },
      problemText.invalidFields,
    );
    expect(answer.body.unknownFields).toEqual(["company_id", "createdBy"]);
    expect((await company.request("POST", LEADS, { body })).status).toBe(201);
  });

  test("no column can be written by its name", async () => {
    const columns = {
      id: 5,
      uuid: "x",
      company_id: 1,
      version: 99,
      status: "lost",
      deleted_at: "2026-01-01",
      created_by_user_id: 1,
      duplicate_key: null,
      total: 3,
    };
    const body = { ...columns, ...right, email: "mass@example.com" };
    const { body: created } = await company.request("POST", LEADS, { body });
    const { body: read } = await company.request("GET", `${LEADS}/${created.id}`);
    expect(read).toMatchObject({
      company_id: company.companyId,
      version: 1,
      status: "new",
      created_by_user_id: company.adminId,
    });
    expect(created.id).not.toBe(5);
  });

  test("a lead that is not there is missing before its body is wrong, and a wrong id before both", async () => {
    for (const path of [`${LEADS}/987654321`, `${LEADS}/x`]) {
      const answer = await company.request("PATCH", path, { body: { status: "what" } });
      expect([answer.status, answer.body]).toEqual([404, { error: problemText.leadNotFound }]);
    }
    const answer = await company.request("PATCH", `${LEADS}/${leadId}`, {
      body: { tags: [1], tagsAdd: [2] },
    });
    expect([answer.status, answer.body.error, answer.body.code]).toEqual([
      400,
      problemText.invalidUpdate,
      "delta_conflict",
    ]);
  });

  const anything = fc.jsonValue({ maxDepth: 4 });
  /** A right body with one member, at any place, replaced or added. */
  const mutated = fc
    .tuple(
      fc.constantFrom(
        "associationType",
        "email",
        "partnershipLead",
        "tags",
        "customFields",
        "attributions",
        "powerups",
        "integrationCustomFields",
        "source",
        "first_name",
        "assignedUsers",
        "status",
        "tagsAdd",
        "customFieldsClear",
      ),
      anything,
    )
    .map(([member, value]) => ({ [member]: value }));

  test(`generated bodies of create are taken or refused in words, seed ${seed}`, async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async (change) => {
        sent += 1;
        const body = { ...right, email: `made${sent}@example.com`, ...change };
        const answer = await company.request("POST", LEADS, { body });
        expect([201, 400, 409, 422]).toContain(answer.status);
        if (answer.status !== 201) expect(problem.safeParse(answer.body).success).toBe(true);
      }),
      often,
    );
  });

  test(`generated bodies of update are taken or refused in words, seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (body) => {
        const answer = await company.request("PATCH", `${LEADS}/${leadId}`, { body });
        expect([200, 400, 409]).toContain(answer.status);
        if (answer.status !== 200) expect(problem.safeParse(answer.body).success).toBe(true);
      }),
      often,
    );
  });

  test(`generated texts as whole bodies never break the server, seed ${seed}`, async () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json());
    const writing = all.filter(({ method, body }) => body !== undefined && method !== "GET");
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...writing), async (body, { method, path }) => {
        const answer = await company.request(method, path.replace(":leadId", String(leadId)), {
          body,
          headers: { "content-type": "application/json" },
        });
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(problem.safeParse(answer.body).success).toBe(true);
      }),
      often,
    );
  });

  test(`generated query strings never break a list, seed ${seed}`, async () => {
    const reading = all.filter(({ query }) => query !== undefined);
    const words = fc.constantFrom(
      "userId",
      "cursor",
      "search",
      "view",
      "status",
      "tags",
      "users",
      "partners",
      "customFields",
      "sort",
      "pageSize",
      "indirect",
      "partnership_id",
      "association",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc
        .constantFrom(
          "%",
          "%ff",
          "%00",
          "-1",
          "99999999999999999999",
          "1e9",
          "1,2,,3",
          "' or 1=1 --",
          "[]",
          "{}",
          '[{"id":1}]',
          "x".repeat(8000),
        )
        .map((text) => text.replaceAll(" ", "+")),
    );
    const pairs = fc.array(fc.tuple(words, value), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reading), pairs, async (endpoint, given) => {
        const query = given.map(([name, text]) => `${name}=${text}`).join("&");
        const answer = await company.request(
          "GET",
          `${endpoint.path.replace(":leadId", String(leadId))}?${query}`,
        );
        expect([200, 400]).toContain(answer.status);
        if (answer.status === 400) expect(answer.body.error).toBe(endpoint.invalidText);
      }),
      often,
    );
  });

  test("a query that can be read in two ways is refused", async () => {
    for (const query of [
      "status=new&status=lost",
      "search=%E0%A4%A",
      "search=a%00b",
      "pageSize=0",
      "pageSize=ten",
      "view=mine",
      "tags=1,x",
    ]) {
      const answer = await company.request("GET", `${LEADS}?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
    expect((await company.request("GET", `${LEADS}?utm=1&utm=2`)).status).toBe(200);
  });
});
