import assert from "node:assert/strict";
import { check } from "./suite.ts";

const PATH = "/api/v1/leads";
const query = (members: Record<string, string | number>) =>
  `${PATH}?${new URLSearchParams(Object.entries(members).map(([name, value]): [string, string] => [name, String(value)]))}`;

const rowMembers = [
  ..."total id uuid created_at updated_at source company_name email phone_number first_name last_name".split(
    " ",
  ),
  ..."status partner_type company_id created_by_user_id campaign_id campaign_title tags".split(" "),
  ..."assigned_users partnership_leads campaign_partners lead_deals".split(" "),
];

check("list: a bare array of ten, newest first, each with total and every documented member", async (t) => {
  const { id } = await t.create({ tags: [10] });
  await t.patch(`${PATH}/${id}`, { assignedUsers: [123] });
  const { body, headers } = await t.get(PATH);
  assert.equal(body.length, 10);
  assert.equal(body[0].id, id);
  for (const row of body) {
    for (const member of rowMembers) assert.ok(member in row, member);
    assert.equal(String(row.total), headers["x-total-count"]);
    assert.equal(row.company_id, 123);
  }
  const times = body.map((row: { created_at: string }) => Date.parse(row.created_at));
  assert.deepEqual(
    times,
    [...times].sort((a, b) => b - a),
  );
  assert.deepEqual(Object.keys(body[0].tags[0]).sort(), ["background_color", "id", "label", "text_color"]);
  assert.deepEqual(Object.keys(body[0].assigned_users[0]).sort(), [
    ..."color email first_name id last_name profile_image_id profile_image_uuid".split(" "),
  ]);
  for (const member of "id created_at partnership_id sent_by_company_id sent_by_company_name sent_by_company_logo_id sent_by_company_logo_uuid received_by_company_id received_by_company_name received_by_company_logo_id received_by_company_logo_uuid partner_type direction fallback_data".split(
    " ",
  )) {
    assert.ok(member in body[0].partnership_leads[0], member);
  }
});

for (const [asked, given] of [
  [1, 1],
  [25, 25],
  [50, 50],
  [51, 50],
  [1000, 50],
] as const) {
  check(`list: pageSize ${asked} gives ${given} rows`, async (t) => {
    assert.equal((await t.get(query({ pageSize: asked }))).body.length, given);
  });
}

for (const [words, sort] of [
  ["in its usual order", undefined],
  ...["created_at", "updated_at", "status", "company_name", "last_name", "source"].flatMap((type) =>
    [true, false].map(
      (asc) => [`by ${type} ${asc ? "up" : "down"}`, JSON.stringify([{ type, asc }])] as const,
    ),
  ),
] as const) {
  check(`list: X-Next-Cursor walks every lead once ${words}`, async (t) => {
    const seen = new Set<number>();
    let cursor: string | undefined;
    let total = 0;
    for (let page = 0; page < 60; page += 1) {
      const answer = await t.get(query({ pageSize: 50, ...(sort && { sort }), ...(cursor && { cursor }) }));
      assert.equal(answer.status, 200, answer.text);
      total = Number(answer.headers["x-total-count"]);
      for (const { id } of answer.body) {
        assert.ok(!seen.has(id), `lead ${id} twice`);
        seen.add(id);
      }
      cursor = answer.headers["x-next-cursor"];
      if (!cursor) break;
    }
    assert.equal(seen.size, total);
  });
}

check("list: the documented cursor, created_at of the last row, walks every lead once", async (t) => {
  const seen = new Set<number>();
  let cursor = "";
  for (let page = 0; page < 60; page += 1) {
    const { body, headers } = await t.get(query({ pageSize: 50, ...(cursor && { cursor }) }));
    if (body.length === 0) {
      assert.equal(seen.size, Number(headers["x-total-count"]));
      return;
    }
    for (const { id } of body) {
      assert.ok(!seen.has(id));
      seen.add(id);
    }
    cursor = body.at(-1).created_at;
  }
  assert.fail("no end");
});

check("list: an empty page has no rows and X-Total-Count 0", async (t) => {
  const { body, headers, status } = await t.get(query({ search: t.fresh() }));
  assert.deepEqual([status, body, headers["x-total-count"]], [200, [], "0"]);
  assert.equal(headers["x-next-cursor"], undefined);
});
