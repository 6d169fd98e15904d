import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { problemText } from "#contract/problem.ts";
import { testEngines } from "#server/db/test-database.ts";
import { makeKey } from "#server/services/api-keys.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

/** A right request of each call. `own` is something of the asking company; a call without ids names nothing. */
interface Sample {
  path(own: Owned): string;
  body?(own: Owned): unknown;
}

interface Owned {
  readonly company: TestCompany;
  readonly leadId: number;
  readonly keyId: number;
  readonly claimId: number;
}

const at = (path: string): Sample => ({ path: () => path });
const ofLead = (rest = ""): Sample => ({ path: ({ leadId }) => `/api/v1/leads/${leadId}${rest}` });
let sent = 0;

/** Every call of the contract must have a line here: a new one does not compile until it has. */
const samples: Record<Exclude<keyof typeof endpoints, "signIn" | "signOut">, Sample> = {
  createLead: { path: () => "/api/v1/leads", body: ({ company }) => newLead(company) },
  updateLead: { ...ofLead(), body: () => ({ status: "contacted" }) },
  deleteLead: ofLead(),
  restoreLead: ofLead("/restore"),
  readLead: ofLead(),
  readCompanyLead: {
    path: ({ company, leadId }) => `/api/v1/companies/${company.companyId}/leads/${leadId}`,
  },
  listLeadHistory: ofLead("/history"),
  checkDuplicates: {
    path: () => "/api/v1/leads/check",
    body: () => ({ company_name: "Nordwind", email: "k.vogel@" }),
  },
  listClaims: at("/api/v1/claims"),
  releaseClaim: {
    path: ({ claimId }) => `/api/v1/claims/${claimId}/release`,
    body: () => ({ reason: "Agreed" }),
  },
  extendClaim: {
    path: ({ claimId }) => `/api/v1/claims/${claimId}/extend`,
    body: () => ({ until: "2099-12-31", reason: "Agreed" }),
  },
  readClaimSettings: at("/api/v1/claim-settings"),
  updateClaimSettings: { path: () => "/api/v1/claim-settings", body: () => ({ days: 30 }) },
  listLeads: at("/api/v1/leads?pageSize=50"),
  countLeads: at("/api/v1/leads/counts"),
  listTags: at("/api/v1/tags"),
  createTag: {
    path: () => "/api/v1/tags",
    body: () => ({ label: newLabel(), association: "lead" }),
  },
  listUsers: at("/api/v1/users"),
  listCustomFields: at("/api/v1/custom-fields"),
  listPartnerCustomFields: {
    path: ({ company }) => `/api/v1/partnerships/${company.partner.companyPartnershipId}/custom-fields`,
  },
  listPartnerships: at("/api/v1/partnerships"),
  listTiers: at("/api/v1/tiers"),
  listCategories: at("/api/v1/categories"),
  listCampaigns: at("/api/v1/campaigns"),
  listAttributions: at("/api/v1/attributions"),
  createAttribution: { path: () => "/api/v1/attributions", body: () => ({ label: newLabel() }) },
  listContacts: at("/api/v1/contacts"),
  readMe: at("/api/v1/me"),
  listApiKeys: at("/api/v1/api-keys"),
  createApiKey: {
    path: () => "/api/v1/api-keys",
    body: () => ({ label: "Another", read_access: true, write_access: false }),
  },
  deleteApiKey: { path: ({ keyId }) => `/api/v1/api-keys/${keyId}` },
};

function newLabel() {
  sent += 1;
  return `New ${sent}`;
}

function newLead(company: TestCompany) {
  sent += 1;
  return {
    associationType: "referral",
    email: `lead${sent}@firm${sent}.example.com`,
    partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId },
  };
}

/** Reads, whatever its method. */
const isQuestion = (endpoint: Endpoint) => endpoint.method === "GET" || endpoint.access === "read";

const all: Record<string, Endpoint> = { ...endpoints };
const calls = Object.entries(samples).map(([name, sample]) => {
  const endpoint = all[name];
  if (!endpoint) throw new Error(`${name} is no call of the contract`);
  return { name, endpoint, sample };
});

