import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leadListQuery } from "#contract/lead-list-address.ts";
import type { BootEntry } from "./boot-data.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let folder: string;
let api: TestApi;
let company: TestCompany;
let cookie: string;
let leadId: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waggle-web-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<html><head><!--boot--></head></html>");
  writeFileSync(join(folder, "theme.js"), "theme");
  writeFileSync(join(folder, "secret.pem"), "not for anybody");
  writeFileSync(join(folder, "assets/main-a1b2.js"), "plain script");
  writeFileSync(join(folder, "assets/main-a1b2.js.br"), "packed by brotli");
  writeFileSync(join(folder, "assets/main-a1b2.js.gz"), "packed by gzip");
  api = await testApi("pglite", { webDir: folder });
  company = await api.company();
  const { headers } = await api.request("POST", "/api/v1/session", { body: { key: company.keys.full } });
  cookie = headers.get("set-cookie")?.split(";")[0] ?? "";
  const made = await company.request("POST", "/api/v1/leads", {
    body: {
      associationType: "referral",
      company_name: "</script><script>alert(1)</script>\u2028",
      partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId },
    },
  });
  leadId = made.body.id;
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

async function boot(path: string, headers: Record<string, string> = { cookie }): Promise<BootEntry[]> {
  const { text } = await api.request("GET", path, { headers });
  const block = /<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(text)?.[1];
  return block === undefined ? [] : (JSON.parse(block) as BootEntry[]);
}

test.each(["/", "/leads", "/leads?view=sent", "/leads/new", "/leads/17", "/sign-in"])(
  "%s is the bare page for somebody who is not signed in",
  async (path) => {
    const answer = await api.request("GET", path);
    expect([answer.status, answer.text]).toEqual([200, "<html><head></head></html>"]);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe(path === "/sign-in" ? "no-store" : "no-cache");
    expect(await boot(path, { cookie: "waggle_session=sforged" })).toEqual([]);
  },
);

test("the list comes with the answers the browser would ask for, in the same words", async () => {
  const search = "?view=received&sort=-created_at";
  const entries = await boot(`/leads${search}`);
  const query = leadListQuery(search);
  expect(entries.map(({ name, asked }) => [name, asked])).toEqual([
    ["readMe", {}],
    ["listLeads", { query }],
    ["countLeads", {}],
    ["listCustomFields", { query: { category: "lead" } }],
  ]);
  const asked = await company.request("GET", `/api/v1/leads?${new URLSearchParams(query)}`);
  expect(entries[1]?.data).toEqual(asked.body);
  expect(entries[1]?.headers["x-total-count"]).toBe(asked.headers.get("x-total-count"));
  const me = await company.request("GET", "/api/v1/me");
  expect(entries[0]?.data).toEqual(me.body);
});

test("a lead's page and the peek come with the lead, a missing one without", async () => {
  const lead = (await company.request("GET", `/api/v1/leads/${leadId}`)).body;
  for (const path of [`/leads/${leadId}`, `/leads?peek=${leadId}`]) {
    const entry = (await boot(path)).find(({ name }) => name === "readLead");
    expect(entry).toMatchObject({ asked: { params: { leadId } }, data: lead, headers: { etag: '"1"' } });
  }
  expect((await boot("/leads/987654321")).map(({ name }) => name)).toEqual([
    ...["readMe", "countLeads", "listCustomFields", "listPartnerships"],
  ]);
});

test("the create form comes with everything its pickers offer", async () => {
  const names = (await boot("/leads/new")).map(({ name }) => name);
  expect(names).toEqual([
    ...[
      "readMe",
      "countLeads",
      "listTags",
      "listUsers",
      "listCustomFields",
      "listPartnerships",
      "listCampaigns",
    ],
    "listAttributions",
  ]);
});

test("what was typed cannot leave the block it stands in, and such a page is not kept", async () => {
  const answer = await api.request("GET", `/leads/${leadId}`, { headers: { cookie } });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.text.match(/<script/g)).toHaveLength(1);
  expect(answer.text.match(/<\/script/g)).toHaveLength(1);
  expect(answer.text).not.toContain("\u2028");
});

test("somebody who may not read gets only who they are", async () => {
  const { headers } = await api.request("POST", "/api/v1/session", { body: { key: company.keys.writeOnly } });
  const theirs = { cookie: headers.get("set-cookie")?.split(";")[0] ?? "" };
  expect((await boot("/leads", theirs)).map(({ name }) => name)).toEqual(["readMe"]);
});

test("a page travels packed to whoever can unpack it", async () => {
  const ask = (accepted: string) =>
    api.app.fetch(
      new Request("http://waggle.test/leads/new", { headers: { cookie, "accept-encoding": accepted } }),
    );
  const plain = await (await ask("identity")).text();
  const br = await ask("gzip, br");
  expect(br.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).toString()).toBe(plain);
  const gzip = await ask("gzip, br;q=0");
  expect(gzip.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).toString()).toBe(plain);
  const call = await api.app.fetch(
    new Request("http://waggle.test/api/v1/custom-fields", { headers: { cookie, "accept-encoding": "br" } }),
  );
  expect(call.headers.get("content-encoding")).toBe("br");
  const fields = JSON.parse(
    brotliDecompressSync(Buffer.from(await call.arrayBuffer())).toString(),
  ) as unknown;
  expect(fields).toEqual((await company.request("GET", "/api/v1/custom-fields")).body);
});

test("files with a hash in their name last, others are asked for again, and come packed", async () => {
  const ask = (path: string, headers: Record<string, string> = {}) => api.request("GET", path, { headers });
  const asset = await ask("/assets/main-a1b2.js");
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect([asset.text, asset.headers.get("content-type")]).toEqual([
    "plain script",
    "text/javascript; charset=utf-8",
  ]);
  const br = await ask("/assets/main-a1b2.js", { "accept-encoding": "gzip, deflate, br" });
  expect([br.text, br.headers.get("content-encoding")]).toEqual(["packed by brotli", "br"]);
  const gzip = await ask("/assets/main-a1b2.js", { "accept-encoding": "gzip" });
  expect([gzip.text, gzip.headers.get("content-encoding")]).toEqual(["packed by gzip", "gzip"]);
  const theme = await ask("/theme.js");
  expect([theme.text, theme.headers.get("cache-control")]).toEqual(["theme", "no-cache"]);
  const again = await ask("/theme.js", { "if-none-match": theme.headers.get("etag") ?? "" });
  expect([again.status, again.text]).toEqual([304, ""]);
  expect(theme.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
});

test("only files of the web app are served", async () => {
  const paths = [
    "/secret.pem",
    "/assets/missing.js",
    "/assets",
    "/index.html",
    "/../package.json",
    "/%2e%2e/package.json",
    "/assets/..%2fsecret.pem",
    "/main-a1b2.js.br",
  ];
  for (const path of paths) expect([path, (await api.request("GET", path)).status]).toEqual([path, 404]);
  expect((await api.request("POST", "/leads", { body: {} })).status).toBe(404);
});

test("a person at an unknown address gets the page, which says so; a program gets JSON", async () => {
  const person = await api.request("GET", "/nowhere", { headers: { accept: "text/html,*/*", cookie } });
  expect([person.status, person.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  const program = await api.request("GET", "/nowhere");
  expect([program.status, program.body]).toEqual([404, { error: "Not found" }]);
});
