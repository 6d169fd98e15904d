import assert from "node:assert/strict";
import { check, isError } from "./suite.ts";

const INVALID = "Invalid field values";
const MISSING = "Lead not found or not accessible";
const path = (id: number | string) => `/api/v1/leads/${id}`;

const refused: [words: string, body: Record<string, unknown>, field: string | RegExp, code?: string][] = [
  ["status null", { status: null }, "status"],
  ["status unknown", { status: "won" }, "status"],
  ["status upper case", { status: "New" }, "status"],
  ["tags null", { tags: null }, "tags"],
  ["tags text", { tags: "10,11" }, "tags"],
  ["tags unknown", { tags: [10, 999_999] }, "tags.1"],
  ["assignedUsers null", { assignedUsers: null }, "assignedUsers"],
  ["assignedUsers unknown", { assignedUsers: [999_999] }, "assignedUsers.0"],
  ["a partner's user", { assignedUsers: [567] }, "assignedUsers.0"],
  ["a disabled user", { assignedUsers: [461] }, "assignedUsers.0"],
  ["email malformed", { email: "nobody" }, "email"],
  ["company_name number", { company_name: 1 }, "company_name"],
  ["company_name of 256", { company_name: "x".repeat(256) }, "company_name"],
  ["customFields null", { customFields: null }, "customFields"],
  [
    "field of another kind",
    { customFields: [{ customFieldId: 5, type: "text", value: { text: "1" } }] },
    "customFields.0.type",
  ],
  [
    "field unknown",
    { customFields: [{ customFieldId: 99_999, type: "text", value: null }] },
    "customFields.0.customFieldId",
  ],
  [
    "option unknown",
    { customFields: [{ customFieldId: 6, type: "select", value: { select: 9 } }] },
    /^customFields\.0\.value/,
  ],
  ["tagsAdd with tags", { tags: [10], tagsAdd: [11] }, "tags", "delta_conflict"],
  ["tagsRemove with tags", { tags: [10], tagsRemove: [11] }, "tags", "delta_conflict"],
  [
    "assignedUsersAdd with assignedUsers",
    { assignedUsers: [123], assignedUsersAdd: [456] },
    "assignedUsers",
    "delta_conflict",
  ],
  ["one tag added and removed", { tagsAdd: [10], tagsRemove: [10] }, "tagsAdd"],
  [
    "one person added and removed",
    { assignedUsersAdd: [123], assignedUsersRemove: [123] },
    "assignedUsersAdd",
  ],
  ["tagsAdd unknown", { tagsAdd: [999_999] }, "tagsAdd.0"],
  ["tagsRemove unknown", { tagsRemove: [999_999] }, "tagsRemove.0"],
  ["assignedUsersAdd unknown", { assignedUsersAdd: [999_999] }, "assignedUsersAdd.0"],
  ["assignedUsersRemove unknown", { assignedUsersRemove: [999_999] }, "assignedUsersRemove.0"],
  ["customFieldsClear unknown", { customFieldsClear: [999_999] }, "customFieldsClear.0"],
  ["tagsAdd no list", { tagsAdd: 10 }, "tagsAdd"],
  ["501 in tagsAdd", { tagsAdd: Array.from({ length: 501 }, (_, at) => at + 1) }, "tagsAdd"],
];
for (const [words, body, field, code] of refused) {
  check(`update refuses ${words} with 400, and changes nothing`, async (t) => {
    const { id } = await t.create({ tags: [12] });
    const before = await t.read(id);
    const answer = await t.patch(path(id), { first_name: "Changed", ...body });
    isError(answer, 400, INVALID, code);
    const fields: string[] = (answer.body.details ?? []).map((one: { field: string }) => one.field);
    assert.ok(
      fields.some((one) => (typeof field === "string" ? one === field : field.test(one))),
      `details name ${fields}`,
    );
    assert.deepEqual(await t.read(id), before);
  });
}

for (const bad of [
  "",
  "[]",
  "null",
  "1",
  '{"status":"lost"',
  '{"status":"lost","status":"new"}',
  '{"company_name":"a\\u0000"}',
]) {
  check(`update refuses the body ${JSON.stringify(bad)} with 400`, async (t) => {
    const { id } = await t.create();
    isError(await t.patch(path(id), bad), 400, INVALID);
  });
}

for (const id of [
  "0",
  "-1",
  "1.5",
  "abc",
  "0x10",
  "1e3",
  "9007199254740993",
  "99999999999999999999",
  "%31%00",
  "%20",
  "789 ",
  "null",
  "%D9%A1",
]) {
  check(`update: the lead id ${JSON.stringify(id)} is 404`, async (t) => {
    isError(await t.patch(path(encodeURI(id).replace("%25", "%")), { status: "lost" }), 404, MISSING);
  });
}

check("update: no such lead is 404, also with a faulty body", async (t) => {
  isError(await t.patch(path(987_654_321), { status: "lost" }), 404, MISSING);
  isError(await t.patch(path(987_654_321), { status: "won" }), 404, MISSING);
  isError(await t.patch(path(987_654_321), "{"), 404, MISSING);
});

check("update: an e-mail that would make a duplicate is 409", async (t) => {
  const first = await t.create();
  const second = await t.create();
  const { email } = await t.read(first.id);
  const answer = await t.patch(path(second.id), { email });
  isError(answer, 409, "Duplicate lead or unique constraint violation", "duplicate_lead");
  assert.equal(answer.body.existing.id, first.id);
});
