import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemText } from "#contract/problem.ts";
import { claimIdempotencyKey, deleteOldAnswers } from "#server/db/idempotency-rows.ts";
import { testEngines } from "#server/db/test-database.ts";
import { tidyUp } from "#server/services/tidy-up.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let counter = 0;

function lead(company: TestCompany, more: object = {}) {
  counter += 1;
  return {
    associationType: "referral",
    email: `once${counter}@example.com`,
    partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId },
    ...more,
  };
}

describe.each(testEngines)("Idempotency-Key on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
  });
  afterAll(() => api.close());

  const post = (body: unknown, key: string | undefined, more: { key?: string; path?: string } = {}) => {
    const headers: Record<string, string> = key === undefined ? {} : { "idempotency-key": key };
    const { path = "/api/v1/leads", ...asked } = more;
    return company.request("POST", path, { body, headers, ...asked });
  };
  const countRows = async (table: "leads" | "events" | "lead_history" | "idempotency_keys") => {
    const [row] = await api.db.query<{ count: number }>(
      `select count(*)::int as count from ${table} where company_id = $1`,
      [company.companyId],
    );
    return row?.count ?? 0;
  };

  test("the second request gets the first one's answer, byte for byte, and stores nothing", async () => {
    const body = lead(company);
    const first = await post(body, "again");
    expect([first.status, first.headers.get("idempotency-replayed")]).toEqual([201, "false"]);
    const rows = await Promise.all([countRows("leads"), countRows("events"), countRows("lead_history")]);
    const second = await post(body, '"again"');
    expect([second.status, second.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
    expect(second.text).toBe(first.text);
    expect(await Promise.all([countRows("leads"), countRows("events"), countRows("lead_history")])).toEqual(
      rows,
    );
  });

  test("a repeated update answers as before, ETag included, although the version has moved on", async () => {
    const { body } = await post(lead(company), undefined);
    const path = `/api/v1/leads/${body.id}`;
    const headers = { "idempotency-key": "patch", "if-match": '"1"' };
    const first = await company.request("PATCH", path, { body: { status: "contacted" }, headers });
    expect(first.status).toBe(200);
    await company.request("PATCH", path, { body: { status: "lost" } });
    const second = await company.request("PATCH", path, { body: { status: "contacted" }, headers });
    expect([second.status, second.text, second.headers.get("etag")]).toEqual([200, first.text, '"2"']);
    expect((await company.request("GET", path)).body.status).toBe("lost");
  });

  test("the same key with another body is refused, also with another way to write the same", async () => {
    const body = lead(company);
    await post(body, "reused");
    for (const other of [lead(company), JSON.stringify(body, null, 1)]) {
      const answer = await post(other, "reused");
      expect([answer.status, answer.body]).toEqual([
        422,
        { error: problemText.keyReused, code: "idempotency_key_reused" },
      ]);
    }
  });

  test("the same key belongs to each path and each person anew", async () => {
    const first = await post(lead(company), "scoped");
    const elsewhere = await post({ label: "Scoped", association: "lead" }, "scoped", {
      path: "/api/v1/tags",
    });
    expect([first.status, elsewhere.status]).toEqual([201, 201]);
    const other = await api.company();
    const headers = { "idempotency-key": "scoped" };
    const theirs = await other.request("POST", "/api/v1/leads", { body: lead(other), headers });
    expect([theirs.status, theirs.headers.get("idempotency-replayed")]).toEqual([201, "false"]);
  });

  test("a refusal leaves the key unused: repaired, the same key works", async () => {
    const before = await countRows("idempotency_keys");
    expect((await post(lead(company, { tags: [999_999] }), "repair")).status).toBe(400);
    expect((await post({ associationType: "what" }, "repair")).status).toBe(422);
    expect((await post("{", "repair")).status).toBe(400);
    const body = lead(company);
    await post(body, undefined);
    expect((await post(body, "repair")).status).toBe(409);
    expect(await countRows("idempotency_keys")).toBe(before);
    expect((await post(lead(company), "repair")).status).toBe(201);
  });

  test("without the header no row is written", async () => {
    const before = await countRows("idempotency_keys");
    await post(lead(company), undefined);
    expect(await countRows("idempotency_keys")).toBe(before);
  });

  test.each(["", " ", '"', '""', '"a', "ä", "a".repeat(256), '"a"b"'])("%j is no key", async (key) => {
    const answer = await post(lead(company), key);
    expect([answer.status, answer.body]).toEqual([
      400,
      { error: problemText.invalidFields, code: "idempotency_key_invalid" },
    ]);
  });

  test("a new API key is never kept in clear to be shown again", async () => {
    const body = { label: "Secret", read_access: true, write_access: true };
    const path = "/api/v1/api-keys";
    const [first, second] = [await post(body, "secret", { path }), await post(body, "secret", { path })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.key).not.toBe(first.body.key);
    const kept = await api.db.query<{ body: string }>(
      "select body from idempotency_keys where body like '%wgl_live_%'",
    );
    expect(kept).toEqual([]);
  });

  test("twelve at once are one lead, and all twelve hear of it", async () => {
    const body = lead(company);
    const leads = await countRows("leads");
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(body, "twelve")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get("idempotency-replayed") === "false")).toHaveLength(1);
    expect(await countRows("leads")).toBe(leads + 1);
  });

  test("answers are kept for a week, then deleted", async () => {
    await post(lead(company), "old");
    await api.db.query(
      "update idempotency_keys set created_at = now() - interval '6 days 23 hours' where company_id = $1 and key = 'old'",
      [company.companyId],
    );
    const before = await countRows("idempotency_keys");
    await tidyUp(api.db);
    expect(await countRows("idempotency_keys")).toBe(before);
    await api.db.query(
      "update idempotency_keys set created_at = now() - interval '8 days' where company_id = $1 and key = 'old'",
      [company.companyId],
    );
    await deleteOldAnswers(api.db);
    expect(await countRows("idempotency_keys")).toBe(before - 1);
  });

  // PGlite runs one transaction after the other, so there nobody ever meets a key in use.
  if (engine === "postgres") {
    test("one whose first request still runs is told to come back", async () => {
      const slot = { key: "busy", request: "POST /api/v1/leads", fingerprint: Buffer.alloc(32) };
      const owner = { companyId: company.companyId, userId: company.adminId };
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      let claimed = () => {};
      const hasKey = new Promise<void>((resolve) => {
        claimed = resolve;
      });
      const first = api.db.transaction(async (tx) => {
        await claimIdempotencyKey(tx, { ...owner, ...slot });
        claimed();
        await held;
      });
      await hasKey;
      const answer = await post(lead(company), "busy");
      expect([answer.status, answer.body]).toEqual([
        409,
        { error: problemText.keyInProgress, code: "idempotency_in_progress" },
      ]);
      expect(answer.headers.get("retry-after")).toBe("1");
      letGo();
      await first;
    });
  }
});
