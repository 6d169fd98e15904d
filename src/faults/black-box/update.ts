import assert from "node:assert/strict";
import { updateExample, valueOfEachKind } from "./lead-bodies.ts";
import { check, isError, partnerCheck } from "./suite.ts";

const INVALID = "Invalid field values";
const path = (id: number | string) => `/api/v1/leads/${id}`;
const ids = (list: { id: number }[]) => list.map(({ id }) => id);

check("update: the document's example is answered with id, uuid and updated_at", async (t) => {
  const { id, uuid } = await t.create();
  const answer = await t.patch(path(id), updateExample);
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(Object.keys(answer.body), ["id", "uuid", "updated_at", "version"]);
  assert.equal(answer.body.id, id);
  assert.equal(answer.body.uuid, uuid);
  assert.match(answer.body.updated_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  const lead = await t.read(id);
  assert.equal(lead.status, "qualified");
  assert.equal(lead.company_name, "TechCorp Solutions Inc");
  assert.equal(lead.phone_number, "+1-555-123-4567");
  assert.deepEqual(ids(lead.assigned_users), [123, 456]);
  assert.deepEqual(ids(lead.tags), [10, 11, 12]);
  const values = Object.fromEntries(
    lead.custom_fields.map(({ id: field, value }: Record<string, unknown>) => [field, value]),
  );
  assert.deepEqual(values, { 5: { number: 150000 }, 6: { select: 3 } });
  assert.equal(lead.updated_at, answer.body.updated_at);
});

check("update: the document's own path, lead 789, takes the example", async (t) => {
  const answer = await t.patch(path(789), updateExample);
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.body.id, 789);
});

for (const member of ["company_name", "email", "phone_number", "first_name", "last_name"]) {
  check(`update: ${member} alone changes nothing else`, async (t) => {
    const made = await t.create({ first_name: "A", last_name: "B", phone_number: "1", tags: [10, 11] });
    const before = await t.read(made.id);
    const value = member === "email" ? t.email() : `New ${t.fresh()}`;
    assert.equal((await t.patch(path(made.id), { [member]: value })).status, 200);
    const after = await t.read(made.id);
    assert.equal(after[member], value);
    assert.notEqual(after.updated_at, before.updated_at);
    const same = (lead: Record<string, unknown>) => ({ ...lead, [member]: 0, updated_at: 0, version: 0 });
    assert.deepEqual(same(after), same(before));
    assert.equal(after.version, before.version + 1);
  });
  for (const empty of [null, ""]) {
    check(`update: ${member} ${JSON.stringify(empty)} empties it`, async (t) => {
      const { id } = await t.create({ first_name: "A", last_name: "B", phone_number: "1" });
      assert.equal((await t.patch(path(id), { [member]: empty })).status, 200);
      assert.equal((await t.read(id))[member], null);
    });
  }
}

for (const status of ["new", "contacted", "qualified", "converted", "lost"]) {
  check(`update: status ${status}, from any other`, async (t) => {
    const { id } = await t.create();
    await t.patch(path(id), { status: status === "lost" ? "converted" : "lost" });
    assert.equal((await t.patch(path(id), { status })).status, 200);
    assert.equal((await t.read(id)).status, status);
  });
}

check("update: tags and assignedUsers replace", async (t) => {
  const { id } = await t.create({ tags: [10, 11] });
  await t.patch(path(id), { tags: [12], assignedUsers: [123] });
  assert.deepEqual(ids((await t.read(id)).tags), [12]);
  await t.patch(path(id), { tags: [], assignedUsers: [456, 457, 456] });
  const lead = await t.read(id);
  assert.deepEqual(ids(lead.tags), []);
  assert.deepEqual(ids(lead.assigned_users), [456, 457]);
});

check("update: a tag change moves updated_at and version", async (t) => {
  const { id } = await t.create();
  const before = await t.read(id);
  const { body, headers } = await t.patch(path(id), { tags: [10] });
  assert.ok(body.updated_at > before.updated_at);
  assert.equal(body.version, before.version + 1);
  assert.equal(headers.etag, `"${body.version}"`);
});

check("update: custom fields sent change, others stay", async (t) => {
  const { id } = await t.create({ customFields: valueOfEachKind });
  await t.patch(path(id), { customFields: [{ customFieldId: 5, type: "number", value: { number: -0.5 } }] });
  const values = (await t.read(id)).custom_fields;
  assert.equal(values.length, 7);
  assert.deepEqual(values.find((one: { id: number }) => one.id === 5).value, { number: -0.5 });
});

for (const { customFieldId, type } of valueOfEachKind) {
  check(`update: value null empties a ${type} field, and only it`, async (t) => {
    const { id } = await t.create({ customFields: valueOfEachKind });
    const answer = await t.patch(path(id), { customFields: [{ customFieldId, type, value: null }] });
    assert.equal(answer.status, 200, answer.text);
    const left = ids((await t.read(id)).custom_fields);
    assert.equal(left.length, 6);
    assert.ok(!left.includes(customFieldId));
  });
}

