import assert from "node:assert/strict";
import { check, isError } from "./suite.ts";

const INVALID = "Invalid field values";

const lists: [path: string, members: string][] = [
  ["/api/v1/tags", "id uuid label background_color text_color association partner_type company_id"],
  [
    "/api/v1/users",
    "id created_at email first_name last_name role position email_verified disabled_at color profile_image_id profile_image_uuid country_id country_label country_code",
  ],
  ["/api/v1/custom-fields", "id uuid label type category partner_type required shared options"],
  [
    "/api/v1/partnerships",
    "total id stage_id stage_label stage_series partnership tier category partner assigned_users tags customFields",
  ],
  ["/api/v1/companies/123/partnerships", "total id partnership tier category partner"],
  ["/api/v1/partnerships/789/custom-fields", "id uuid label type options"],
  ["/api/v1/companies/123/partnerships/789/custom-fields", "id uuid label type options"],
  ["/api/v1/campaigns", "id uuid title type start_date end_date"],
  ["/api/v1/attributions", "id uuid label"],
  ["/api/v1/tiers", "id uuid label background_color text_color partner_type company_id"],
  ["/api/v1/categories", "id uuid label background_color text_color partner_type company_id"],
  [
    "/api/v1/contacts",
    "id uuid email first_name last_name position phone_number company_name partnership_id tags custom_fields",
  ],
  ["/api/v1/api-keys", "id label read_access write_access prefix created_at last_used_at"],
];
for (const [path, members] of lists) {
  check(`reference: ${path} is a list whose rows have every documented member`, async (t) => {
    const { status, body, text } = await t.get(path);
    assert.equal(status, 200, text);
    assert.ok(body.length > 0);
    for (const row of body) for (const member of members.split(" ")) assert.ok(member in row, member);
  });
}

check("reference: the ids of the documents' examples are there", async (t) => {
  const has = async (path: string, wanted: number[]) => {
    const ids = (await t.get(path)).body.map((row: { id: number }) => row.id);
    for (const id of wanted) assert.ok(ids.includes(id), `${path} ${id}`);
  };
  await has("/api/v1/tags", [10, 11, 12]);
  await has("/api/v1/users", [123, 456]);
  await has("/api/v1/custom-fields", [5, 6]);
  await has("/api/v1/attributions", [3]);
  await has("/api/v1/partnerships", [789]);
  const [row] = (await t.get("/api/v1/partnerships")).body.filter((one: { id: number }) => one.id === 789);
  assert.deepEqual([row.partnership.id, row.partner.id], [456, 234]);
  const fields = (await t.get("/api/v1/custom-fields")).body;
  const kinds = new Set(fields.map((field: { type: string }) => field.type));
  assert.deepEqual([...kinds].sort(), [
    "boolean",
    "date",
    "multi_select",
    "number",
    "select",
    "text",
    "textarea",
  ]);
  const six = fields.find((field: { id: number }) => field.id === 6);
  assert.deepEqual(six.options.map((option: { id: number }) => option.id).slice(0, 3), [1, 2, 3]);
});

check("reference: filters of tags, custom fields, users, partnerships and contacts", async (t) => {
  for (const [path, holds] of [
    ["/api/v1/tags?association=lead", (row: Record<string, unknown>) => row.association === "lead"],
    ["/api/v1/custom-fields?category=lead", (row: Record<string, unknown>) => row.category === "lead"],
    ["/api/v1/users", (row: Record<string, unknown>) => row.disabled_at === null && row.role !== "indirect"],
    ["/api/v1/contacts?partnership_id=456", (row: Record<string, unknown>) => row.partnership_id === 456],
    [
      "/api/v1/partnerships?view=reseller",
      (row: Record<string, unknown>) =>
        (row.partnership as { partner_type: string }).partner_type === "reseller",
    ],
  ] as const) {
    const { body } = await t.get(path);
    assert.ok(body.length > 0 && body.every(holds), path);
  }
  const all = (await t.get("/api/v1/users?indirect=1")).body;
  assert.ok(all.some((user: { disabled_at: unknown }) => user.disabled_at !== null));
  assert.deepEqual((await t.get("/api/v1/tags?association=card")).body, []);
});

for (const path of [
  "/api/v1/tags?association=nonsense",
  "/api/v1/tags?partner_type=x",
  "/api/v1/custom-fields?category=x",
  "/api/v1/partnerships?view=x",
  "/api/v1/contacts?partnership_id=abc",
  "/api/v1/contacts?partnership_id=1&partnership_id=2",
  "/api/v1/users?indirect=%00",
]) {
  check(`reference: ${path} is 400`, async (t) => isError(await t.get(path), 400, INVALID));
}

check("reference: fields of a partnership that is not ours are 404", async (t) => {
  for (const id of ["987654321", "abc", "0"]) {
    const answer = await t.get(`/api/v1/partnerships/${id}/custom-fields`);
    assert.equal(answer.status, 404, answer.text);
  }
  assert.equal((await t.get("/api/v1/companies/234/partnerships")).status, 404);
});

check("tags: made with defaults, found in the list, and refused twice", async (t) => {
  const label = `Tag ${t.fresh()}`;
  const answer = await t.post("/api/v1/tags", { label, association: "lead" });
  assert.equal(answer.status, 201, answer.text);
  assert.deepEqual(Object.keys(answer.body), ["id", "uuid"]);
  const tag = (await t.get("/api/v1/tags")).body.find((one: { id: number }) => one.id === answer.body.id);
  assert.deepEqual([tag.label, tag.background_color, tag.text_color], [label, "#6B7280", "#FFFFFF"]);
  const again = await t.post("/api/v1/tags", { label: label.toUpperCase(), association: "lead" });
  isError(again, 409, "Tag already exists", "duplicate_tag");
  const lead = await t.read((await t.create({ tags: [answer.body.id] })).id);
  assert.equal(lead.tags[0].label, label);
});

for (const body of [
  {},
  { label: "x" },
  { label: "", association: "lead" },
  { label: "x", association: "leads" },
  { label: "x", association: "lead", background_color: "red" },
  { label: "x", association: "lead", background_color: "#12345" },
  { label: "x", association: "lead", text_color: "#ffffff;background:url(x)" },
  { label: "x", association: "lead", partner_type: "both" },
  { label: "x".repeat(256), association: "lead" },
  { label: 5, association: "lead" },
]) {
  check(`tags: ${JSON.stringify(body).slice(0, 80)} is 400`, async (t) => {
    isError(await t.post("/api/v1/tags", body), 400, INVALID);
  });
}

check("tags: one of another association is not for leads", async (t) => {
  const { body } = await t.post("/api/v1/tags", { label: `Deal ${t.fresh()}`, association: "lead_deal" });
  const made = await t.create();
  isError(await t.patch(`/api/v1/leads/${made.id}`, { tags: [body.id] }), 400, INVALID);
});

check("attributions: made, found in the list, and refused twice", async (t) => {
  const label = `Label ${t.fresh()}`;
  const answer = await t.post("/api/v1/attributions", { label });
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.body.label, label);
  isError(
    await t.post("/api/v1/attributions", { label }),
    409,
    "Attribution already exists",
    "duplicate_attribution",
  );
  isError(await t.post("/api/v1/attributions", { label: " " }), 400, INVALID);
});

check("twelve equal tags at once make one", async (t) => {
  const body = { label: `Race ${t.fresh()}`, association: "lead" };
  const answers = await Promise.all(Array.from({ length: 12 }, () => t.post("/api/v1/tags", body)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 409).length, 11);
});
