import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as endpoints from "#contract/endpoints.ts";
import { problemText } from "#contract/problem.ts";
import { type Database, DatabaseError, DatabaseUnavailable } from "#server/db/database.ts";
import { buildApp } from "./app.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let api: TestApi;
let company: TestCompany;
beforeAll(async () => {
  api = await testApi("pglite", { rateLimitPerMinute: 30 });
  company = await api.company();
});
afterAll(() => api.close());

const all: Endpoint[] = Object.values(endpoints);
const paths = [...new Set(all.map(({ path }) => path))];

test.each(paths)("%s answers other methods with 405 and says which it has", async (path) => {
  const has = all.filter((one) => one.path === path).map(({ method }) => method as string);
  const answer = await api.request("PUT", path.replace(/:\w+/g, "1"));
  expect([answer.status, answer.body]).toEqual([405, { error: problemText.methodNotAllowed }]);
  const allowed = answer.headers.get("allow")?.split(", ") ?? [];
  expect(allowed.filter((method) => method !== "HEAD").sort()).toEqual(has.sort());
});

test("an unknown address of the API is missing, in JSON", async () => {
  for (const path of ["/api/v1/nothing", "/api/v2/leads", "/api", "/api/v1/leads/", "/api/v1/leads/1/2"]) {
    const answer = await api.request("GET", path);
    expect([answer.status, answer.body]).toEqual([404, { error: problemText.notFound }]);
  }
});

test("every answer carries the same armour, errors too", async () => {
  const there = await api.company();
  for (const path of [
    "/api/v1/me",
    "/api/v1/nothing",
    "/livez",
    "/api/docs",
    "/api/docs.css",
    "/elsewhere",
  ]) {
    const { headers } = await there.request("GET", path);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("x-request-id")).toMatch(/^[\w.-]{8,64}$/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("strict-transport-security")).toBeNull();
  }
});

test("a sane request id is taken over, another is not", async () => {
  const ask = async (id: string) =>
    (await api.request("GET", "/livez", { headers: { "x-request-id": id } })).headers.get("x-request-id");
  expect(await ask("order-4711.retry_2")).toBe("order-4711.retry_2");
  for (const id of ["short", "two words here", "x".repeat(65), '{"a":"bbbbbbb"}'])
    expect(await ask(id)).not.toBe(id);
});

test("HEAD answers like GET without the body", async () => {
  const there = await api.company();
  const answer = await there.request("HEAD", "/api/v1/tags");
  expect([answer.status, answer.text]).toEqual([200, ""]);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
});

test("partnerships are also found under their company, and under no other", async () => {
  const there = await api.company();
  const plain = await there.request("GET", "/api/v1/partnerships");
  const alias = await there.request("GET", `/api/v1/companies/${there.companyId}/partnerships`);
  expect([alias.status, alias.text]).toEqual([200, plain.text]);
  const foreign = await there.request("GET", `/api/v1/companies/${company.companyId}/partnerships`);
  expect([foreign.status, foreign.body]).toEqual([404, { error: problemText.notFound }]);
});

test("a lead somebody already has is not sent again", async () => {
  const there = await api.company();
  const partnershipLead = { company_partnerships_id: there.partner.companyPartnershipId };
  const made = await there.request("POST", "/api/v1/leads", {
    body: { associationType: "referral", email: "etag@example.com", partnershipLead },
  });
  const path = `/api/v1/leads/${made.body.id}`;
  const ask = (etag: string) => there.request("GET", path, { headers: { "if-none-match": etag } });
  for (const etag of ['"1"', 'W/"1"', '"1-gzip"', '"9", "1"', "*"]) {
    const answer = await ask(etag);
    expect([etag, answer.status, answer.text, answer.headers.get("etag")]).toEqual([etag, 304, "", '"1"']);
  }
  for (const etag of ['"2"', "1", "garbage"]) expect((await ask(etag)).status).toBe(200);
});

test("the limit of a key shows in every answer and ends in 429, and the next company does not notice", async () => {
  const noisy = await api.company();
  const quiet = await api.company();
  const first = await noisy.request("GET", "/api/v1/me");
  expect(first.headers.get("ratelimit-limit")).toBe("30");
  expect(first.headers.get("ratelimit-remaining")).toBe("29");
  expect(Number(first.headers.get("ratelimit-reset"))).toBeGreaterThan(0);
  for (let at = 1; at < 30; at += 1) await noisy.request("GET", "/api/v1/me");
  const over = await noisy.request("GET", "/api/v1/me");
  expect([over.status, over.body]).toEqual([429, { error: problemText.rateLimited }]);
  expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(over.headers.get("ratelimit-remaining")).toBe("0");
  expect((await quiet.request("GET", "/api/v1/me")).status).toBe(200);
});

test("the log names the route and nothing that was typed or sent", async () => {
  const there = await api.company();
  const sentinel = "sentinel-4711";
  await there.request("GET", `/api/v1/leads?search=${sentinel}`, { headers: { "user-agent": sentinel } });
  await there.request("POST", "/api/v1/leads", {
    body: { associationType: sentinel, email: `${sentinel}@x.example` },
  });
  await api.request("POST", "/api/v1/session", { body: { key: sentinel } });
  await api.request("GET", `/api/v1/${sentinel}`, { key: sentinel });
  const log = api.log.join("");
  expect(log).toContain('"route":"/api/v1/leads"');
  expect(log).not.toContain(sentinel);
  for (const key of Object.values(there.keys)) expect(log).not.toContain(key);
});

/** The server on a database that answers the sign-in and then fails. */
function failing(thrown: Error) {
  const lines: string[] = [];
  const db: Database = {
    ...{ engine: api.db.engine, close: async () => {} },
    query: (text, params) =>
      text.includes("api_keys") ? api.db.query(text, params) : Promise.reject(thrown),
    transaction: () => Promise.reject(thrown),
  };
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const settings = { publicUrl: undefined, trustProxy: false, rateLimitPerMinute: 0, webDir: undefined };
  const app = buildApp({ db, settings, log });
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${company.keys.full}` };
    const response = await app.fetch(new Request(`http://waggle.test${path}`, { headers }));
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
  };
  return { ask, lines };
}

test("while the database is away every call says so, readyz is red and livez green", async () => {
  const { ask } = failing(new DatabaseUnavailable("The database cannot be reached"));
  const answer = await ask("/api/v1/tags");
  expect([answer.status, answer.body]).toEqual([503, { error: problemText.unavailable }]);
  expect(answer.headers.get("retry-after")).toBe("1");
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/livez")).status).toBe(200);
});

test("transactions that keep colliding are worth another try", async () => {
  const { ask } = failing(new DatabaseError("deadlock detected", "40P01"));
  expect((await ask("/api/v1/tags")).status).toBe(503);
});

test("an unexpected failure tells the caller its number and the log where, and neither what was in it", async () => {
  const { ask, lines } = failing(
    new DatabaseError("Failing row contains (secret@example.com)", "23514", "some_check"),
  );
  const answer = await ask("/api/v1/tags");
  const requestId = answer.headers.get("x-request-id");
  expect([answer.status, answer.body]).toEqual([500, { error: problemText.internal, requestId }]);
  const error = lines.filter((line) => line.includes('"level":50'));
  expect(error).toHaveLength(1);
  expect(error[0]).toContain(requestId);
  expect(error[0]).toContain("some_check");
  expect(lines.join("")).not.toContain("secret@example.com");
});
