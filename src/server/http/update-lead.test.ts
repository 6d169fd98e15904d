import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let serial = 0;

describe.each(testEngines)("update on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
  });
  afterAll(() => api.close());

  async function newLead(more: Record<string, unknown> = {}, section: object = {}): Promise<number> {
    const body = {
      email: `lead${++serial}@update.example`,
      company_name: "Before Ltd",
      associationType: "referral",
      partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId, ...section },
      ...more,
    };
    return (await company.request("POST", "/api/v1/leads", { body })).body.id;
  }
  const read = async (id: number) => (await company.request("GET", `/api/v1/leads/${id}`)).body;
  const patch = (id: number | string, body: unknown, headers: Record<string, string> = {}) =>
    company.request("PATCH", `/api/v1/leads/${id}`, { body, headers });
  const history = async (id: number) => (await company.request("GET", `/api/v1/leads/${id}/history`)).body;
  const idsOf = (list: { id: number }[]) => list.map((one) => one.id);

  test("the document's example, with ids of this company: replaces sets, keeps what is absent", async () => {
    const { fieldIds, tagIds, userIds } = company;
    const id = await newLead({
      tags: [tagIds[0]],
      first_name: "Stays",
      customFields: [{ customFieldId: fieldIds.text, type: "text", value: { text: "stays" } }],
    });
    const answer = await patch(id, {
      status: "qualified",
      company_name: "TechCorp Solutions Inc",
      phone_number: "+1-555-123-4567",
      assignedUsers: userIds,
      tags: [tagIds[1], tagIds[2]],
      customFields: [
        { customFieldId: fieldIds.number, type: "number", value: { number: 150000 } },
        { customFieldId: fieldIds.select, type: "select", value: { select: 3 } },
      ],
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ id, uuid: expect.any(String), updated_at: expect.any(String), version: 2 });
    expect(answer.headers.get("etag")).toBe('"2"');
    const lead = await read(id);
    expect(lead).toMatchObject({
      status: "qualified",
      company_name: "TechCorp Solutions Inc",
      first_name: "Stays",
      updated_at: answer.body.updated_at,
    });
    expect(idsOf(lead.tags)).toEqual([tagIds[1], tagIds[2]]);
    expect(idsOf(lead.assigned_users)).toEqual(userIds);
    expect(lead.custom_fields.map((one: { value: unknown }) => one.value)).toEqual(
      expect.arrayContaining([{ text: "stays" }, { number: 150000 }, { select: 3 }]),
    );
    const [entry] = await history(id);
    expect(entry.changes.map((change: { field: string }) => change.field).sort()).toEqual(
      [
        "assignedUsers",
        "company_name",
        `customFields.${fieldIds.number}`,
        `customFields.${fieldIds.select}`,
        "phone_number",
        "status",
        "tags",
      ].sort(),
    );
    expect(entry.changes.find((change: { field: string }) => change.field === "tags")).toMatchObject({
      added: [
        { id: tagIds[1], label: "Cold" },
        { id: tagIds[2], label: "Event" },
      ],
      removed: [{ id: tagIds[0], label: "Hot" }],
    });
  });

  test("what changes nothing leaves version, updated_at, history and events alone", async () => {
    const id = await newLead({ tags: [company.tagIds[0]] });
    const before = await read(id);
    for (const body of [
      {},
      { unknown: 1 },
      { status: "new" },
      { tags: [company.tagIds[0]] },
      { tagsAdd: [company.tagIds[0]] },
      { company_name: " Before Ltd " },
    ]) {
      const answer = await patch(id, body);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ version: 1, updated_at: before.updated_at });
    }
    expect(await history(id)).toHaveLength(1);
    expect(await api.db.query("select 1 from events where lead_id = $1", [id])).toHaveLength(1);
  });

  test("null and the empty text empty a field; null and customFieldsClear empty a value", async () => {
    const { fieldIds } = company;
    const value = (kind: "text" | "boolean", inner: unknown) => ({
      customFieldId: fieldIds[kind],
      type: kind,
      value: { [kind]: inner },
    });
    const id = await newLead({
      phone_number: "123",
      customFields: [value("text", "a"), value("boolean", true)],
    });
    await patch(id, {
      company_name: null,
      phone_number: "",
      customFields: [{ customFieldId: fieldIds.text, type: "text", value: null }],
      customFieldsClear: [fieldIds.boolean],
    });
    expect(await read(id)).toMatchObject({ company_name: null, phone_number: null, custom_fields: [] });
  });

  test("edits of sets commute and cannot be mixed with replacing", async () => {
    const [a, b, c] = company.tagIds as [number, number, number];
    const id = await newLead({ tags: [a, b] });
    await Promise.all([
      patch(id, { tagsAdd: [c] }),
      patch(id, { tagsRemove: [a] }),
      patch(id, { assignedUsersAdd: company.userIds }),
      patch(id, { tagsRemove: [a] }),
    ]);
    const lead = await read(id);
    expect(idsOf(lead.tags).sort()).toEqual([b, c].sort());
    expect(idsOf(lead.assigned_users)).toEqual(company.userIds);
    expect(lead.version).toBe(4);
    const mixed = await patch(id, { tags: [a], tagsAdd: [b] });
    expect(mixed.status).toBe(400);
    expect(mixed.body).toMatchObject({ error: "Invalid field values", code: "delta_conflict" });
    expect((await patch(id, { tagsAdd: [a], tagsRemove: [a] })).status).toBe(400);
  });

  test("different members at once both survive; replaced sets never mix", async () => {
    const id = await newLead();
    const [a, b, c] = company.tagIds as [number, number, number];
    await Promise.all([
      patch(id, { status: "lost" }),
      patch(id, { company_name: "After" }),
      patch(id, { tags: [a, b] }),
      patch(id, { tags: [c] }),
    ]);
    const lead = await read(id);
    expect(lead).toMatchObject({ status: "lost", company_name: "After", version: 5 });
    expect([[a, b], [c]]).toContainEqual(idsOf(lead.tags));
    const versions = (await history(id)).map((entry: { version: number }) => entry.version);
    expect(versions).toEqual([5, 4, 3, 2, 1]);
  });

  const nobody = 999999;
  test.each<[string, (c: TestCompany) => unknown, string]>([
    ["an unknown status", () => ({ status: "won" }), "status"],
    ["a null status", () => ({ status: null }), "status"],
    ["null tags", () => ({ tags: null }), "tags"],
    ["an unknown tag", () => ({ tags: [nobody] }), "tags.0"],
    ["a tag of deals", (c) => ({ tagsAdd: [c.dealTagId] }), "tagsAdd.0"],
    ["an unknown person", () => ({ assignedUsers: [nobody] }), "assignedUsers.0"],
    ["a disabled person", (c) => ({ assignedUsersAdd: [c.disabledUserId] }), "assignedUsersAdd.0"],
    [
      "an unknown field",
      () => ({ customFields: [{ customFieldId: nobody, type: "text", value: { text: "" } }] }),
      "customFields.0.customFieldId",
    ],
    ["an unknown field to clear", () => ({ customFieldsClear: [nobody] }), "customFieldsClear.0"],
    [
      "a number as text",
      (c) => ({
        customFields: [{ customFieldId: c.fieldIds.number, type: "number", value: { number: "5" } }],
      }),
      "customFields.0.value.number",
    ],
    ["a wrong e-mail", () => ({ email: "nobody" }), "email"],
  ])("%s is refused and changes nothing", async (_, body, field) => {
    const id = await newLead();
    const before = await read(id);
    const answer = await patch(id, body(company));
    expect(answer.status).toBe(400);
    expect(answer.body.error).toBe("Invalid field values");
    expect(answer.body.details.map((detail: { field: string }) => detail.field)).toContain(field);
    expect(await read(id)).toEqual(before);
  });

  test("missing, foreign and deleted leads answer alike, whatever the body", async () => {
    const other = await api.company();
    const foreign = (
      await other.request("POST", "/api/v1/leads", {
        body: { email: "x@y.example", associationType: "campaigns", companyCampaignId: other.campaignId },
      })
    ).body.id;
    const deleted = await newLead();
    await company.request("DELETE", `/api/v1/leads/${deleted}`);
    for (const id of [
      foreign,
      deleted,
      99999999,
      "abc",
      "1.5",
      "0",
      "-1",
      "1e3",
      "9007199254740993",
      "%00",
    ]) {
      const answer = await patch(id, { status: "lost" });
      expect([id, answer.status, answer.body]).toEqual([
        id,
        404,
        { error: "Lead not found or not accessible" },
      ]);
    }
    expect((await other.request("GET", `/api/v1/leads/${foreign}`)).body.status).toBe("new");
  });

  test("If-Match: fits, differs, merges what is disjoint, and names the conflict", async () => {
    const id = await newLead();
    expect((await patch(id, { status: "contacted" }, { "if-match": '"1"' })).status).toBe(200);
    const stale = await patch(id, { status: "lost" }, { "if-match": 'W/"1"' });
    expect(stale.status).toBe(412);
    expect(stale.headers.get("etag")).toBe('"2"');
    expect(stale.body).toMatchObject({
      error: "Lead was changed by someone else",
      code: "version_conflict",
      currentVersion: 2,
      changedFields: ["status"],
      changedBy: { id: company.adminId, name: "Ada Test" },
    });
    const merge = { "if-match": '"1"', prefer: "merge=disjoint" };
    const merged = await patch(id, { first_name: "Else" }, merge);
    expect([merged.status, merged.headers.get("preference-applied")]).toEqual([200, "merge=disjoint"]);
    expect((await patch(id, { status: "lost" }, merge)).status).toBe(412);
    expect((await patch(id, { tagsAdd: [company.tagIds[0]] }, merge)).status).toBe(200);
    for (const header of ['"4-gzip"', "*", '"9", "4"']) {
      expect((await patch(id, {}, { "if-match": header })).status).toBe(200);
    }
    const unreadable = await patch(id, {}, { "if-match": "four" });
    expect([unreadable.status, unreadable.body.code]).toEqual([400, "if_match_invalid"]);
    expect(await read(id)).toMatchObject({ status: "contacted", first_name: "Else", version: 4 });
  });

  test("becoming another lead is a duplicate, and its own e-mail is not", async () => {
    const id = await newLead();
    const other = await newLead();
    const email = (await read(other)).email;
    const answer = await patch(id, { email: email.toUpperCase() });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: "duplicate_lead", existing: { id: other } });
    expect((await patch(other, { email: email.toUpperCase() })).status).toBe(200);
    await company.request("DELETE", `/api/v1/leads/${other}`);
    expect((await patch(id, { email })).status).toBe(200);
    expect((await company.request("POST", `/api/v1/leads/${other}/restore`)).status).toBe(409);
  });

  test("two at once taking one e-mail: one wins", async () => {
    const ids = await Promise.all([newLead(), newLead(), newLead()]);
    const answers = await Promise.all(ids.map((id) => patch(id, { email: "contested@update.example" })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });

  test("status and shared fields reach the other side, both ways and at once; the rest does not", async () => {
    const { partner, sharedField } = company;
    const id = await newLead({ company_name: "Shared by both" }, { sendToPartner: true });
    const { body } = await api.request("GET", "/api/v1/leads?search=Shared by both", { key: partner.key });
    const copyId = body[0].id;
    const theirs = (change: unknown) =>
      api.request("PATCH", `/api/v1/leads/${copyId}`, { key: partner.key, body: change });
    const text = (customFieldId: number, value: string) => ({
      customFields: [{ customFieldId, type: "text", value: { text: value } }],
    });
    await patch(id, { status: "contacted", first_name: "Ours", ...text(sharedField.ours, "from us") });
    const copy = (await api.request("GET", `/api/v1/leads/${copyId}`, { key: partner.key })).body;
    expect(copy).toMatchObject({
      status: "contacted",
      first_name: null,
      version: 2,
      custom_fields: [{ value: { text: "from us" } }],
    });
    const answers = await Promise.all([
      theirs({ status: "qualified" }),
      patch(id, { status: "lost" }),
      theirs(text(sharedField.theirs, "from them")),
      patch(id, { tags: company.tagIds }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    const [ours, other] = [
      await read(id),
      (await api.request("GET", `/api/v1/leads/${copyId}`, { key: partner.key })).body,
    ];
    expect(ours.status).toBe(other.status);
    expect(ours.custom_fields[0].value).toEqual({ text: "from them" });
    const entry = (await history(id)).find(
      (one: { actor: { kind: string } }) => one.actor.kind === "partner",
    );
    expect(entry.actor).toMatchObject({ id: partner.companyId, name: partner.name, key_label: null });
  });

  test("deleted is gone everywhere, counted out, restorable once; the partner keeps theirs", async () => {
    const name = `Deleted ${++serial}`;
    const id = await newLead({ company_name: name }, { sendToPartner: true });
    const counts = async () => (await company.request("GET", "/api/v1/leads/counts")).body;
    const before = await counts();
    const gone = await company.request("DELETE", `/api/v1/leads/${id}`);
    expect([gone.status, gone.text]).toEqual([204, ""]);
    expect(await counts()).toEqual({ ...before, all: before.all - 1, sent: before.sent - 1 });
    const again = await company.request("DELETE", `/api/v1/leads/${id}`);
    expect([again.status, again.body]).toEqual([404, { error: "Lead not found or already deleted" }]);
    expect((await company.request("GET", `/api/v1/leads/${id}`)).status).toBe(404);
    expect((await company.request("GET", `/api/v1/leads/${id}/history`)).status).toBe(404);
    expect((await company.request("GET", `/api/v1/leads?search=${name}`)).body).toEqual([]);
    expect(
      (await api.request("GET", `/api/v1/leads?search=${name}`, { key: company.partner.key })).body,
    ).toHaveLength(1);
    const back = await company.request("POST", `/api/v1/leads/${id}/restore`);
    expect([back.status, back.body.version]).toEqual([200, 3]);
    expect(await counts()).toEqual(before);
    expect((await company.request("POST", `/api/v1/leads/${id}/restore`)).status).toBe(404);
    expect((await history(id)).map((entry: { action: string }) => entry.action)).toEqual([
      "restored",
      "deleted",
      "created",
    ]);
  });
});
