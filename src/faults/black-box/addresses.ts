import assert from "node:assert/strict";
import { check, isError } from "./suite.ts";

/** Every call and the methods its address has. */
const allowed: [path: string, methods: string[]][] = [
  ["/api/v1/leads", ["GET", "HEAD", "POST"]],
  ["/api/v1/leads/789", ["DELETE", "GET", "HEAD", "PATCH"]],
  ["/api/v1/leads/counts", ["GET", "HEAD"]],
  ["/api/v1/leads/789/restore", ["POST"]],
  ["/api/v1/leads/789/history", ["GET", "HEAD"]],
  ["/api/v1/companies/123/leads/789", ["GET", "HEAD"]],
  ["/api/v1/tags", ["GET", "HEAD", "POST"]],
  ["/api/v1/users", ["GET", "HEAD"]],
  ["/api/v1/custom-fields", ["GET", "HEAD"]],
  ["/api/v1/partnerships", ["GET", "HEAD"]],
  ["/api/v1/partnerships/789/custom-fields", ["GET", "HEAD"]],
  ["/api/v1/campaigns", ["GET", "HEAD"]],
  ["/api/v1/attributions", ["GET", "HEAD", "POST"]],
  ["/api/v1/tiers", ["GET", "HEAD"]],
  ["/api/v1/categories", ["GET", "HEAD"]],
  ["/api/v1/contacts", ["GET", "HEAD"]],
  ["/api/v1/me", ["GET", "HEAD"]],
  ["/api/v1/session", ["DELETE", "POST"]],
  ["/api/v1/api-keys", ["GET", "HEAD", "POST"]],
  ["/api/v1/api-keys/1", ["DELETE"]],
];
for (const [path, methods] of allowed) {
  const wrong = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((one) => !methods.includes(one));
  check(`405 with Allow: ${path} for ${wrong.join(", ")}`, async (t) => {
    for (const method of wrong) {
      const answer = await t.send(method, path, method === "OPTIONS" || method === "GET" ? {} : { body: {} });
      isError(answer, 405, "Method not allowed");
      assert.deepEqual(answer.headers.allow?.split(", ").sort(), methods, method);
    }
  });
}

for (const path of ["/api/v1/leads", "/api/v1/leads/789", "/api/v1/tags", "/api/v1/openapi.json", "/livez"]) {
  check(`HEAD ${path} has the headers of GET and no body`, async (t) => {
    const head = await t.send("HEAD", path);
    const get = await t.us.send("GET", path);
    assert.equal(head.status, get.status);
    assert.equal(head.text, "");
    for (const name of ["content-type", "etag", "x-total-count"])
      assert.equal(head.headers[name], get.headers[name], name);
  });
}

for (const path of [
  "/api",
  "/api/",
  "/api/v1",
  "/api/v2/leads",
  "/api/v1/nonsense",
  "/api/v1/leads/",
  "/api/v1/leads/789/nonsense",
  "/api/v1//leads",
  "/api/v1/Leads",
  "/api/v1/leads%2f789",
  "/api/v1/leads;x=1",
  "/api/v1/leads/..;/tags",
]) {
  check(`404 as JSON: ${path}`, async (t) => {
    const answer = await t.send("GET", path, { headers: { accept: "text/html" } });
    assert.equal(answer.status, 404, `${answer.status} ${answer.text.slice(0, 100)}`);
  });
}

check("404: addresses tell capitals apart, and a browser gets a page where no API is", async (t) => {
  isError(await t.get("/API/v1/leads"), 404, "Not found");
  const page = await t.us.send("GET", "/API/v1/leads", { headers: { accept: "text/html" } });
  assert.equal(page.status, 404);
  assert.match(page.headers["content-type"] ?? "", /^text\/html/);
});

check("X-Request-Id: a harmless one is given back, another is replaced", async (t) => {
  const own = await t.get("/api/v1/me", { "x-request-id": "my-request-1234" });
  assert.equal(own.headers["x-request-id"], "my-request-1234");
  for (const id of ["short", "x".repeat(65), "has spaces in it", "<script>alert(1)</script>"]) {
    assert.notEqual((await t.get("/api/v1/me", { "x-request-id": id })).headers["x-request-id"], id);
  }
});

