import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemText } from "#contract/problem.ts";
import { testEngines } from "#server/db/test-database.ts";
import { makeKey } from "#server/services/api-keys.ts";
import { makeSignInCode } from "#server/services/sign-in.ts";
import { tidyUp } from "#server/services/tidy-up.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

const SESSION = "/api/v1/session";
const own = { origin: "http://waggle.test" };

describe.each(testEngines)("sessions on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
  });
  afterAll(() => api.close());

  const cookieOf = (answer: { headers: Headers }) => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  const me = (cookie: string) => api.request("GET", "/api/v1/me", { headers: { cookie } });
  async function signIn(body: object = { key: company.keys.full }, headers: Record<string, string> = {}) {
    const answer = await api.request("POST", SESSION, { body, headers });
    expect(answer.status).toBe(200);
    return cookieOf(answer);
  }

  test("a key opens a session with the key's own rights, and the key is not in the cookie", async () => {
    const answer = await api.request("POST", SESSION, { body: { key: company.keys.readOnly } });
    expect(answer.body).toMatchObject({
      user: { id: company.adminId, role: "admin" },
      company: { id: company.companyId, name: company.name },
      permissions: { read: true, write: false, admin: false },
      features: expect.arrayContaining(["history", "restore", "delta", "counts"]),
    });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/^waggle_session=[\w-]{44}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain(company.keys.readOnly);
    expect((await me(cookieOf(answer))).body).toEqual(answer.body);
  });

  test("remembered, the cookie outlives the browser", async () => {
    const answer = await api.request("POST", SESSION, { body: { key: company.keys.full, remember: true } });
    expect(answer.headers.get("set-cookie")).toMatch(/; Max-Age=2592000$/);
    const [row] = await api.db.query<{ days: number }>(
      "select round(extract(epoch from max(expires_at) - now()) / 86400)::int as days from sessions",
    );
    expect(row?.days).toBe(30);
  });

  test("on https the cookie is bound to this very host", async () => {
    const secure = { "x-forwarded-proto": "https" };
    const behind = await testApi(engine, { trustProxy: true });
    try {
      const there = await behind.company();
      const answer = await behind.request("POST", SESSION, {
        body: { key: there.keys.full },
        headers: secure,
      });
      expect(answer.headers.get("set-cookie")).toMatch(
        /^__Host-waggle_session=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      );
      expect(answer.headers.get("strict-transport-security")).toMatch(/^max-age=\d+/);
      const cookie = cookieOf(answer);
      const asked = (headers: Record<string, string>) => behind.request("GET", "/api/v1/me", { headers });
      expect((await asked({ cookie, ...secure })).status).toBe(200);
      const signOut = await behind.request("DELETE", SESSION, {
        headers: { cookie, ...secure, origin: "https://waggle.test" },
      });
      expect(signOut.status).toBe(204);
    } finally {
      await behind.close();
    }
  });

  test("only its hash is stored, and signing in again gives another and ends the first", async () => {
    const first = await signIn();
    const token = first.split("=")[1] ?? "";
    const rows = await api.db.query<{ found: boolean }>(
      "select position($1 in s::text) > 0 as found from sessions s",
      [token],
    );
    expect(rows.some(({ found }) => found)).toBe(false);
    const second = await signIn({ key: company.keys.full }, { cookie: first });
    expect(second).not.toBe(first);
    expect((await me(first)).status).toBe(401);
    expect((await me(second)).status).toBe(200);
  });

  test("after signing out the cookie is worth nothing, and signing out twice is no fault", async () => {
    const cookie = await signIn();
    const foreign = { cookie, origin: "https://elsewhere.example" };
    expect((await api.request("DELETE", SESSION, { headers: foreign })).status).toBe(403);
    expect((await me(cookie)).status).toBe(200);
    const out = await api.request("DELETE", SESSION, { headers: { cookie, ...own } });
    expect([out.status, out.text]).toEqual([204, ""]);
    expect(out.headers.get("set-cookie")).toMatch(/^waggle_session=; .*Max-Age=0$/);
    expect((await me(cookie)).status).toBe(401);
    expect((await api.request("DELETE", SESSION)).status).toBe(204);
  });

  test("it ends with the key that opened it, and with the person's account", async () => {
    const wish = { companyId: company.companyId, label: "Short", mayRead: true, mayWrite: true };
    const { id, key } = await makeKey(api.db, { ...wish, userId: company.adminId });
    const [leaverId = 0] = company.userIds;
    const leaver = await makeKey(api.db, { ...wish, userId: leaverId });
    const [byKey, byLeaver] = [await signIn({ key }), await signIn({ key: leaver.key })];
    await company.request("DELETE", `/api/v1/api-keys/${id}`);
    await api.db.query("update users set disabled_at = now() where id = $1", [leaverId]);
    expect((await me(byKey)).status).toBe(401);
    expect((await me(byLeaver)).status).toBe(401);
    await api.db.query("update users set disabled_at = null where id = $1", [leaverId]);
  });

  test("it lives on while it is used and ends when it is not", async () => {
    const cookie = await signIn();
    const left = async () => {
      const [row] = await api.db.query<{ hours: number }>(
        "select extract(epoch from max(expires_at) - now())::float8 / 3600 as hours from sessions where user_id = $1 and expires_at < now() + interval '1 day'",
        [company.adminId],
      );
      return row?.hours ?? 0;
    };
    await api.db.query("delete from sessions where expires_at > now() + interval '1 day'");
    await api.db.query("update sessions set expires_at = now() + interval '1 hour'");
    expect((await me(cookie)).status).toBe(200);
    expect(await left()).toBeGreaterThan(11.9);
    await api.db.query("update sessions set expires_at = now() - interval '1 second'");
    expect((await me(cookie)).status).toBe(401);
    await tidyUp(api.db);
    expect(await api.db.query("select 1 from sessions where expires_at < now()")).toEqual([]);
  });

  test("a bad key beside a good cookie is a bad key", async () => {
    const cookie = await signIn();
    const answer = await api.request("GET", "/api/v1/me", { key: "wgl_live_wrong", headers: { cookie } });
    expect(answer.status).toBe(401);
  });

  test("a one-time link works once, within its time, and gives the person's own rights", async () => {
    const person = { companyId: company.companyId, userId: company.adminId };
    const code = await makeSignInCode(api.db, person);
    const answer = await api.request("POST", SESSION, { body: { code } });
    expect(answer.body.permissions).toEqual({ read: true, write: true, admin: true });
    const again = await api.request("POST", SESSION, { body: { code } });
    expect([again.status, again.body.error]).toEqual([401, problemText.invalidKey]);
    expect(again.body.details[0].message).toMatch(/used before or is older than 15 minutes/);
    const late = await makeSignInCode(api.db, person);
    await api.db.query("update sign_in_links set expires_at = now() where used_at is null");
    expect((await api.request("POST", SESSION, { body: { code: late } })).status).toBe(401);
    const stored = await api.db.query<{ found: boolean }>(
      "select position($1 in l::text) > 0 as found from sign_in_links l",
      [code],
    );
    expect(stored.some(({ found }) => found)).toBe(false);
  });

  test("one link, twelve people: one gets in", async () => {
    const code = await makeSignInCode(api.db, { companyId: company.companyId, userId: company.adminId });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => api.request("POST", SESSION, { body: { code } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("somebody with a revoked key hears when that was, and what to do", async () => {
    const { id, key } = await makeKey(api.db, {
      ...{
        companyId: company.companyId,
        userId: company.adminId,
        label: "Old",
        mayRead: true,
        mayWrite: true,
      },
    });
    await api.db.query("update api_keys set revoked_at = '2025-09-30T12:00:00Z' where id = $1", [id]);
    const answer = await api.request("POST", SESSION, { body: { key } });
    expect([answer.status, answer.body]).toEqual([
      401,
      {
        error: problemText.invalidKey,
        details: [
          {
            field: "key",
            message:
              "This key was revoked on 30 Sep 2025. Ask an admin for a new one, or use a one-time link.",
          },
        ],
      },
    ]);
  });

  test("signing in from somebody else's page is refused, and so is anything but JSON", async () => {
    const body = { key: company.keys.full };
    const foreign = await api.request("POST", SESSION, { body, headers: { "sec-fetch-site": "cross-site" } });
    expect(foreign.status).toBe(403);
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
    ]) {
      const answer = await api.request("POST", SESSION, { body, headers: { "content-type": type } });
      expect(answer.status).toBe(415);
    }
    expect((await api.request("POST", SESSION, { body: {} })).status).toBe(400);
  });

  test("guessing at the door is slowed down, and a right key still gets in", async () => {
    const guarded = await testApi(engine);
    try {
      const there = await guarded.company();
      const guess = (key: string) => guarded.request("POST", SESSION, { body: { key } });
      for (let at = 0; at < 20; at += 1) expect((await guess(`guess${at}`)).status).toBe(401);
      const slowed = await guess("guess20");
      expect([slowed.status, slowed.body]).toEqual([429, { error: problemText.rateLimited }]);
      expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(0);
      expect((await guess(there.keys.full)).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });

  test("so is guessing at calls, while the same old key again weighs less", async () => {
    const guarded = await testApi(engine);
    try {
      const there = await guarded.company();
      const guess = (key: string) => guarded.request("GET", "/api/v1/me", { key });
      for (let at = 0; at < 150; at += 1) expect((await guess("old")).status).toBe(401);
      const statuses: number[] = [];
      for (let at = 0; at < 100; at += 1) statuses.push((await guess(`guess${at}`)).status);
      expect(statuses.indexOf(429)).toBeGreaterThan(50);
      expect((await guess(there.keys.full)).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });
});
