import assert from "node:assert/strict";
import { check, isError, partnerCheck } from "./suite.ts";

const PATH = "/api/v1/leads";
const MISSING = "Lead not found or not accessible";
const GONE = "Lead not found or already deleted";

check("read: the documented address and its alias give the same", async (t) => {
  const { id } = await t.create({ tags: [10] });
  const documented = await t.get(`/api/v1/companies/123/leads/${id}`);
  const alias = await t.get(`${PATH}/${id}`);
  assert.equal(documented.status, 200);
  assert.equal(documented.text, alias.text);
  assert.equal(documented.headers.etag, alias.headers.etag);
});

check("read: every documented member", async (t) => {
  const lead = await t.read(789);
  for (const member of "id uuid created_at updated_at source company_name email phone_number first_name last_name status partner_type company_id created_by_user_id campaign_id campaign_title tags assigned_users partnership_leads campaign_partners lead_deals custom_fields attributions".split(
    " ",
  )) {
    assert.ok(member in lead, member);
  }
  assert.ok(!("total" in lead));
  assert.equal(lead.id, 789);
});

for (const path of [
  "/api/v1/companies/234/leads/789",
  "/api/v1/companies/999999/leads/789",
  "/api/v1/companies/abc/leads/789",
  "/api/v1/companies/123/leads/987654321",
  "/api/v1/companies/123/leads/abc",
  "/api/v1/leads/987654321",
  "/api/v1/leads/0",
  "/api/v1/leads/1.5",
  "/api/v1/leads/%00",
  "/api/v1/leads/%ff",
  "/api/v1/leads/987654321/history",
]) {
  check(`read: ${path} is 404`, async (t) => isError(await t.get(path), 404, MISSING));
}

partnerCheck("read: another company's lead is answered as a missing one", async (t) => {
  const { id } = await t.create();
  const foreign = await t.send("GET", `${PATH}/${id}`, {}, t.partner);
  const missing = await t.send("GET", `${PATH}/987654321`, {}, t.partner);
  assert.equal(foreign.status, 404);
  assert.equal(foreign.text, missing.text);
});

check("delete: 204 without body, then 404 everywhere, and not in the list", async (t) => {
  const made = await t.create();
  const { email } = await t.read(made.id);
  const before = await t.count();
  const answer = await t.send("DELETE", `${PATH}/${made.id}`);
  assert.equal(answer.status, 204);
  isError(await t.send("DELETE", `${PATH}/${made.id}`), 404, GONE);
  isError(await t.get(`${PATH}/${made.id}`), 404, MISSING);
  isError(await t.patch(`${PATH}/${made.id}`, { status: "lost" }), 404, MISSING);
  isError(await t.get(`${PATH}/${made.id}/history`), 404, MISSING);
  assert.equal((await t.get(`${PATH}?search=${encodeURIComponent(email)}`)).body.length, 0);
  assert.equal(await t.count(), before - 1);
});

check("delete: a missing lead is 404", async (t) => {
  isError(await t.send("DELETE", `${PATH}/987654321`), 404, GONE);
  isError(await t.send("DELETE", `${PATH}/abc`), 404, GONE);
});

check("delete: the same lead can be made again", async (t) => {
  const email = t.email();
  const { id } = await t.create({ email });
  await t.send("DELETE", `${PATH}/${id}`);
  assert.notEqual((await t.create({ email })).id, id);
});

check("restore: brings the lead back as it was, one version on", async (t) => {
  const { id } = await t.create({ tags: [10] });
  const before = await t.read(id);
  await t.send("DELETE", `${PATH}/${id}`);
  const answer = await t.send("POST", `${PATH}/${id}/restore`);
  assert.equal(answer.status, 200, answer.text);
  const after = await t.read(id);
  assert.ok(after.version > before.version);
  assert.deepEqual({ ...after, version: 0, updated_at: 0 }, { ...before, version: 0, updated_at: 0 });
});

check("restore: not deleted, missing, or made again meanwhile", async (t) => {
  const email = t.email();
  const { id } = await t.create({ email });
  isError(await t.send("POST", `${PATH}/${id}/restore`), 404, MISSING);
  isError(await t.send("POST", `${PATH}/987654321/restore`), 404, MISSING);
  await t.send("DELETE", `${PATH}/${id}`);
  await t.create({ email });
  isError(
    await t.send("POST", `${PATH}/${id}/restore`),
    409,
    "Duplicate lead or unique constraint violation",
    "duplicate_lead",
  );
});

