import assert from "node:assert/strict";
import { createExample, documentedLead, valueOfEachKind } from "./lead-bodies.ts";
import { check, type Ground, isError, partnerCheck } from "./suite.ts";

const INVALID = "Invalid field values or missing required association";
const MISSING = "Missing required fields or invalid association type";
const PATH = "/api/v1/leads";

/** Sends the document's example; on a server where it was sent before, that lead makes way first. */
async function sendExample(ground: Ground, body: string) {
  const first = await ground.post(PATH, body);
  if (first.status !== 409) return first;
  await ground.send("DELETE", `${PATH}/${first.body.existing.id}`);
  return ground.post(PATH, body);
}

check(
  "create: the document's example is stored and answered with id, uuid and partnershipLeadId",
  async (t) => {
    const answer = await sendExample(t, createExample);
    assert.equal(answer.status, 201, answer.text);
    assert.deepEqual(Object.keys(answer.body), ["id", "uuid", "partnershipLeadId"]);
    assert.ok(Number.isInteger(answer.body.id) && Number.isInteger(answer.body.partnershipLeadId));
    assert.match(answer.body.uuid, /^[0-9a-f-]{36}$/);
  },
);

check("create: the example reads back equal in every member", async (t) => {
  const { body } = await sendExample(t, createExample);
  const lead = await t.read(body.id);
  const sent = JSON.parse(createExample);
  for (const member of ["company_name", "email", "phone_number", "first_name", "last_name", "source"]) {
    assert.equal(lead[member], sent[member], member);
  }
  assert.equal(lead.uuid, body.uuid);
  assert.equal(lead.status, "new");
  assert.equal(lead.partner_type, "referral");
  assert.equal(lead.company_id, 123);
  assert.equal(lead.campaign_id, null);
  assert.deepEqual(lead.assigned_users, []);
  assert.deepEqual(
    lead.tags.map((tag: { id: number }) => tag.id),
    [10, 11],
  );
  const values = lead.custom_fields.map(({ id, type, value }: Record<string, unknown>) => ({
    customFieldId: id,
    type,
    value,
  }));
  assert.deepEqual(values, sent.customFields);
  assert.deepEqual(
    lead.attributions.map(({ id, attributedDate }: Record<string, unknown>) => ({ id, attributedDate })),
    sent.attributions,
  );
  const [tie] = lead.partnership_leads;
  assert.equal(tie.id, body.partnershipLeadId);
  assert.equal(tie.partnership_id, 456);
  assert.equal(tie.company_partnerships_id, 789);
  assert.equal(tie.direction, "sent");
  assert.equal(tie.received_by_company_id, 234);
  assert.equal(tie.sent_by_company_id, 123);
  assert.deepEqual(
    lead.partner_users.map((user: { id: number }) => user.id),
    [567, 890],
  );
});

check("create: the document's text for the select field 6 is refused, because 6 is a select", async (t) => {
  const answer = await t.post(PATH, createExample.replace('"customFieldId": 8', '"customFieldId": 6'));
  isError(answer, 400, INVALID);
  assert.equal(answer.body.details[0].field, "customFields.1.type");
});

check("create: the first short example lacks associationType: 422", async (t) => {
  isError(await t.post(PATH, '{"email": "lead@company.com", "company_name": "Lead Company"}'), 422, MISSING);
});

