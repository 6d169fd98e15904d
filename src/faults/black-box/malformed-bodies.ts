import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, isError } from "./suite.ts";

const INVALID = "Invalid field values or missing required association";
const PATH = "/api/v1/leads";

const malformed: [words: string, body: string | Uint8Array][] = [
  ["an empty body", ""],
  ["a space", " "],
  ["a cut object", '{"email": "a@b.de"'],
  ["a trailing comma", '{"email": "a@b.de",}'],
  ["single quotes", "{'email': 'a@b.de'}"],
  ["a comment", '{"email": "a@b.de" /* hello */}'],
  ["two values", '{"email": "a@b.de"} {}'],
  ["NaN", '{"email": NaN}'],
  ["a list", "[]"],
  ["null", "null"],
  ["a text", '"referral"'],
  ["a number", "1"],
  ["a member twice", '{"associationType": "referral", "email": "a@b.de", "email": "c@d.de"}'],
  ["a member twice by escape", '{"associationType": "referral", "email": "a@b.de", "\\u0065mail": "c@d.de"}'],
  ["__proto__", '{"associationType": "referral", "__proto__": {"email": "a@b.de"}}'],
  ["constructor", '{"associationType": "referral", "email": "a@b.de", "constructor": {"prototype": {}}}'],
  ["an escaped NUL", '{"associationType": "referral", "email": "a@b.de", "company_name": "a\\u0000b"}'],
  [
    "half a surrogate pair",
    '{"associationType": "referral", "email": "a@b.de", "company_name": "a\\ud800b"}',
  ],
  ["a number beyond all", '{"associationType": "referral", "email": "a@b.de", "tags": [1e999]}'],
  ["depth 33", `{"associationType": "referral", "email": "a@b.de", "x": ${"[".repeat(33)}${"]".repeat(33)}}`],
  ["depth 100,000", `{"x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["invalid UTF-8", Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ["UTF-16", Buffer.from('\ufeff{"email":"a@b.de"}', "utf16le")],
];
for (const [words, body] of malformed) {
  check(`create refuses ${words} with 400`, async (t) => {
    const before = await t.count();
    const answer = await t.post(PATH, body);
    if (words === "null" || words === "a list") assert.ok([400, 422].includes(answer.status), answer.text);
    else isError(answer, 400, INVALID);
    assert.equal(await t.count(), before);
  });
}

for (const type of [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json; charset=utf-16",
  "application/xml",
  "application/jsonx",
  "",
]) {
  check(`create refuses the content type "${type}" with 415`, async (t) => {
    const answer = await t.post(PATH, documentedLead(t.email()), { "content-type": type });
    isError(answer, 415, "Content-Type must be application/json");
  });
}

for (const type of [
  "application/json",
  "Application/JSON; charset=UTF-8",
  'application/json;charset="utf-8"',
]) {
  check(`create takes the content type ${type}`, async (t) => {
    const answer = await t.post(PATH, documentedLead(t.email()), { "content-type": type });
    assert.equal(answer.status, 201, answer.text);
  });
}

check("create: a byte order mark before the JSON does no harm", async (t) => {
  const answer = await t.post(PATH, `\ufeff${JSON.stringify(documentedLead(t.email()))}`);
  assert.equal(answer.status, 201, answer.text);
});

check("create refuses a gzip body with 415", async (t) => {
  const answer = await t.post(PATH, documentedLead(t.email()), { "content-encoding": "gzip" });
  isError(answer, 415, "Content-Type must be application/json");
});

check("create refuses a body over 1 MB with 413", async (t) => {
  const body = JSON.stringify({ ...documentedLead(t.email()), x: "x".repeat(1024 * 1024) });
  isError(await t.post(PATH, body), 413, "Request body is too large");
});

check("create takes a body just below 1 MB", async (t) => {
  const lead = documentedLead(t.email());
  const room = 1024 * 1024 - JSON.stringify({ ...lead, x: "" }).length;
  assert.equal((await t.post(PATH, { ...lead, x: "x".repeat(room) })).status, 201);
});
