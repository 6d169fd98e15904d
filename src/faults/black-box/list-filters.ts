import assert from "node:assert/strict";
import { check, isError, partnerCheck } from "./suite.ts";

const PATH = "/api/v1/leads";
const INVALID = "Invalid field values";
const query = (members: Record<string, string | number>) =>
  `${PATH}?${new URLSearchParams(Object.entries(members).map(([name, value]): [string, string] => [name, String(value)]))}`;

check("list: search finds company, e-mail, phone, names, assigned people and partners", async (t) => {
  const word = t.fresh().replace("-", "");
  const made = await t.create({
    company_name: `Acme ${word} Works`,
    email: `${word}@mail.example`,
    first_name: `First${word}`,
    last_name: `Last${word}`,
    phone_number: `+49 30 ${word}`,
  });
  for (const search of [`acme ${word}`, `${word.toUpperCase()}@MAIL`, `first${word}`, `last${word}`, word]) {
    const { body } = await t.get(query({ search }));
    assert.deepEqual(
      body.map((row: { id: number }) => row.id),
      [made.id],
      search,
    );
  }
  await t.patch(`${PATH}/${made.id}`, { assignedUsers: [460] });
  const byPerson = await t.get(query({ search: "Aiko Sato", pageSize: 50 }));
  assert.ok(
    byPerson.body.some((row: { id: number }) => row.id === made.id),
    "by assigned person",
  );
  const byPartner = await t.get(query({ search: "Cobalt Cloud", pageSize: 50 }));
  assert.ok(
    byPartner.body.some((row: { id: number }) => row.id === made.id),
    "by partner",
  );
});

for (const search of [
  "%",
  "_",
  "\\",
  "'",
  "a'; drop table leads; --",
  "%%%%",
  "(",
  "[a-z]*",
  "\u202e",
  "💥",
]) {
  check(`list: search for ${JSON.stringify(search)} is taken as text`, async (t) => {
    const made = await t.create({ company_name: `Odd ${search} ${t.fresh()}` });
    const { body, status } = await t.get(query({ search, pageSize: 50 }));
    assert.equal(status, 200);
    assert.ok(body.some((row: { id: number }) => row.id === made.id));
    for (const row of body) {
      const words = JSON.stringify(row).toLowerCase();
      assert.ok(
        words.includes(JSON.stringify(search.toLowerCase()).slice(1, -1)),
        `${row.id} has no ${search}`,
      );
    }
  });
}

check("list: each view shows what it says and counts agree", async (t) => {
  const counts = (await t.get(`${PATH}/counts`)).body;
  const fits: Record<string, (row: Record<string, never>) => boolean> = {
    received: (row) => row.partner_type === "referral" && direction(row) === "received",
    sent: (row) => row.partner_type === "referral" && direction(row) === "sent",
    reseller: (row) => row.partner_type === "reseller",
    campaigns: (row) => row.campaign_id !== null,
  };
  for (const [view, holds] of Object.entries(fits)) {
    const { body, headers } = await t.get(query({ view, pageSize: 50 }));
    assert.ok(body.length > 0 && body.every(holds), view);
    assert.equal(headers["x-total-count"], String(counts[view]), view);
  }
  assert.equal((await t.get(PATH)).headers["x-total-count"], String(counts.all));
});

function direction(row: Record<string, unknown>): string | undefined {
  return (row.partnership_leads as { direction: string }[])[0]?.direction;
}

check("list: status, several mean any", async (t) => {
  const { body } = await t.get(query({ status: "lost,converted", pageSize: 50 }));
  assert.deepEqual([...new Set(body.map((row: { status: string }) => row.status))].sort(), [
    "converted",
    "lost",
  ]);
});

check("list: tags and users, several mean any", async (t) => {
  const rows = (await t.get(query({ tags: "10,12", pageSize: 50 }))).body;
  assert.ok(rows.length > 0);
  for (const row of rows) assert.ok(row.tags.some((tag: { id: number }) => [10, 12].includes(tag.id)));
  const ours = (await t.get(query({ users: "456, 457", pageSize: 50 }))).body;
  assert.ok(ours.length > 0);
  for (const row of ours)
    assert.ok(row.assigned_users.some((user: { id: number }) => [456, 457].includes(user.id)));
});