partnerCheck("delete: the partner's copy stays", async (t) => {
  const made = await t.create({ partnershipLead: { partnership_id: 456, sendToPartner: true } });
  const { email } = await t.read(made.id);
  await t.send("DELETE", `${PATH}/${made.id}`);
  const found = await t.send("GET", `${PATH}?search=${encodeURIComponent(email)}`, {}, t.partner);
  assert.equal(found.body.length, 1);
});

check("history: one entry per change, newest first, with actor and fields", async (t) => {
  const { id } = await t.create({ tags: [10] });
  await t.patch(`${PATH}/${id}`, { status: "qualified", tagsAdd: [11], first_name: "Ada" });
  await t.send("DELETE", `${PATH}/${id}`);
  await t.send("POST", `${PATH}/${id}/restore`);
  const { body } = await t.get(`${PATH}/${id}/history`);
  assert.deepEqual(
    body.map((one: { action: string }) => one.action),
    ["restored", "deleted", "updated", "created"],
  );
  const updated = body[2];
  assert.equal(updated.actor.id, 123);
  assert.equal(updated.version, 2);
  const changes = Object.fromEntries(updated.changes.map((one: { field: string }) => [one.field, one]));
  assert.deepEqual([changes.status.from, changes.status.to], ["new", "qualified"]);
  assert.deepEqual([changes.first_name.from, changes.first_name.to], [null, "Ada"]);
  assert.deepEqual(
    changes.tags.added.map((one: { id: number }) => one.id),
    [11],
  );
});

check("history: pages by cursor", async (t) => {
  const { id } = await t.create();
  for (let at = 0; at < 5; at += 1) await t.patch(`${PATH}/${id}`, { first_name: `V${at}` });
  const first = (await t.get(`${PATH}/${id}/history?pageSize=4`)).body;
  const rest = (await t.get(`${PATH}/${id}/history?pageSize=4&cursor=${first.at(-1).id}`)).body;
  assert.equal(first.length, 4);
  assert.equal(rest.length, 2);
  isError(await t.get(`${PATH}/${id}/history?pageSize=51`), 400, "Invalid field values");
  isError(await t.get(`${PATH}/${id}/history?cursor=x`), 400, "Invalid field values");
});

/** Text that comes back as it went in, in the API and in history. */
const texts = [
  "<script>alert(1)</script>",
  "=1+1",
  "Zoë Ünïcödé",
  "日本語 テキスト",
  "👩‍👩‍👧‍👦 family",
  "\u202ereversed",
  "a\u0301 combining",
  "line\nbreak\ttab",
  "'; drop table leads; --",
  "{{constructor}}",
  "../../etc/passwd",
  "\u{10ffff}\uffff\ufeff",
  "\u0001\u001f\u007f",
  "x".repeat(255),
  "\u{1f600}".repeat(127),
];
for (const [at, text] of texts.entries()) {
  check(`round trip: text ${at} reads back the same from create, update, list and history`, async (t) => {
    const member = "last_name";
    const { id } = await t.create({ [member]: text });
    const expected = text.trim();
    assert.equal((await t.read(id))[member], expected);
    const { body } = await t.get(`${PATH}?pageSize=1`);
    assert.equal(body[0][member], expected);
    await t.patch(`${PATH}/${id}`, { [member]: "other" });
    await t.patch(`${PATH}/${id}`, { [member]: text });
    assert.equal((await t.read(id))[member], expected);
    const history = (await t.get(`${PATH}/${id}/history`)).body;
    assert.equal(history[0].changes[0].to, expected);
    const { id: other } = await t.create({
      customFields: [{ customFieldId: 11, type: "textarea", value: { text } }],
    });
    assert.deepEqual((await t.read(other)).custom_fields[0].value, { text: expected });
  });
}

for (const number of [0, -1, 0.1, 1e21, 1e-7, 123456789012345680, Number.MAX_VALUE, 5e-324]) {
  check(`round trip: the number ${number} reads back the same`, async (t) => {
    const customFields = [{ customFieldId: 5, type: "number", value: { number } }];
    const lead = await t.read((await t.create({ customFields })).id);
    assert.deepEqual(lead.custom_fields[0].value, { number });
  });
}