partnerCheck("create: the partner's copy has the contact data, not our tags or fields", async (t) => {
  const made = await t.create({
    phone_number: "+1 555 0100",
    tags: [10],
    customFields: valueOfEachKind,
    partnershipLead: { partnership_id: 456, sendToPartner: true, partnerUsers: [567, 890] },
    partnerCustomFields: [{ customFieldId: 101, type: "text", value: { text: "Their desk" } }],
    attributions: [{ id: 3 }],
    powerups: { pipedrive: { person_id: 1 } },
  });
  const ours = await t.read(made.id);
  const found = await t.send("GET", `${PATH}?search=${encodeURIComponent(ours.email)}`, {}, t.partner);
  assert.equal(found.body.length, 1, "one copy");
  const copy = (await t.send("GET", `${PATH}/${found.body[0].id}`, {}, t.partner)).body;
  assert.equal(copy.company_id, 234);
  assert.equal(copy.email, ours.email);
  assert.equal(copy.phone_number, ours.phone_number);
  assert.equal(copy.company_name, ours.company_name);
  assert.deepEqual(copy.tags, []);
  assert.deepEqual(copy.attributions, []);
  assert.equal(copy.powerups, null);
  assert.deepEqual(
    copy.custom_fields.map(({ id, value }: Record<string, unknown>) => ({ id, value })),
    [
      { id: 101, value: { text: "Their desk" } },
      { id: 103, value: { select: 3 } },
    ],
    "what was sent for them, and the shared field",
  );
  assert.deepEqual(copy.assigned_users.map((user: { id: number }) => user.id).sort(), [567, 890]);
  assert.equal(copy.partnership_leads[0].direction, "received");
  assert.equal(copy.partnership_leads[0].sent_by_company_id, 123);
});

partnerCheck("create: without sendToPartner the partner gets nothing", async (t) => {
  const made = await t.create();
  const { email } = await t.read(made.id);
  const found = await t.send("GET", `${PATH}?search=${encodeURIComponent(email)}`, {}, t.partner);
  assert.equal(found.body.length, 0);
  assert.equal(found.headers["x-total-count"], "0");
});

for (const kind of ["referral", "reseller"]) {
  for (const member of ["partnership_id", "partners_company_id", "company_partnerships_id"]) {
    check(`create: ${kind}, the partner named by ${member} alone`, async (t) => {
      const list = (await t.get(`/api/v1/partnerships?view=${kind}`)).body;
      const { id, partnership, partner } = list[0];
      const ids: Record<string, number> = {
        partnership_id: partnership.id,
        partners_company_id: partner.id,
        company_partnerships_id: id,
      };
      const made = await t.create({ associationType: kind, partnershipLead: { [member]: ids[member] } });
      const lead = await t.read(made.id);
      assert.equal(lead.partner_type, kind);
      assert.equal(lead.partnership_leads[0].company_partnerships_id, id);
      assert.ok(made.partnershipLeadId);
    });
  }
}

check("create: a partner not on file is named by partners_company_name", async (t) => {
  const made = await t.create({ partnershipLead: { partners_company_name: "Not On File GmbH" } });
  const [tie] = (await t.read(made.id)).partnership_leads;
  assert.equal(tie.partnership_id, null);
  assert.deepEqual(tie.fallback_data, { name: "Not On File GmbH" });
});

check("create: a campaign lead", async (t) => {
  const body = { email: t.email(), associationType: "campaigns", companyCampaignId: 123 };
  const answer = await t.post(PATH, body);
  assert.equal(answer.status, 201, answer.text);
  assert.equal(answer.body.partnershipLeadId, null);
  const lead = await t.read(answer.body.id);
  assert.equal(lead.campaign_id, 123);
  assert.ok(lead.campaign_title);
  assert.equal(lead.source, "campaign");
  assert.equal(lead.partner_type, null);
  assert.deepEqual(lead.partnership_leads, []);
});

const sources: [string, Record<string, unknown>, string][] = [
  ["with a partner", {}, "partnership"],
  ["from an integration", { integrationName: "Hubspot" }, "integration"],
  [
    "from a form",
    { partnershipLead: { company_partnerships_id: 789, formSubmissionLead: true } },
    "lead_submission_form",
  ],
  ...["manual", "campaign", "partnership", "integration", "lead_submission_form"].map(
    (source): [string, Record<string, unknown>, string] => [`given as ${source}`, { source }, source],
  ),
];
for (const [words, more, source] of sources) {
  check(`create: source ${words} is ${source}`, async (t) => {
    assert.equal((await t.read((await t.create(more)).id)).source, source);
  });
}