check("list: assigned and unassigned, both together filter nothing", async (t) => {
  const total = async (more: Record<string, number>) =>
    Number((await t.get(query(more))).headers["x-total-count"]);
  const rows = (await t.get(query({ unassigned: 1, pageSize: 50 }))).body;
  assert.ok(rows.every((row: { assigned_users: unknown[] }) => row.assigned_users.length === 0));
  const all = await total({});
  assert.equal((await total({ assigned: 1 })) + (await total({ unassigned: 1 })), all);
  assert.equal(await total({ assigned: 1, unassigned: 1 }), all);
});

for (const [value, words] of [
  [{ number: 987.25 }, "number"],
  [{ select: 4 }, "select"],
  [{ multi_select: [11] }, "multi_select"],
  [{ text: "head of ODD" }, "text"],
  [{ date: "2031-03-04" }, "date"],
  [{ boolean: true }, "boolean"],
] as const) {
  check(`list: customFields finds a ${words}`, async (t) => {
    const ids: Record<string, number> = {
      number: 5,
      select: 6,
      date: 7,
      text: 8,
      multi_select: 9,
      boolean: 10,
    };
    const stored = words === "text" ? { text: "The Head of Odd Things" } : value;
    const made = await t.create({
      customFields: [{ customFieldId: ids[words], type: words, value: stored }],
    });
    const { body, status, text } = await t.get(
      query({ customFields: JSON.stringify([{ id: ids[words], value }]), pageSize: 50 }),
    );
    assert.equal(status, 200, text);
    assert.ok(body.some((row: { id: number }) => row.id === made.id));
  });
}

check("list: sort by status goes new, contacted, qualified, converted, lost", async (t) => {
  const order = ["new", "contacted", "qualified", "converted", "lost"];
  const { body } = await t.get(
    query({ sort: '[{"type": "status", "asc": true}]', status: order.join(), pageSize: 50 }),
  );
  const ranks = body.map((row: { status: string }) => order.indexOf(row.status));
  assert.deepEqual(ranks, [...ranks].sort());
  const down = await t.get(query({ sort: '[{"type": "status", "asc": false}]', pageSize: 50 }));
  assert.equal(down.body[0].status, "lost");
});

check("list: userId of our company is fine, another company's is 403", async (t) => {
  assert.equal((await t.get(query({ userId: 123 }))).status, 200);
  assert.equal((await t.get(query({ userId: 456 }))).status, 200);
  isError(await t.get(query({ userId: 567 })), 403, "Invalid API key or insufficient permissions");
  isError(await t.get(query({ userId: 999_999 })), 403, "Invalid API key or insufficient permissions");
});

const refused: [string, string][] = [
  ["view", "all"],
  ["view", ""],
  ["status", "won"],
  ["status", "new,,lost"],
  ["tags", "abc"],
  ["tags", "10,"],
  ["tags", "-1"],
  ["tags", "1.5"],
  ["users", "a"],
  ["assigned", "2"],
  ["unassigned", "true"],
  ["pageSize", "0"],
  ["pageSize", "-1"],
  ["pageSize", "abc"],
  ["pageSize", "1.5"],
  ["cursor", "yesterday"],
  ["cursor", "~created_at~1~nonsense"],
  ["cursor", "~status~1~9"],
  ["sort", "status"],
  ["sort", '[{"type":"nonsense"}]'],
  ["sort", '[{"type":"status","asc":"yes"}]'],
  ["customFields", "{"],
  ["customFields", '[{"id":"5","value":{"number":1}}]'],
  ["customFields", '[{"id":5}]'],
  ["userId", "abc"],
  ["search", "x".repeat(256)],
];
for (const [name, value] of refused) {
  check(`list refuses ${name}=${value.slice(0, 40)} with 400`, async (t) => {
    const answer = await t.get(query({ [name]: value }));
    isError(answer, 400, INVALID);
    assert.ok(
      answer.body.details.every((one: { field: string }) => one.field.startsWith(name)),
      answer.text,
    );
  });
}

for (const raw of [
  "?search=%",
  "?search=%zz",
  "?search=%00",
  "?search=%ff",
  "?status=new&status=lost",
  "?%ff=1",
]) {
  check(`list refuses ${raw} with 400`, async (t) => {
    isError(await t.get(PATH + raw), 400, INVALID);
  });
}

check("list: parameters it does not know are ignored", async (t) => {
  assert.equal((await t.get(`${PATH}?page=3&nonsense=1&__proto__=2&a[b]=c`)).status, 200);
});

partnerCheck("list: the partner sees only its own leads", async (t) => {
  const { body } = await t.send("GET", query({ pageSize: 50 }), {}, t.partner);
  assert.ok(body.every((row: { company_id: number }) => row.company_id === 234));
});
