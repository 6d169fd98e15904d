import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, isError } from "./suite.ts";

const CHANGED = "Lead was changed by someone else";
const path = (id: number | string) => `/api/v1/leads/${id}`;

check("read: ETag is the version, and the body has it too", async (t) => {
  const { id } = await t.create();
  const answer = await t.get(path(id));
  assert.equal(answer.headers.etag, '"1"');
  assert.equal(answer.body.version, 1);
});

for (const tag of ['"1"', 'W/"1"', '"1-gzip"', '"5", "1"', "*"]) {
  check(`read: If-None-Match ${tag} gives 304 without body`, async (t) => {
    const { id } = await t.create();
    const answer = await t.get(path(id), { "if-none-match": tag });
    assert.equal(answer.status, 304);
    assert.equal(answer.headers.etag, '"1"');
  });
}

for (const tag of ['"2"', '"0"', "1", "nonsense", '""']) {
  check(`read: If-None-Match ${tag} gives the lead`, async (t) => {
    const { id } = await t.create();
    assert.equal((await t.get(path(id), { "if-none-match": tag })).status, 200);
  });
}

for (const tag of ['"1"', 'W/"1"', '"1-gzip"', '"9","1"', "*"]) {
  check(`update: If-Match ${tag} matches version 1`, async (t) => {
    const { id } = await t.create();
    const answer = await t.patch(path(id), { status: "lost" }, { "if-match": tag });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(answer.headers.etag, '"2"');
    assert.equal(answer.body.version, 2);
  });
}

for (const tag of ["1", "abc", '"abc"', '"1', '"-1"', '"1.5"', '"99999999999999"']) {
  check(`update: If-Match ${tag} is unreadable: 400`, async (t) => {
    const { id } = await t.create();
    const answer = await t.patch(path(id), { status: "lost" }, { "if-match": tag });
    isError(answer, 400, "Invalid field values", "if_match_invalid");
    assert.equal((await t.read(id)).version, 1);
  });
}

check("update: a version that differs is 412 and says what changed and by whom", async (t) => {
  const { id } = await t.create();
  await t.patch(path(id), { status: "contacted", tags: [10] });
  const second = await t.patch(path(id), {
    customFields: [{ customFieldId: 5, type: "number", value: { number: 1 } }],
  });
  const answer = await t.patch(path(id), { status: "lost" }, { "if-match": '"1"' });
  isError(answer, 412, CHANGED, "version_conflict");
  assert.equal(answer.headers.etag, '"3"');
  assert.equal(answer.body.currentVersion, 3);
  assert.equal(answer.body.updated_at, second.body.updated_at);
  assert.deepEqual([...answer.body.changedFields].sort(), ["customFields.5", "status", "tags"]);
  assert.equal(answer.body.changedBy.id, 123);
  assert.equal(typeof answer.body.changedBy.name, "string");
  assert.equal((await t.read(id)).status, "contacted");
});

check("update: a version from the future is 412 too", async (t) => {
  const { id } = await t.create();
  isError(
    await t.patch(path(id), { status: "lost" }, { "if-match": '"7"' }),
    412,
    CHANGED,
    "version_conflict",
  );
});

check("update: Prefer merge=disjoint lets untouched members pass", async (t) => {
  const { id } = await t.create();
  await t.patch(path(id), { status: "contacted" });
  const headers = { "if-match": '"1"', prefer: "merge=disjoint" };
  const answer = await t.patch(path(id), { first_name: "Disjoint" }, headers);
  assert.equal(answer.status, 200, answer.text);
  assert.equal(answer.headers["preference-applied"], "merge=disjoint");
  isError(await t.patch(path(id), { status: "lost" }, headers), 412, CHANGED, "version_conflict");
});

check("update: Prefer merge=disjoint is not claimed where the version matched", async (t) => {
  const { id } = await t.create();
  const answer = await t.patch(path(id), { status: "lost" }, { "if-match": '"1"', prefer: "merge=disjoint" });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers["preference-applied"], undefined);
});

check("update: delta members never cause a 412 by themselves with merge=disjoint", async (t) => {
  const { id } = await t.create();
  await t.patch(path(id), { tags: [10] });
  const headers = { "if-match": '"1"', prefer: "merge=disjoint" };
  assert.equal((await t.patch(path(id), { tagsAdd: [11] }, headers)).status, 200);
});

check("update: If-Match on a lead that is gone is 404", async (t) => {
  const { id } = await t.create();
  await t.send("DELETE", path(id));
  isError(
    await t.patch(path(id), { status: "lost" }, { "if-match": '"1"' }),
    404,
    "Lead not found or not accessible",
  );
});

check("update: of twelve updates with the same If-Match one wins", async (t) => {
  const { id } = await t.create();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => t.patch(path(id), { first_name: `W${at}` }, { "if-match": '"1"' })),
  );
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(answers.filter(({ status }) => status === 412).length, 11);
  assert.equal((await t.read(id)).version, 2);
});

check("create: of twelve equal creates at once one wins", async (t) => {
  const body = documentedLead(t.email());
  const answers = await Promise.all(Array.from({ length: 12 }, () => t.post("/api/v1/leads", body)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, 11);
});