for (const value of valueOfEachKind) {
  check(`create: a ${value.type} value reads back equal`, async (t) => {
    const lead = await t.read((await t.create({ customFields: [value] })).id);
    const [read] = lead.custom_fields;
    assert.deepEqual(
      { customFieldId: read.id, type: read.type, value: read.value },
      { customFieldId: value.customFieldId, type: value.type, value: value.value },
    );
    assert.ok(typeof read.label === "string" && Number.isInteger(read.custom_field_value_id));
  });
}

check("create: all seven kinds at once read back equal", async (t) => {
  const lead = await t.read((await t.create({ customFields: valueOfEachKind })).id);
  assert.equal(lead.custom_fields.length, 7);
});

check("create: a textarea may also be wrapped as textarea", async (t) => {
  const value = { customFieldId: 11, type: "textarea", value: { textarea: "Notes" } };
  const lead = await t.read((await t.create({ customFields: [value] })).id);
  assert.deepEqual(lead.custom_fields[0].value, { text: "Notes" });
});

check("create: a date may have a time and reads back as written", async (t) => {
  const value = { customFieldId: 7, type: "date", value: { date: "2026-06-30T09:15:00+02:00" } };
  const lead = await t.read((await t.create({ customFields: [value] })).id);
  assert.deepEqual(lead.custom_fields[0].value, value.value);
});

check("create: attributions are numbered by date and default to now", async (t) => {
  const attributions = [{ id: 1 }, { id: 3, attributedDate: "2024-01-15T10:30:00Z" }];
  const lead = await t.read((await t.create({ attributions })).id);
  assert.deepEqual(
    lead.attributions.map(({ id, series }: Record<string, unknown>) => ({ id, series })),
    [
      { id: 3, series: 1 },
      { id: 1, series: 2 },
    ],
  );
  assert.ok(Math.abs(Date.parse(lead.attributions[1].attributedDate) - Date.now()) < 120_000);
});

check("create: integration data reads back as sent", async (t) => {
  const integrationCustomFields = [
    { uuid: "field-1", value: { deep: [1, "two", null, true] } },
    { uuid: "field-2", value: 12.5 },
  ];
  const powerups = { pipedrive: { person_id: 1, organization_id: 2, deal_id: 3 }, other: { a: 1 } };
  const made = await t.create({ integrationName: "Pipedrive", integrationCustomFields, powerups });
  const lead = await t.read(made.id);
  assert.equal(lead.integrationName, "Pipedrive");
  assert.deepEqual(lead.integrationCustomFields, integrationCustomFields);
  assert.deepEqual(lead.powerups, powerups);
});

check("create: sentBy reads back", async (t) => {
  const partnershipLead = {
    company_partnerships_id: 789,
    sentBy: { userId: 567, email: "sender@example.com", companyName: "Sender Ltd" },
  };
  const { sent_by } = await t.read((await t.create({ partnershipLead })).id);
  assert.equal(sent_by.userId, 567);
  assert.equal(sent_by.email, "sender@example.com");
  assert.equal(sent_by.companyName, "Sender Ltd");
});

check("create: unknown members are ignored", async (t) => {
  const made = await t.create({ nonsense: { a: 1 }, id: 5, company_id: 234, version: 9, status: "lost" });
  const lead = await t.read(made.id);
  assert.equal(lead.status, "new");
  assert.equal(lead.company_id, 123);
  assert.equal(lead.version, 1);
});

check("create: Prefer handling=strict names unknown members", async (t) => {
  const body = { ...documentedLead(t.email()), nonsense: 1, other: 2 };
  const answer = await t.post(PATH, body, { prefer: "handling=strict" });
  isError(answer, 400, INVALID);
  assert.deepEqual(answer.body.unknownFields, ["nonsense", "other"]);
});

check("create: text is trimmed and empty text reads as null", async (t) => {
  const lead = await t.read((await t.create({ first_name: "  Ada  ", last_name: "   " })).id);
  assert.equal(lead.first_name, "Ada");
  assert.equal(lead.last_name, null);
});
