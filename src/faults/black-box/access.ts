import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, type Ground, isError } from "./suite.ts";

const BAD_KEY = "Invalid API key or insufficient permissions";
const WRITE = "Write access required for this operation";
const READ = "Read access required for this operation";

const reads = [
  "/api/v1/leads",
  "/api/v1/leads/counts",
  "/api/v1/leads/789",
  "/api/v1/companies/123/leads/789",
  "/api/v1/leads/789/history",
  "/api/v1/tags",
  "/api/v1/users",
  "/api/v1/custom-fields",
  "/api/v1/partnerships",
  "/api/v1/partnerships/789/custom-fields",
  "/api/v1/campaigns",
  "/api/v1/attributions",
  "/api/v1/tiers",
  "/api/v1/categories",
  "/api/v1/contacts",
];
const writes: [method: string, path: string][] = [
  ["POST", "/api/v1/leads"],
  ["PATCH", "/api/v1/leads/789"],
  ["PATCH", "/api/v1/leads/987654321"],
  ["PATCH", "/api/v1/leads/abc"],
  ["DELETE", "/api/v1/leads/987654321"],
  ["POST", "/api/v1/leads/987654321/restore"],
  ["POST", "/api/v1/tags"],
  ["POST", "/api/v1/attributions"],
];
const others: [method: string, path: string][] = [
  ["GET", "/api/v1/me"],
  ["GET", "/api/v1/api-keys"],
  ["POST", "/api/v1/api-keys"],
  ["DELETE", "/api/v1/api-keys/1"],
];

for (const [method, path] of [...reads.map((one) => ["GET", one] as const), ...writes, ...others]) {
  check(`access: ${method} ${path} without a key, or with a wrong one, is 401`, async (t) => {
    const body = method === "GET" || method === "DELETE" ? {} : { body: "{" };
    for (const authorization of ["", "Bearer wrong-key", "Bearer", "Basic YTpi", "Bearer a b", "bearer  "]) {
      const answer = await t.send(method, path, { ...body, key: null, headers: { authorization } });
      isError(answer, 401, BAD_KEY);
    }
  });
}

/** Works with a key that has only some rights, and takes it back. */
async function withKey(t: Ground, rights: Record<string, boolean>, work: (key: string) => Promise<void>) {
  const made = await t.post("/api/v1/api-keys", { label: "Rights", ...rights });
  assert.equal(made.status, 201, made.text);
  try {
    await work(made.body.key);
  } finally {
    await t.send("DELETE", `/api/v1/api-keys/${made.body.id}`);
  }
}

check(
  "access: a key that may only read is refused 403 on every write, before the body is looked at",
  async (t) => {
    await withKey(t, { read_access: true, write_access: false }, async (key) => {
      for (const path of reads) assert.equal((await t.send("GET", path, { key })).status, 200, path);
      for (const [method, path] of writes) {
        const sent = method === "DELETE" ? { key } : { key, body: "{" };
        isError(await t.send(method, path, sent), 403, WRITE);
      }
      isError(await t.send("POST", "/api/v1/leads", { key, body: "x".repeat(1_100_000) }), 403, WRITE);
    });
  },
);

check("access: a key that may only write is refused 403 on every read", async (t) => {
  await withKey(t, { read_access: false, write_access: true }, async (key) => {
    for (const path of reads) isError(await t.send("GET", path, { key }), 403, READ);
    const made = await t.send("POST", "/api/v1/leads", { key, body: documentedLead(t.email()) });
    assert.equal(made.status, 201, made.text);
  });
});

check("access: a duplicate is not named to a key that may not read", async (t) => {
  const email = t.email();
  await t.create({ email });
  await withKey(t, { read_access: false, write_access: true }, async (key) => {
    const answer = await t.send("POST", "/api/v1/leads", { key, body: documentedLead(email) });
    assert.equal(answer.status, 409);
    assert.equal(answer.body.existing, undefined);
  });
});

check("access: a key works until it is revoked, and is never shown again", async (t) => {
  const made = await t.post("/api/v1/api-keys", { label: "Short", read_access: true, write_access: true });
  assert.deepEqual(Object.keys(made.body).sort(), ["id", "key", "label", "read_access", "write_access"]);
  const { id, key } = made.body;
  assert.equal((await t.send("GET", "/api/v1/me", { key })).status, 200);
  const list = await t.get("/api/v1/api-keys");
  assert.ok(list.body.some((one: { id: number }) => one.id === id));
  assert.ok(!list.text.includes(key));
  assert.equal((await t.send("DELETE", `/api/v1/api-keys/${id}`)).status, 204);
  for (let at = 0; at < 4; at += 1) isError(await t.send("GET", "/api/v1/me", { key }), 401, BAD_KEY);
  isError(await t.send("DELETE", `/api/v1/api-keys/${id}`), 404, "Not found");
});