check("update: an empty body answers 200 and changes nothing", async (t) => {
  const { id } = await t.create();
  const before = await t.read(id);
  const answer = await t.patch(path(id), {});
  assert.equal(answer.status, 200);
  assert.equal(answer.body.updated_at, before.updated_at);
  assert.deepEqual(await t.read(id), before);
  assert.equal((await t.get(`${path(id)}/history`)).body.length, 1);
});

check("update: what is there already changes nothing", async (t) => {
  const { id } = await t.create({ tags: [10] });
  const { version, email } = await t.read(id);
  assert.equal((await t.patch(path(id), { email, tags: [10], status: "new" })).body.version, version);
});

check("update: members it does not list are ignored", async (t) => {
  const { id } = await t.create();
  const before = await t.read(id);
  const answer = await t.patch(path(id), {
    source: "manual",
    associationType: "campaigns",
    companyCampaignId: 123,
    partnershipLead: { partnership_id: 1 },
    attributions: [{ id: 3 }],
    powerups: {},
    id: 1,
    company_id: 234,
  });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(await t.read(id), before);
});

check("update: Prefer handling=strict names what it does not know", async (t) => {
  const { id } = await t.create();
  const answer = await t.patch(path(id), { source: "manual", status: "lost" }, { prefer: "handling=strict" });
  isError(answer, 400, INVALID);
  assert.deepEqual(answer.body.unknownFields, ["source"]);
  assert.equal((await t.read(id)).status, "new");
});

check("delta: sets are added to and taken from, and repeating does no harm", async (t) => {
  const { id } = await t.create({ tags: [10, 11] });
  const first = await t.patch(path(id), {
    tagsAdd: [12, 10],
    tagsRemove: [11, 13],
    assignedUsersAdd: [123, 456],
    assignedUsersRemove: [457],
  });
  assert.equal(first.status, 200, first.text);
  const lead = await t.read(id);
  assert.deepEqual(ids(lead.tags), [10, 12]);
  assert.deepEqual(ids(lead.assigned_users), [123, 456]);
  const again = await t.patch(path(id), { tagsAdd: [12], tagsRemove: [11], assignedUsersAdd: [456] });
  assert.equal(again.body.version, first.body.version);
});

check("delta: customFieldsClear empties, clearing what is empty is no error", async (t) => {
  const { id } = await t.create({ customFields: valueOfEachKind });
  assert.equal((await t.patch(path(id), { customFieldsClear: [5, 6] })).status, 200);
  assert.deepEqual(
    ids((await t.read(id)).custom_fields).sort((a, b) => a - b),
    [7, 8, 9, 10, 11],
  );
  assert.equal((await t.patch(path(id), { customFieldsClear: [5] })).status, 200);
});

check("delta: twelve adds at once all survive", async (t) => {
  const { id } = await t.create();
  const tags = Array.from({ length: 12 }, (_, at) => at + 10);
  const answers = await Promise.all(tags.map((tag) => t.patch(path(id), { tagsAdd: [tag] })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    tags.map(() => 200),
  );
  assert.deepEqual(
    ids((await t.read(id)).tags).sort((a, b) => a - b),
    tags,
  );
});

check("two updates of different members at once both survive", async (t) => {
  const { id } = await t.create();
  await Promise.all([
    t.patch(path(id), { first_name: "First" }),
    t.patch(path(id), { last_name: "Last" }),
    t.patch(path(id), { status: "lost" }),
  ]);
  const lead = await t.read(id);
  assert.deepEqual(
    [lead.first_name, lead.last_name, lead.status, lead.version],
    ["First", "Last", "lost", 4],
  );
});

check("two replacements of a list at once never mix", async (t) => {
  const { id } = await t.create();
  await Promise.all([t.patch(path(id), { tags: [10, 11] }), t.patch(path(id), { tags: [12, 13] })]);
  assert.ok(["10,11", "12,13"].includes(ids((await t.read(id)).tags).join()));
});

partnerCheck("update: status and shared fields reach the partner's copy, nothing else does", async (t) => {
  const made = await t.create({ partnershipLead: { partnership_id: 456, sendToPartner: true } });
  const { email } = await t.read(made.id);
  const find = async () =>
    (await t.send("GET", `/api/v1/leads?search=${encodeURIComponent(email)}`, {}, t.partner)).body[0];
  await t.patch(path(made.id), {
    status: "qualified",
    first_name: "Ours only",
    tags: [10],
    customFields: [
      { customFieldId: 6, type: "select", value: { select: 2 } },
      { customFieldId: 5, type: "number", value: { number: 1 } },
    ],
  });
  const copy = await find();
  assert.equal(copy.status, "qualified");
  assert.equal(copy.first_name, null);
  assert.deepEqual(copy.tags, []);
  assert.deepEqual(
    copy.custom_fields.map(({ id, value }: Record<string, unknown>) => ({ id, value })),
    [{ id: 103, value: { select: 2 } }],
  );
  const history = (await t.send("GET", `${path(copy.id)}/history`, {}, t.partner)).body;
  assert.equal(history[0].actor.kind, "partner");
  assert.equal(history[0].version, copy.version);
});