check("/livez and /readyz answer without a key", async (t) => {
  for (const path of ["/livez", "/readyz"]) {
    const answer = await t.send("GET", path, { key: null });
    assert.equal(answer.status, 200);
    assert.equal(answer.body.status, "ok");
  }
});

check("openapi.json is 3.1 and describes every call with its parameters, errors and security", async (t) => {
  const { body, status } = await t.us.send("GET", "/api/v1/openapi.json", { key: null });
  assert.equal(status, 200);
  assert.match(body.openapi, /^3\.1\.\d+$/);
  assert.ok(body.info.title && body.info.version);
  const ids = new Set<string>();
  for (const [path, methods] of allowed) {
    const pattern = path
      .replace("/leads/789", "/leads/{leadId}")
      .replace("companies/123", "companies/{companyId}")
      .replace("partnerships/789", "partnerships/{companyPartnershipId}")
      .replace("api-keys/1", "api-keys/{keyId}");
    const item = body.paths[pattern] ?? body.paths[pattern.replace("/api/v1", "")];
    assert.ok(item, pattern);
    for (const method of methods) {
      if (method === "HEAD") continue;
      const operation = item[method.toLowerCase()];
      assert.ok(operation?.operationId && operation.responses, `${method} ${pattern}`);
      assert.ok(!ids.has(operation.operationId), "operation ids are unique");
      ids.add(operation.operationId);
      const named = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = [...(operation.parameters ?? []), ...(item.parameters ?? [])];
      for (const name of named) {
        assert.ok(
          parameters.some((one: { name: string; in: string; required: boolean }) => {
            return one.name === name && one.in === "path" && one.required;
          }),
          `${pattern} ${name}`,
        );
      }
      if (method === "POST" || method === "PATCH") {
        const hasBody = !pattern.endsWith("/restore");
        assert.equal(operation.requestBody !== undefined, hasBody, `${pattern} body`);
      }
    }
  }
  for (const reference of referencesIn(body)) {
    const parts = reference.replace(/^#\//, "").split("/");
    const found = parts.reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part.replaceAll("~1", "/")],
      body,
    );
    assert.ok(found !== undefined, `${reference} leads nowhere`);
  }
});

function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "$ref" && typeof inner === "string" ? [inner] : referencesIn(inner),
  );
}

check("/api/docs is a page", async (t) => {
  const answer = await t.us.send("GET", "/api/docs", { key: null, headers: { accept: "text/html" } });
  assert.equal(answer.status, 200);
  assert.match(answer.headers["content-type"] ?? "", /^text\/html/);
  assert.match(answer.headers["content-security-policy"] ?? "", /default-src 'none'/);
  for (const word of ["/api/v1/leads", "Idempotency-Key", "associationType"])
    assert.ok(answer.text.includes(word), word);
});

check("the app's page is served to browsers, with strict headers", async (t) => {
  for (const path of ["/", "/leads", "/leads/new", "/sign-in", "/leads/789"]) {
    const answer = await t.us.send("GET", path, { key: null, headers: { accept: "text/html" } });
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers["content-type"] ?? "", /^text\/html/);
    assert.match(answer.headers["content-security-policy"] ?? "", /frame-ancestors 'none'/);
    assert.ok(!/unsafe-inline|unsafe-eval/.test(answer.headers["content-security-policy"] ?? ""));
    assert.equal(answer.headers["x-content-type-options"], "nosniff");
  }
});

for (const path of [
  "/../package.json",
  "/%2e%2e/package.json",
  "/assets/../../server/main.js",
  "/..%2fserver/main.js",
  "/index.html.br",
  "/.env",
]) {
  check(`files: ${path} is not served`, async (t) => {
    const answer = await t.us.send("GET", path, { key: null });
    assert.equal(answer.status, 404, answer.text.slice(0, 80));
  });
}
