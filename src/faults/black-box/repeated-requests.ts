import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, isError, partnerCheck } from "./suite.ts";

const PATH = "/api/v1/leads";
const REUSED = "Idempotency-Key was already used with a different request";
const INVALID = "Invalid field values or missing required association";

check("Idempotency-Key: the first answer says false, the second is the same and says true", async (t) => {
  const body = documentedLead(t.email());
  const headers = { "idempotency-key": t.fresh() };
  const before = await t.count();
  const first = await t.post(PATH, body, headers);
  const second = await t.post(PATH, body, headers);
  assert.deepEqual([first.status, second.status], [201, 201]);
  assert.equal(first.headers["idempotency-replayed"], "false");
  assert.equal(second.headers["idempotency-replayed"], "true");
  assert.equal(second.text, first.text);
  assert.equal(await t.count(), before + 1);
});

check("Idempotency-Key: without it no such header is answered", async (t) => {
  const answer = await t.post(PATH, documentedLead(t.email()));
  assert.equal(answer.headers["idempotency-replayed"], undefined);
});

check("Idempotency-Key: another body under it is 422", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  await t.post(PATH, documentedLead(t.email()), headers);
  isError(await t.post(PATH, documentedLead(t.email()), headers), 422, REUSED, "idempotency_key_reused");
});

check("Idempotency-Key: the same members in other bytes are another body", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  const body = documentedLead(t.email());
  await t.post(PATH, JSON.stringify(body), headers);
  isError(await t.post(PATH, JSON.stringify(body, null, 1), headers), 422, REUSED, "idempotency_key_reused");
});

check("Idempotency-Key: bare and quoted are the same key", async (t) => {
  const key = t.fresh();
  const body = documentedLead(t.email());
  await t.post(PATH, body, { "idempotency-key": key });
  const second = await t.post(PATH, body, { "idempotency-key": `"${key}"` });
  assert.equal(second.headers["idempotency-replayed"], "true");
});

for (const key of ["x".repeat(256), '""', '"open', "caf\u00e9", "a\tb"]) {
  check(`Idempotency-Key: ${JSON.stringify(key.slice(0, 20))} is malformed: 400`, async (t) => {
    const answer = await t.post(PATH, documentedLead(t.email()), { "idempotency-key": key });
    isError(answer, 400, INVALID, "idempotency_key_invalid");
  });
}

check("Idempotency-Key: 255 characters are allowed", async (t) => {
  const key = t.fresh().padEnd(255, "~");
  assert.equal((await t.post(PATH, documentedLead(t.email()), { "idempotency-key": key })).status, 201);
});

check("Idempotency-Key: a refusal leaves the key free", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  const body = documentedLead(t.email());
  isError(await t.post(PATH, { ...body, tags: [999_999] }, headers), 400, INVALID);
  assert.equal((await t.post(PATH, body, headers)).status, 201);
});

check("Idempotency-Key: a duplicate does not consume the key", async (t) => {
  const email = t.email();
  const { id } = await t.create({ email });
  const headers = { "idempotency-key": t.fresh() };
  assert.equal((await t.post(PATH, documentedLead(email), headers)).status, 409);
  await t.send("DELETE", `${PATH}/${id}`);
  const answer = await t.post(PATH, documentedLead(email), headers);
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.headers["idempotency-replayed"], "false");
});

check("Idempotency-Key: works on PATCH, with its ETag, and before If-Match", async (t) => {
  const { id } = await t.create();
  const headers = { "idempotency-key": t.fresh(), "if-match": '"1"' };
  const first = await t.patch(`${PATH}/${id}`, { status: "lost" }, headers);
  const second = await t.patch(`${PATH}/${id}`, { status: "lost" }, headers);
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.equal(second.text, first.text);
  assert.equal(second.headers.etag, '"2"');
  assert.equal(second.headers["idempotency-replayed"], "true");
  assert.equal((await t.get(`${PATH}/${id}/history`)).body.length, 2);
});

check("Idempotency-Key: the same key for another lead is another request", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  const [one, two] = [await t.create(), await t.create()];
  await t.patch(`${PATH}/${one.id}`, { status: "lost" }, headers);
  const answer = await t.patch(`${PATH}/${two.id}`, { status: "lost" }, headers);
  assert.equal(answer.headers["idempotency-replayed"], "false");
});

check("Idempotency-Key: works on restore", async (t) => {
  const { id } = await t.create();
  await t.send("DELETE", `${PATH}/${id}`);
  const headers = { "idempotency-key": t.fresh() };
  const first = await t.send("POST", `${PATH}/${id}/restore`, { headers });
  const second = await t.send("POST", `${PATH}/${id}/restore`, { headers });
  assert.deepEqual([first.status, second.status], [200, 200]);
  assert.equal(second.text, first.text);
});

check("Idempotency-Key: works on tags and attributions", async (t) => {
  for (const [path, body] of [
    ["/api/v1/tags", { label: t.fresh(), association: "lead" }],
    ["/api/v1/attributions", { label: t.fresh() }],
  ] as const) {
    const headers = { "idempotency-key": t.fresh() };
    const first = await t.post(path, body, headers);
    const second = await t.post(path, body, headers);
    assert.equal(first.status, 201, first.text);
    assert.equal(second.text, first.text);
  }
});

check("Idempotency-Key: a new API key is never shown twice", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  const body = { label: "Twice", read_access: true, write_access: false };
  const first = await t.post("/api/v1/api-keys", body, headers);
  const second = await t.post("/api/v1/api-keys", body, headers);
  assert.notEqual(second.body.key, first.body.key);
  for (const { id } of [first.body, second.body]) await t.send("DELETE", `/api/v1/api-keys/${id}`);
});

check("Idempotency-Key: twelve at once make one lead and one answer", async (t) => {
  const body = documentedLead(t.email());
  const headers = { "idempotency-key": t.fresh() };
  const answers = await Promise.all(Array.from({ length: 12 }, () => t.post(PATH, body, headers)));
  assert.deepEqual([...new Set(answers.map(({ status, text }) => `${status} ${text}`))].length, 1);
  assert.equal(answers[0]?.status, 201);
  assert.equal(answers.filter(({ headers: h }) => h["idempotency-replayed"] === "false").length, 1);
});

partnerCheck("Idempotency-Key: another company's use of the same key is its own", async (t) => {
  const headers = { "idempotency-key": t.fresh() };
  assert.equal((await t.post(PATH, documentedLead(t.email()), headers)).status, 201);
  const theirs = { email: t.email(), associationType: "referral", partnershipLead: { partnership_id: 456 } };
  const answer = await t.send("POST", PATH, { body: theirs, headers }, t.partner);
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.headers["idempotency-replayed"], "false");
});