describe.each(testEngines)("who may call what, on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  let session: string;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
    const signedIn = await api.request("POST", "/api/v1/session", { body: { key: company.keys.full } });
    session = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  });
  afterAll(() => api.close());

  /** A lead and a key nobody has used up yet; deleted already for the call that restores. */
  async function owned(of: TestCompany, name: string): Promise<Owned> {
    const lead = await of.request("POST", "/api/v1/leads", { body: newLead(of) });
    const leadId = lead.body.id as number;
    if (name === "restoreLead") await of.request("DELETE", `/api/v1/leads/${leadId}`);
    const wish = {
      companyId: of.companyId,
      userId: of.adminId,
      label: "Spare",
      mayRead: true,
      mayWrite: true,
    };
    const claims = await of.request("GET", `/api/v1/claims?kind=person&leadId=${leadId}`);
    return { company: of, leadId, keyId: (await makeKey(api.db, wish)).id, claimId: claims.body[0].id };
  }

  async function ask(call: (typeof calls)[number], own: Owned, asked: Parameters<TestApi["request"]>[2]) {
    const body = call.sample.body?.(own);
    return api.request(call.endpoint.method, call.sample.path(own), {
      ...asked,
      ...(body !== undefined && { body }),
    });
  }

  const refused = { error: problemText.invalidKey };

  test.each(calls)("$name: only a key that works, and only with the right to it", async (call) => {
    const own = await owned(company, call.name);
    for (const key of [null, "wgl_live_nobody", " ", "a b", "é"]) {
      const answer = await ask(
        call,
        own,
        key === "é" ? { headers: { authorization: "Bearer \u00e9" } } : { key },
      );
      expect([answer.status, answer.body]).toEqual([401, refused]);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }

    const reads = isQuestion(call.endpoint);
    const readOnly = await ask(call, own, { key: company.keys.readOnly });
    const admin = call.endpoint.access === "admin";
    if (!reads) expect([readOnly.status, readOnly.body]).toEqual([403, { error: problemText.writeRequired }]);
    else if (admin)
      expect([readOnly.status, readOnly.body]).toEqual([403, { error: problemText.adminRequired }]);
    else expect(readOnly.status).toBe(call.endpoint.status);

    if (reads && call.endpoint.access !== "signed-in") {
      const writeOnly = await ask(call, own, { key: company.keys.writeOnly });
      expect([writeOnly.status, writeOnly.body]).toEqual([403, { error: problemText.readRequired }]);
    }

    const full = await ask(call, own, { key: company.keys.full });
    expect(full.status).toBe(call.endpoint.status);
    expect(call.endpoint.reply?.safeParse(full.body).success ?? full.text === "").toBe(true);
  });

  test.each(calls.filter(({ endpoint }) => !isQuestion(endpoint)))(
    "$name: a key that writes needs no right to read",
    async (call) => {
      const own = await owned(company, call.name);
      const answer = await ask(call, own, { key: company.keys.writeOnly });
      expect(answer.status).toBe(call.endpoint.status);
    },
  );

  test.each(calls)(
    "$name: a session may do it from our own page, and writes from nowhere else",
    async (call) => {
      const own = await owned(company, call.name);
      const from = (headers: Record<string, string>) =>
        ask(call, own, { headers: { cookie: session, ...headers } });
      if (call.endpoint.method !== "GET") {
        const foreign: Record<string, string>[] = [
          {},
          { origin: "null" },
          { origin: "https://elsewhere.example" },
          { "sec-fetch-site": "cross-site" },
          { "sec-fetch-site": "same-site", origin: "http://waggle.test" },
        ];
        for (const headers of foreign) {
          const answer = await from(headers);
          expect([answer.status, answer.body]).toEqual([
            403,
            { error: problemText.crossSite, code: "cross_site" },
          ]);
        }
      }
      expect((await from({ origin: "http://waggle.test" })).status).toBe(call.endpoint.status);
    },
  );

  test.each(calls)(
    "$name: a partner's person reads what is not for admins, and writes nothing",
    async (call) => {
      const own = await owned(company, call.name);
      const wish = { companyId: company.companyId, userId: company.readerId, label: "Reader" };
      const { key } = await makeKey(api.db, { ...wish, mayRead: true, mayWrite: true });
      const answer = await ask(call, own, { key });
      const { access, status } = call.endpoint;
      if (!isQuestion(call.endpoint))
        expect([answer.status, answer.body.error]).toEqual([403, problemText.writeRequired]);
      else if (access === "admin")
        expect([answer.status, answer.body.error]).toEqual([403, problemText.adminRequired]);
      else expect(answer.status).toBe(status);
    },
  );

  test.each(calls.filter(({ endpoint }) => endpoint.path.includes(":")))(
    "$name: another company's thing is answered as one that never was",
    async (call) => {
      const other = await api.company();
      const theirs = await owned(other, call.name);
      const foreign = await ask(call, theirs, { key: company.keys.full });
      const nobodys = { ...theirs, leadId: 987_654_321, keyId: 987_654_321, claimId: 987_654_321 };
      const partner = { ...other.partner, companyPartnershipId: 987_654_321 };
      const missing = await ask(
        call,
        { ...nobodys, company: { ...other, companyId: company.companyId, partner } },
        { key: company.keys.full },
      );
      expect(foreign.status).toBe(404);
      expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
      const still = await ask(call, theirs, { key: other.keys.full });
      expect(still.status).toBe(call.endpoint.status);
    },
  );

  test.each(calls.filter(({ endpoint }) => endpoint.path.includes(":")))(
    "$name: what is no plain number is no id",
    async (call) => {
      const ids = ["0", "-1", "01", "1.0", "1e3", "0x1", "%00", "%ff", "9007199254740993", "1%20", "null"];
      for (const id of ids) {
        const path = call.endpoint.path.replace(/:companyId/, String(company.companyId)).replace(/:\w+/, id);
        const body = call.sample.body?.(await owned(company, call.name));
        const answer = await company.request(call.endpoint.method, path, body === undefined ? {} : { body });
        expect([id, answer.status]).toEqual([id, 404]);
        expect(answer.body).toEqual({ error: expect.any(String) });
      }
    },
  );

  test("a disabled person's key and a revoked key open nothing, on calls and at the door", async () => {
    const wish = { companyId: company.companyId, label: "Gone", mayRead: true, mayWrite: true };
    const disabled = await makeKey(api.db, { ...wish, userId: company.disabledUserId });
    const revoked = await makeKey(api.db, { ...wish, userId: company.adminId });
    await company.request("DELETE", `/api/v1/api-keys/${revoked.id}`);
    for (const { key } of [disabled, revoked]) {
      expect((await api.request("GET", "/api/v1/me", { key })).status).toBe(401);
      expect((await api.request("POST", "/api/v1/session", { body: { key } })).status).toBe(401);
    }
  });
});