for (const body of [
  {},
  { label: "x" },
  { label: "", read_access: true, write_access: true },
  { label: "x", read_access: "yes", write_access: false },
  [],
]) {
  check(`access: making a key with ${JSON.stringify(body)} is 400`, async (t) => {
    isError(await t.post("/api/v1/api-keys", body), 400, "Invalid field values");
  });
}

check("access: me says who, where and what", async (t) => {
  const { body } = await t.get("/api/v1/me");
  assert.equal(body.user.id, 123);
  assert.equal(body.company.id, 123);
  assert.deepEqual(body.permissions, { read: true, write: true, admin: true });
  assert.ok(Array.isArray(body.features) && typeof body.version === "string");
});

check(
  "session: a key opens one by an HttpOnly cookie that works, writes only from our pages, and ends",
  async (t) => {
    const origin = t.us.urls[0] ?? "";
    const made = await t.post("/api/v1/api-keys", {
      label: "Session",
      read_access: true,
      write_access: true,
    });
    const { id, key } = made.body;
    const signedIn = await t.us.sendTo(origin, "POST", "/api/v1/session", {
      key: null,
      body: { key },
      headers: { origin },
    });
    assert.equal(signedIn.status, 200, signedIn.text);
    const set = signedIn.headers["set-cookie"] ?? "";
    assert.match(set, /HttpOnly/);
    assert.match(set, /SameSite=(Lax|Strict)/);
    assert.match(set, /Path=\//);
    assert.ok(!set.includes(key) && !signedIn.text.includes(key));
    const cookie = set.split(";")[0] ?? "";
    assert.ok((cookie.split("=")[1] ?? "").length >= 22, "at least 128 bits");
    const by = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
      t.us.sendTo(origin, method, path, { key: null, headers: { cookie, ...headers }, body });
    assert.equal((await by("GET", "/api/v1/leads", {})).status, 200);
    const lead = documentedLead(t.email());
    assert.equal((await by("POST", "/api/v1/leads", { origin }, lead)).status, 201);
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin, "sec-fetch-site": "cross-site" },
      { origin, "sec-fetch-site": "same-site" },
      {},
    ];
    for (const headers of foreign) {
      isError(
        await by("POST", "/api/v1/leads", headers, documentedLead(t.email())),
        403,
        "Cross-site request refused",
      );
      isError(await by("DELETE", "/api/v1/leads/789", headers), 403, "Cross-site request refused");
    }
    const wrong = await by("GET", "/api/v1/leads", { authorization: "Bearer wrong" });
    assert.equal(wrong.status, 401, "a wrong key is not covered by a good cookie");
    await t.send("DELETE", `/api/v1/api-keys/${id}`);
    for (const url of t.us.urls) {
      const after = await t.us.sendTo(url, "GET", "/api/v1/leads", { key: null, headers: { cookie } });
      assert.equal(after.status, 401, "ends with its key, on every process");
    }
  },
);

check("session: signing out ends it on every process", async (t) => {
  const origin = t.us.urls[0] ?? "";
  const body = { key: t.us.key };
  const signedIn = await t.us.sendTo(origin, "POST", "/api/v1/session", {
    key: null,
    body,
    headers: { origin },
  });
  const cookie = (signedIn.headers["set-cookie"] ?? "").split(";")[0] ?? "";
  const out = await t.us.sendTo(origin, "DELETE", "/api/v1/session", {
    key: null,
    headers: { cookie, origin },
  });
  assert.equal(out.status, 204, out.text);
  assert.match(out.headers["set-cookie"] ?? "", /Max-Age=0/);
  for (const url of t.us.urls) {
    assert.equal(
      (await t.us.sendTo(url, "GET", "/api/v1/me", { key: null, headers: { cookie } })).status,
      401,
    );
  }
  assert.equal((await t.send("DELETE", "/api/v1/session", { key: null })).status, 204);
});

for (const [body, status] of [
  [{ key: "nonsense" }, 401],
  [{ code: "nonsense" }, 401],
  [{}, 400],
  [{ key: "" }, 400],
  [{ key: 5 }, 400],
  [{ key: "x".repeat(501) }, 400],
  ["{", 400],
] as const) {
  check(`session: signing in with ${JSON.stringify(body).slice(0, 40)} is ${status}`, async (t) => {
    const answer = await t.send("POST", "/api/v1/session", { key: null, body });
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.headers["set-cookie"], undefined);
  });
}

check("session: a sign-in from another site is refused", async (t) => {
  const headers = { origin: "https://evil.example" };
  const answer = await t.send("POST", "/api/v1/session", { key: null, body: { key: t.us.key }, headers });
  isError(answer, 403, "Cross-site request refused");
});
