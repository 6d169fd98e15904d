import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestAnswer, type TestApi, type TestCompany, testApi } from "./test-api.ts";
import { makeTestCompany } from "./test-company.ts";

let count = 0;
function firm() {
  count += 1;
  return `firm-${count}.example`;
}

describe.each(testEngines)("claims on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  let ours: { company_partnerships_id: number };
  const theirs = { partners_company_name: "Cobalt Cloud" };
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    ours = { company_partnerships_id: company.partner.companyPartnershipId };
  });
  afterAll(() => api?.close());

  function bring(partnershipLead: object, lead: object, more: object = {}): Promise<TestAnswer> {
    return company.request("POST", "/api/v1/leads", {
      body: { associationType: "referral", partnershipLead, ...lead, ...more },
    });
  }
  const claims = async (query: string) => (await company.request("GET", `/api/v1/claims?${query}`)).body;
  const check = async (typed: object, key = company.keys.full) =>
    (await company.request("POST", "/api/v1/leads/check", { body: typed, key })).body.claim;
  const history = async (leadId: number) =>
    (await company.request("GET", `/api/v1/leads/${leadId}/history`)).body.flatMap(
      (entry: { changes: { field: string }[] }) => entry.changes.filter(({ field }) => field === "claim"),
    );
  const act = (claimId: number, what: string, body: object, key = company.keys.full) =>
    company.request("POST", `/api/v1/claims/${claimId}/${what}`, { body, key });
  const endIn = (leadId: number, interval: string) =>
    api.db.query(`update claims set ends_at = now() + $2::interval where lead_id = $1`, [leadId, interval]);

  test("the first partner to bring a person and a domain holds both for ninety days", async () => {
    const domain = firm();
    const { body } = await bring(ours, { email: `Ada@${domain}` });
    const held = await claims(`leadId=${body.id}`);
    expect(held.map((one: { kind: string; subject: string }) => [one.kind, one.subject]).sort()).toEqual([
      ["domain", domain],
      ["person", `Ada@${domain}`],
    ]);
    for (const one of held) {
      expect(one).toMatchObject({ active: true, lead_id: body.id, released_at: null, reason: null });
      expect(one.partner).toEqual({
        ...ours,
        partners_company_id: company.partner.companyId,
        name: company.partner.name,
      });
      expect((Date.parse(one.ends_at) - Date.parse(one.starts_at)) / 86_400_000).toBeCloseTo(90, 3);
    }
  });

  test("without a domain of its own a company is claimed by name; a shared mailbox is no person", async () => {
    const free = await bring(ours, {
      email: `maker${firm()}@gmail.com`.replace(".example", ""),
      company_name: "Zink & Söhne GmbH",
    });
    expect((await claims(`leadId=${free.body.id}`)).map((one: { kind: string }) => one.kind).sort()).toEqual([
      "company",
      "person",
    ]);
    expect(await check({ company_name: "Zink und Soehne" })).toMatchObject({
      kind: "company",
      lead_id: free.body.id,
    });
    const shared = await bring(ours, { email: `info@${firm()}` });
    expect((await claims(`leadId=${shared.body.id}`)).map((one: { kind: string }) => one.kind)).toEqual([
      "domain",
    ]);
  });

  test("the check names who holds it, until when and by which rule, and whether the chosen partner breaks it", async () => {
    const domain = firm();
    const { body } = await bring(ours, { email: `ada@${domain}` });
    const [claim] = await claims(`leadId=${body.id}&kind=domain`);
    const typed = { email: `someone.else@${domain}` };
    const plain = await check(typed);
    expect(plain).toMatchObject({
      id: claim.id,
      kind: "domain",
      lead_id: body.id,
      since: claim.starts_at,
      until: claim.ends_at,
      broken: false,
    });
    expect(plain.rule).toMatch(
      new RegExp(
        `^${company.partner.name} brought this domain first\\. Their claim runs to \\d{1,2} [A-Z][a-z]{2}( \\d{4})?\\.$`,
      ),
    );
    expect(await check({ ...typed, partnershipLead: theirs })).toMatchObject({ broken: true });
    expect(await check({ ...typed, partnershipLead: ours })).toMatchObject({ broken: false });
    const byCompany = { partners_company_id: company.partner.companyId };
    expect(await check({ ...typed, partnershipLead: byCompany })).toMatchObject({ broken: false });
    expect(await check({ email: `ada@${domain}` }, company.keys.readOnly)).toMatchObject({ kind: "person" });
    expect(await check({ email: `ada@${firm()}` })).toBeNull();
  });

  test("a broken claim is kept, with its reason, in the histories of both leads, and gives nothing away", async () => {
    const domain = firm();
    const first = (await bring(ours, { email: `ada@${domain}` })).body.id;
    const second = await bring(
      theirs,
      { email: `bob@${domain}` },
      { claimBreak: { reason: "Both agreed by phone" } },
    );
    expect(second.status).toBe(201);
    expect(await history(second.body.id)).toEqual([
      expect.objectContaining({ field: "claim", to: "Claim broken: Both agreed by phone" }),
    ]);
    expect(await history(first)).toEqual([
      expect.objectContaining({
        to: `Claim broken by Cobalt Cloud with lead ${second.body.id}: Both agreed by phone`,
      }),
    ]);
    expect(await claims(`leadId=${second.body.id}`)).toEqual([]);
    expect(await check({ email: `bob@${domain}` })).toMatchObject({ kind: "domain", lead_id: first });
    expect((await company.request("GET", `/api/v1/leads/${first}`)).body.version).toBe(2);
  });

  test("a client that knows nothing of claims still creates its lead", async () => {
    const domain = firm();
    await bring(ours, { email: `ada@${domain}` });
    const second = await bring(theirs, { email: `bob@${domain}` });
    expect(second.status).toBe(201);
    expect(await history(second.body.id)).toEqual([
      expect.objectContaining({ to: "Claim broken without a reason" }),
    ]);
    const bad = await bring(theirs, { email: `cy@${domain}` }, { claimBreak: { reason: 5 } });
    expect(bad.status).toBe(400);
  });

  test("the same partner again, a lead we send, and a campaign without a partner break nothing of their own", async () => {
    const domain = firm();
    const first = (await bring(ours, { email: `ada@${domain}` })).body.id;
    const again = (await bring(ours, { email: `bob@${domain}` })).body.id;
    expect((await claims(`leadId=${again}`)).map((one: { kind: string }) => one.kind)).toEqual(["person"]);
    const sent = (await bring({ ...ours, formDirection: "sent" }, { email: `cy@${firm()}` })).body.id;
    expect(await claims(`leadId=${sent}`)).toEqual([]);
    const campaign = await company.request("POST", "/api/v1/leads", {
      body: { associationType: "campaigns", companyCampaignId: company.campaignId, email: `dee@${domain}` },
    });
    for (const id of [first, again, sent, campaign.body.id]) expect(await history(id)).toEqual([]);
  });

  test("a claim ends by its date alone, and the next partner takes its place", async () => {
    const domain = firm();
    const first = (await bring(ours, { email: `ada@${domain}` })).body.id;
    await endIn(first, "-1 second");
    expect(await check({ email: `ada@${domain}` })).toBeNull();
    const second = (await bring(theirs, { email: `bob@${domain}` })).body.id;
    expect(await history(second)).toEqual([]);
    expect(await check({ email: `bob@${domain}` })).toMatchObject({
      partner: { name: "Cobalt Cloud" },
      lead_id: second,
    });
    const old = await claims(`leadId=${first}&kind=domain`);
    expect(old).toMatchObject([{ active: false }]);
    expect((await act(old[0].id, "extend", { until: "2099-01-01", reason: "Back" })).status).toBe(409);
  });

  test("a deleted lead holds nothing; restored in time it does again", async () => {
    const domain = firm();
    const first = (await bring(ours, { email: `ada@${domain}` })).body.id;
    await company.request("DELETE", `/api/v1/leads/${first}`);
    expect(await check({ email: `ada@${domain}` })).toBeNull();
    await company.request("POST", `/api/v1/leads/${first}/restore`);
    expect(await check({ email: `ada@${domain}` })).toMatchObject({ lead_id: first });
  });

  test("an admin releases and extends, once each, and the lead's history says so", async () => {
    const domain = firm();
    const first = (await bring(ours, { email: `ada@${domain}` })).body.id;
    const [claim] = await claims(`leadId=${first}&kind=domain`);
    const extended = await act(claim.id, "extend", { until: "2099-04-30", reason: "Long tender" });
    expect([extended.status, extended.body.ends_at]).toEqual([200, "2099-04-30T23:59:59.999000Z"]);
    for (const until of ["2099-04-30", "2020-01-01", "soon", 5]) {
      expect((await act(claim.id, "extend", { until, reason: "No" })).status).toBe(400);
    }
    for (const body of [{}, { reason: "" }, { reason: "  " }, { reason: "x".repeat(501) }]) {
      expect((await act(claim.id, "release", body)).status).toBe(400);
    }
    const released = await act(claim.id, "release", { reason: "Partner left" });
    expect(released.body).toMatchObject({
      active: false,
      reason: "Partner left",
      released_by: { id: company.adminId, name: "Ada Test" },
    });
    expect(await check({ email: `new@${domain}` })).toBeNull();
    const twice = await act(claim.id, "release", { reason: "Partner left" });
    expect([twice.status, twice.body.code]).toEqual([409, "claim_ended"]);
    expect((await act(claim.id, "extend", { until: "2100-01-01", reason: "Back" })).status).toBe(409);
    expect((await history(first)).map((one: { to: string }) => one.to)).toEqual([
      "Claim released: Partner left",
      "Claim extended to 2099-04-30: Long tender",
    ]);
  });

  test("the period is each company's own; off takes no claims and hides those that stand", async () => {
    const own = await api.company();
    const settings = (body?: unknown) =>
      own.request(
        body === undefined ? "GET" : "PATCH",
        "/api/v1/claim-settings",
        body === undefined ? {} : { body },
      );
    const make = (email: string) =>
      own.request("POST", "/api/v1/leads", {
        body: {
          associationType: "referral",
          email,
          partnershipLead: { company_partnerships_id: own.partner.companyPartnershipId },
        },
      });
    const standing = async (email: string) =>
      (await own.request("POST", "/api/v1/leads/check", { body: { email } })).body.claim;
    expect((await settings()).body).toEqual({ days: 90 });
    expect((await settings({ days: 30 })).body).toEqual({ days: 30 });
    const email = `ada@${firm()}`;
    await make(email);
    const { since, until } = await standing(email);
    expect((Date.parse(until) - Date.parse(since)) / 86_400_000).toBeCloseTo(30, 3);
    expect((await settings({ days: null })).body).toEqual({ days: null });
    expect(await standing(email)).toBeNull();
    const later = `bob@${firm()}`;
    await make(later);
    await settings({ days: 60 });
    expect([await standing(later), (await standing(email)).until]).toEqual([null, until]);
    for (const days of [0, -1, 1.5, 3651, "90", undefined])
      expect((await settings({ days })).status).toBe(400);
  });

  test("lists by page, partner and state, and never another company's", async () => {
    const own = await api.company();
    const list = (query: string) => own.request("GET", `/api/v1/claims?${query}`);
    for (let n = 0; n < 3; n++) {
      const partnershipLead =
        n === 2 ? theirs : { company_partnerships_id: own.partner.companyPartnershipId };
      await own.request("POST", "/api/v1/leads", {
        body: { associationType: "referral", email: `ada@${firm()}`, partnershipLead },
      });
    }
    const first = await list("pageSize=4");
    expect(first.body).toHaveLength(4);
    const rest = await list(`pageSize=4&cursor=${first.headers.get("x-next-cursor")}`);
    expect([rest.body.length, rest.headers.get("x-next-cursor")]).toEqual([2, null]);
    const ids = [...first.body, ...rest.body].map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a));
    expect((await list(`partners=${own.partner.companyPartnershipId}`)).body).toHaveLength(4);
    expect((await list("active=0")).body).toEqual([]);
    expect((await list("active=1&kind=domain")).body).toHaveLength(3);
    for (const query of ["active=2", "cursor=x", "partners=a", "kind=x", "pageSize=51", "leadId=0"]) {
      expect((await list(query)).status).toBe(400);
    }
    const stranger = await makeTestCompany(api.db);
    expect((await api.request("GET", "/api/v1/claims", { key: stranger.keys.full })).body).toEqual([]);
    expect((await act(ids[0], "release", { reason: "Mine" }, stranger.keys.full)).status).toBe(404);
    expect((await act(ids[0], "release", { reason: "Mine" }, company.keys.readOnly)).status).toBe(403);
  });

  test("of two partners who bring one domain at once exactly one holds it", async () => {
    for (let round = 0; round < 4; round++) {
      const domain = firm();
      const made = await Promise.all([
        bring(ours, { email: `ada@${domain}` }),
        bring(theirs, { email: `bob@${domain}` }, { claimBreak: { reason: "First come" } }),
        bring({ partners_company_name: "Third Party" }, { email: `cy@${domain}` }),
      ]);
      expect(made.map((one) => one.status)).toEqual([201, 201, 201]);
      const rows = await api.db.query<{ lead_id: number; holder: string }>(
        "select lead_id, holder from claims where company_id = $1 and kind = 'domain' and subject_key = $2",
        [company.companyId, domain],
      );
      expect(rows).toHaveLength(1);
      const winner = rows[0]?.lead_id;
      for (const { body } of made) {
        const told = await history(body.id);
        expect([body.id === winner, told.length]).toEqual(body.id === winner ? [true, 2] : [false, 1]);
        expect((await claims(`leadId=${body.id}`)).length).toBe(body.id === winner ? 2 : 0);
      }
    }
  });

  test("the copy a partner gets is claimed on their side, for us", async () => {
    const domain = firm();
    await bring({ ...ours, sendToPartner: true }, { email: `ada@${domain}` });
    const theirs = await api.request("POST", "/api/v1/leads/check", {
      key: company.partner.key,
      body: { email: `x@${domain}` },
    });
    expect(theirs.body.claim).toMatchObject({ kind: "domain", partner: { name: company.name } });
  });
});
