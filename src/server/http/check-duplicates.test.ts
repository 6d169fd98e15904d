import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDuplicates } from "#contract/check-duplicates.ts";
import { testEngines } from "#server/db/test-database.ts";
import { fillMatchColumns } from "#server/services/fill-match-columns.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

const jens = {
  company_name: "Nordwind Logistics",
  first_name: "Jens",
  last_name: "Albrecht",
  email: "j.albrecht@nordwind-logistik.de",
  phone_number: "+49 40 5550 101",
};

describe.each(testEngines)("the check while typing, on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  let jensId: number;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    jensId = await create(company, jens);
  });
  afterAll(() => api?.close());

  async function create(of: TestCompany, lead: object): Promise<number> {
    const partnershipLead = { company_partnerships_id: of.partner.companyPartnershipId };
    const made = await of.request("POST", "/api/v1/leads", {
      body: { associationType: "referral", partnershipLead, ...lead },
    });
    expect(made.status).toBe(201);
    return made.body.id;
  }
  const check = (body: unknown, key = company.keys.full) =>
    company.request("POST", "/api/v1/leads/check", { body, key });
  const matches = async (body: unknown) => (await check(body)).body.matches;

  test("says which lead, why, and where it differs", async () => {
    const typed = {
      company_name: "Nordwind Logistik GmbH",
      first_name: "Katrin",
      last_name: "Vogel",
      email: "k.vogel@nordwind-logistik.de",
      phone_number: "+49 40 5550 182",
    };
    const answer = await check(typed);
    expect(answer.status).toBe(200);
    expect(checkDuplicates.reply.parse(answer.body)).toEqual(answer.body);
    const [match] = answer.body.matches;
    expect(match).toMatchObject({
      relation: "company",
      show: true,
      summary: "Same email domain, company 89% alike",
      lead: {
        ...jens,
        id: jensId,
        status: "new",
        created_by_user: { id: company.adminId, first_name: "Ada" },
        assigned_users: [],
      },
    });
    const parts = (field: string) => {
      const reason = match.reasons.find((one: { field: string }) => one.field === field);
      return [
        reason.kind,
        ...reason.parts.map(({ start, end }: { start: number; end: number }) =>
          reason.value.slice(start, end),
        ),
      ];
    };
    expect(parts("company_name")).toEqual(["alike", "Logistics"]);
    expect(parts("email")).toEqual(["same-domain", "j.albrecht"]);
    expect(parts("phone_number")).toEqual(["differs", "101"]);
    expect(parts("name")).toEqual(["differs", "Jens Albrecht"]);
  });

  test("takes what is typed so far, and the whole create body", async () => {
    expect((await matches({ email: "j.albrecht@nordwind-logistik.d" }))[0]).toMatchObject({
      relation: "company",
    });
    expect(await matches({ email: "j.albrecht@nordwind" })).toEqual([]);
    expect((await matches({ email: "J.Albrecht@nordwind-logistik.de " }))[0]).toMatchObject({
      relation: "person",
    });
    expect((await matches({ phone_number: "040 5550101", last_name: "Albrecht" }))[0]).toMatchObject({
      relation: "person",
    });
    expect((await matches({ company_name: "Nordwnd Logistik" }))[0]).toMatchObject({
      relation: "alike",
      lead: { id: jensId },
    });
    expect(await matches({})).toEqual([]);
    expect(await matches({ first_name: null, company_name: "", email: "@" })).toEqual([]);
    const whole = { associationType: "referral", source: "manual", tags: [1], ...jens };
    expect((await matches(whole))[0]).toMatchObject({ relation: "person", lead: { id: jensId } });
    expect(await matches({ ...jens, excludeId: jensId })).toEqual([]);
  });

  test("answers at most five, persons before companies", async () => {
    const own = await api.company();
    const ids: number[] = [];
    for (const first of ["Uma", "Vic", "Wes", "Xu", "Yan", "Zoe", "Ted"]) {
      ids.push(
        await create(own, {
          company_name: "Kestrel Glassworks",
          first_name: first,
          last_name: "Pinkerton",
          email: `${first}@kestrel-glass.com`,
        }),
      );
    }
    const { body } = await own.request("POST", "/api/v1/leads/check", {
      body: { company_name: "Kestrel Glassworks Ltd", first_name: "Theodore", last_name: "Pinkerton" },
    });
    expect(body.matches).toHaveLength(5);
    expect(body.matches.map((one: { relation: string }) => one.relation)).toEqual([
      "person",
      "company",
      "company",
      "company",
      "company",
    ]);
    expect(body.matches[0].lead.id).toBe(ids.at(-1));
  });

  test("follows what is changed, deleted and restored", async () => {
    const id = await create(company, { company_name: "Farben Zwölfer", last_name: "Zwölfer" });
    const typed = { company_name: "Quittenhof Imkerei" };
    expect(await matches(typed)).toEqual([]);
    await company.request("PATCH", `/api/v1/leads/${id}`, { body: { company_name: "Imkerei Quittenhof" } });
    expect((await matches(typed))[0]).toMatchObject({ relation: "company", lead: { id } });
    expect(await matches({ company_name: "Farben Zwölfer" })).toEqual([]);
    await company.request("DELETE", `/api/v1/leads/${id}`);
    expect(await matches(typed)).toEqual([]);
    await company.request("POST", `/api/v1/leads/${id}/restore`);
    expect((await matches(typed))[0]).toMatchObject({ lead: { id } });
  });

  test("finds leads stored before, once they are filled in, however often that is interrupted", async () => {
    const own = await api.company();
    await api.db.query(
      `insert into leads (company_id, source, company_name, email) select $1, 'manual', 'Altbestand ' || n || ' Optik', 'a@altbestand' || n || '.example'
       from generate_series(1, 12) n`,
      [own.companyId],
    );
    const ask = async () =>
      (await own.request("POST", "/api/v1/leads/check", { body: { email: "b@altbestand7.example" } })).body
        .matches;
    expect(await ask()).toEqual([]);
    const stopped = new AbortController();
    stopped.abort();
    expect(await fillMatchColumns(api.db, { signal: stopped.signal })).toBe(0);
    const both = await Promise.all([
      fillMatchColumns(api.db, { batch: 5 }),
      fillMatchColumns(api.db, { batch: 5 }),
    ]);
    expect(both[0] + both[1]).toBe(12);
    expect((await ask())[0]).toMatchObject({
      relation: "company",
      lead: { company_name: "Altbestand 7 Optik" },
    });
    expect(await fillMatchColumns(api.db)).toBe(0);
  });

  test("another company's leads are not there, and a key that only reads may ask", async () => {
    const other = await api.company();
    const asked = await api.request("POST", "/api/v1/leads/check", { key: other.keys.full, body: jens });
    expect(asked.body).toEqual({ matches: [], claim: null });
    expect((await check(jens, company.keys.readOnly)).body.matches[0].lead.id).toBe(jensId);
    expect((await check(jens, company.keys.writeOnly)).status).toBe(403);
    expect((await api.request("POST", "/api/v1/leads/check", { body: jens })).status).toBe(401);
  });

  test("refuses what no text is, and changes nothing", async () => {
    const version = async () => (await company.request("GET", `/api/v1/leads/${jensId}`)).body.version;
    const before = await version();
    const bad = [
      { email: 5 },
      { company_name: "x".repeat(256) },
      { excludeId: "1" },
      { partnershipLead: 1 },
      [],
      "x",
      { last_name: "\u0000" },
    ];
    for (const body of bad) expect((await check(JSON.stringify(body))).status).toBe(400);
    expect((await check("{")).status).toBe(400);
    for (const text of [
      "%",
      "_",
      "'; drop table leads;--",
      "\\",
      "{}",
      "😀😀😀",
      "ＡＢＣ",
      "((((",
      "🏳️‍🌈 GmbH",
    ]) {
      const fields = {
        company_name: text,
        first_name: text,
        last_name: text,
        email: `${text}@${text}.de`,
        phone_number: text,
      };
      expect((await check(fields)).status).toBe(200);
    }
    expect(await version()).toBe(before);
  });
});
