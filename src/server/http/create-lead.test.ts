import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "#server/db/test-database.ts";
import { type TestApi, type TestCompany, testApi } from "./test-api.ts";

let serial = 0;
const address = () => `lead${++serial}@create.example`;

function referral(company: TestCompany, more: Record<string, unknown> = {}, section: object = {}) {
  return {
    email: address(),
    associationType: "referral",
    partnershipLead: { company_partnerships_id: company.partner.companyPartnershipId, ...section },
    ...more,
  };
}

describe.each(testEngines)("create on %s", (engine) => {
  let api: TestApi;
  let company: TestCompany;
  beforeAll(async () => {
    api = await testApi(engine);
    company = await api.company();
  });
  afterAll(() => api.close());

  const create = (body: unknown, headers: Record<string, string> = {}) =>
    company.request("POST", "/api/v1/leads", { body, headers });
  const read = async (id: number) => (await company.request("GET", `/api/v1/leads/${id}`)).body;
  const stored = async (companyId = company.companyId) => {
    const [row] = await api.db.query<Record<string, number>>(
      `select (select count(*)::integer from leads where company_id = $1) as leads,
        (select count(*)::integer from partnership_leads where company_id = $1) as ties,
        (select count(*)::integer from lead_history where company_id = $1) as history,
        (select count(*)::integer from events where company_id = $1) as events,
        (select coalesce(sum(all_leads), 0)::integer from lead_counts where company_id = $1) as counted`,
      [companyId],
    );
    return row;
  };

  test("every member is stored and reads back as written", async () => {
    const { partner, fieldIds, tagIds } = company;
    const body = {
      company_name: "TechCorp Solutions",
      email: "contact@techcorp.example",
      phone_number: "+1-555-123-4567",
      first_name: "John",
      last_name: "Smith",
      source: "partnership",
      associationType: "referral",
      companyCampaignId: company.campaignId,
      partnershipLead: {
        partnership_id: partner.partnershipId,
        partners_company_id: partner.companyId,
        company_partnerships_id: partner.companyPartnershipId,
        sendToPartner: true,
        assignedFromPartnerLead: true,
        partnerUsers: partner.userIds,
        sentBy: { userId: partner.userIds[0], email: "", companyName: "Somebody Ltd" },
      },
      tags: tagIds.slice(0, 2),
      customFields: [
        { customFieldId: fieldIds.text, type: "text", value: { text: "High-value prospect" } },
        { customFieldId: fieldIds.textarea, type: "textarea", value: { textarea: "Two\nlines" } },
        { customFieldId: fieldIds.number, type: "number", value: { number: 100000.5 } },
        { customFieldId: fieldIds.date, type: "date", value: { date: "2026-06-30" } },
        { customFieldId: fieldIds.boolean, type: "boolean", value: { boolean: false } },
        { customFieldId: fieldIds.select, type: "select", value: { select: 3 } },
        { customFieldId: fieldIds.multi_select, type: "multi_select", value: { multi_select: [2, 1] } },
      ],
      attributions: [
        { id: company.attributionId, attributedDate: "2024-03-15T10:30:00Z" },
        { id: company.attributionId, attributedDate: "2024-01-15T10:30:00Z" },
      ],
      integrationName: "Pipedrive",
      integrationCustomFields: [{ uuid: "field-1", value: { any: ["thing", 1, null] } }],
      powerups: { pipedrive: { person_id: 1, organization_id: 2, deal_id: 3 } },
    };
    const made = await create(body);
    expect(made.status).toBe(201);
    const lead = await read(made.body.id);
    const { company_name, email, phone_number, first_name, last_name, source } = body;
    expect(lead).toMatchObject({
      ...{ company_name, email, phone_number, first_name, last_name, source },
      uuid: made.body.uuid,
      status: "new",
      partner_type: "referral",
      campaign_id: company.campaignId,
      campaign_title: "Spring fair",
      company_id: company.companyId,
      created_by_user_id: company.adminId,
      assigned_users: [],
      integrationName: "Pipedrive",
      integrationCustomFields: body.integrationCustomFields,
      powerups: body.powerups,
      version: 1,
    });
    expect(lead.tags.map((tag: { id: number }) => tag.id)).toEqual(body.tags);
    expect(lead.custom_fields.map((one: { value: unknown }) => one.value)).toEqual([
      { text: "High-value prospect" },
      { text: "Two\nlines" },
      ...body.customFields.slice(2).map((one) => one.value),
    ]);
    expect(lead.attributions.map((one: { attributedDate: string }) => one.attributedDate)).toEqual([
      "2024-01-15T10:30:00Z",
      "2024-03-15T10:30:00Z",
    ]);
    expect(lead.partnership_leads).toMatchObject([
      {
        id: made.body.partnershipLeadId,
        direction: "sent",
        received_by_company_name: partner.name,
        sent_to_partner: true,
      },
    ]);
    expect(lead.partner_users.map((user: { id: number }) => user.id)).toEqual(partner.userIds);
    expect(lead.sent_by).toMatchObject({
      userId: partner.userIds[0],
      companyName: "Somebody Ltd",
      name: "Pia Test",
    });
  });

  test("the partner's copy has contact, shared and opened fields, and nothing of ours", async () => {
    const { partner } = company;
    const body = referral(
      company,
      {
        company_name: "Copied Ltd",
        tags: company.tagIds,
        customFields: [
          { customFieldId: company.sharedField.ours, type: "text", value: { text: "both see it" } },
          { customFieldId: company.fieldIds.text, type: "text", value: { text: "ours alone" } },
        ],
        partnerCustomFields: [
          { customFieldId: partner.openFieldId, type: "text", value: { text: "for you" } },
        ],
      },
      { sendToPartner: true, partnerUsers: [partner.userIds[1]] },
    );
    const made = await create(body);
    expect(made.status).toBe(201);
    const list = await api.request("GET", "/api/v1/leads?search=Copied", { key: partner.key });
    expect(list.body).toHaveLength(1);
    const copy = (await api.request("GET", `/api/v1/leads/${list.body[0].id}`, { key: partner.key })).body;
    expect(copy).toMatchObject({
      company_name: "Copied Ltd",
      email: body.email,
      company_id: partner.companyId,
      created_by_user_id: null,
      tags: [],
      attributions: [],
    });
    expect(copy.partnership_leads).toMatchObject([
      { direction: "received", sent_by_company_name: company.name },
    ]);
    expect(copy.assigned_users.map((user: { id: number }) => user.id)).toEqual([partner.userIds[1]]);
    expect(copy.custom_fields.map((one: { id: number; value: unknown }) => [one.id, one.value])).toEqual([
      [partner.openFieldId, { text: "for you" }],
      [company.sharedField.theirs, { text: "both see it" }],
    ]);
    // Their id is a lead of theirs only, and ours of ours only.
    expect((await company.request("GET", `/api/v1/leads/${copy.id}`)).status).toBe(404);
    expect((await api.request("GET", `/api/v1/leads/${made.body.id}`, { key: partner.key })).status).toBe(
      404,
    );
  });

  test("a partner who has the lead already neither stops us nor is changed", async () => {
    const body = referral(company, { company_name: "Known there" }, { sendToPartner: true });
    const theirs = await api.request("POST", "/api/v1/leads", {
      key: company.partner.key,
      body: { ...body, partnershipLead: { partnership_id: company.partner.partnershipId } },
    });
    expect(theirs.status).toBe(201);
    expect((await create(body)).status).toBe(201);
    const list = await api.request("GET", "/api/v1/leads?search=Known there", { key: company.partner.key });
    expect(list.body).toHaveLength(2);
  });

  test.each([
    ["referral by the shared id", (c: TestCompany) => ({ partnership_id: c.partner.partnershipId })],
    ["referral by the partner's company", (c: TestCompany) => ({ partners_company_id: c.partner.companyId })],
    ["a partner not on file", () => ({ partners_company_name: "Not On File GmbH" })],
  ])("%s", async (_, section) => {
    const made = await create({
      email: address(),
      associationType: "referral",
      partnershipLead: section(company),
    });
    expect(made.status).toBe(201);
    const [tie] = (await read(made.body.id)).partnership_leads;
    expect(tie.direction).toBe("received");
    expect(tie.sent_by_company_name).toMatch(/^(Partner \d+|Not On File GmbH)$/);
  });

  test("defaults of source, and none of a partnership for a campaign lead", async () => {
    const campaign = await create({
      email: address(),
      associationType: "campaigns",
      companyCampaignId: company.campaignId,
    });
    expect(campaign.body.partnershipLeadId).toBeNull();
    expect(await read(campaign.body.id)).toMatchObject({ source: "campaign", partner_type: null });
    const fromForm = await create(referral(company, {}, { formSubmissionLead: true }));
    expect(await read(fromForm.body.id)).toMatchObject({ source: "lead_submission_form" });
    const pushed = await create(referral(company, { integrationName: "Hubspot" }));
    expect(await read(pushed.body.id)).toMatchObject({ source: "integration" });
    expect(await read((await create(referral(company))).body.id)).toMatchObject({ source: "partnership" });
  });

  const tooLong = "x".repeat(256);
  test.each<[string, (c: TestCompany) => unknown, number, string]>([
    [
      "no association type",
      () => ({ email: "lead@company.com", company_name: "Lead Company" }),
      422,
      "associationType",
    ],
    [
      "an unknown association type",
      (c) => referral(c, { associationType: "campaign" }),
      422,
      "associationType",
    ],
    ["nobody named", (c) => ({ ...referral(c), email: " " }), 422, "company_name"],
    [
      "a referral without partner",
      () => ({ email: address(), associationType: "referral" }),
      400,
      "partnershipLead",
    ],
    [
      "a campaign lead without campaign",
      () => ({ email: address(), associationType: "campaigns" }),
      400,
      "companyCampaignId",
    ],
    [
      "ids that disagree",
      (c) => referral(c, {}, { partnership_id: 999999 }),
      400,
      "partnershipLead.company_partnerships_id",
    ],
    [
      "a partnership of another kind",
      (c) => referral(c, { associationType: "reseller" }),
      400,
      "partnershipLead.company_partnerships_id",
    ],
    ["a tag of another kind", (c) => referral(c, { tags: [c.dealTagId] }), 400, "tags.0"],
    ["an unknown tag", (c) => referral(c, { tags: [c.tagIds[0], 999999] }), 400, "tags.1"],
    ["an unknown campaign", (c) => referral(c, { companyCampaignId: 999999 }), 400, "companyCampaignId"],
    [
      "an unknown attribution",
      (c) => referral(c, { attributions: [{ id: 999999 }] }),
      400,
      "attributions.0.id",
    ],
    [
      "an unparsable date",
      (c) => referral(c, { attributions: [{ id: c.attributionId, attributedDate: "2024-02-30" }] }),
      400,
      "attributions.0.attributedDate",
    ],
    [
      "a value of another kind",
      (c) =>
        referral(c, {
          customFields: [{ customFieldId: c.fieldIds.select, type: "text", value: { text: "x" } }],
        }),
      400,
      "customFields.0.type",
    ],
    [
      "an option that is none",
      (c) =>
        referral(c, {
          customFields: [{ customFieldId: c.fieldIds.select, type: "select", value: { select: 4 } }],
        }),
      400,
      "customFields.0.value",
    ],
    [
      "a field named twice",
      (c) =>
        referral(c, {
          customFields: [1, 2].map((number) => ({
            customFieldId: c.fieldIds.number,
            type: "number",
            value: { number },
          })),
        }),
      400,
      "customFields",
    ],
    [
      "a stranger among the partner's people",
      (c) => referral(c, {}, { sendToPartner: true, partnerUsers: [c.adminId] }),
      400,
      "partnershipLead.partnerUsers.0",
    ],
    [
      "a closed field of the partner",
      (c) =>
        referral(
          c,
          { partnerCustomFields: [{ customFieldId: c.fieldIds.text, type: "text", value: { text: "x" } }] },
          { sendToPartner: true },
        ),
      400,
      "partnerCustomFields.0.customFieldId",
    ],
    [
      "a copy for a partner not on file",
      () => ({
        email: address(),
        associationType: "referral",
        partnershipLead: { partners_company_name: "X", sendToPartner: true },
      }),
      400,
      "partnershipLead.sendToPartner",
    ],
    ["a wrong e-mail", (c) => referral(c, { email: "k.vogel@nordwind-logistik" }), 400, "email"],
    ["a text too long", (c) => referral(c, { company_name: tooLong }), 400, "company_name"],
    ["an unknown source", (c) => referral(c, { source: "fax" }), 400, "source"],
    ["an unknown integration", (c) => referral(c, { integrationName: "HubSpot" }), 400, "integrationName"],
  ])("%s is refused and leaves nothing", async (_, body, status, field) => {
    const before = [await stored(), await stored(company.partner.companyId)];
    const answer = await create(body(company));
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe(
      status === 422
        ? "Missing required fields or invalid association type"
        : "Invalid field values or missing required association",
    );
    expect(answer.body.details.map((detail: { field: string }) => detail.field)).toContain(field);
    expect([await stored(), await stored(company.partner.companyId)]).toEqual(before);
  });

  test("another company's ids are as unknown as ids that do not exist", async () => {
    const other = await api.company();
    const bodies = (c: TestCompany) => [
      referral(company, { tags: [c.tagIds[0]] }),
      referral(company, { attributions: [{ id: c.attributionId }] }),
      referral(company, { companyCampaignId: c.campaignId }),
      referral(company, {
        customFields: [{ customFieldId: c.fieldIds.text, type: "text", value: { text: "x" } }],
      }),
      referral(company, { partnershipLead: { company_partnerships_id: c.partner.companyPartnershipId } }),
      referral(company, { partnershipLead: { partners_company_id: c.partner.companyId } }),
    ];
    for (const body of bodies(other)) expect((await create(body)).status).toBe(400);
  });

  test("the same lead again is a duplicate: any case, same partnership; not for another target", async () => {
    const email = address();
    const first = await create(referral(company, { email }));
    const again = await create(referral(company, { email: ` ${email.toUpperCase()} ` }));
    expect(again.status).toBe(409);
    expect(again.body).toEqual({
      error: "Duplicate lead or unique constraint violation",
      code: "duplicate_lead",
      existing: { id: first.body.id, uuid: first.body.uuid, company_name: null },
      matchedOn: ["email", "partnership_id"],
    });
    const blind = await api.request("POST", "/api/v1/leads", {
      key: company.keys.writeOnly,
      body: referral(company, { email }),
    });
    expect(blind.status).toBe(409);
    expect(blind.body.existing).toBeUndefined();
    const campaign = { email, associationType: "campaigns", companyCampaignId: company.campaignId };
    expect((await create(campaign)).status).toBe(201);
    const byPhone = { email: undefined, company_name: "Phone Only", phone_number: "+49 (40) 123" };
    expect((await create(referral(company, byPhone))).status).toBe(201);
    expect(
      (
        await create(
          referral(company, { ...byPhone, phone_number: "49 40 123", company_name: "phone  only" }),
        )
      ).status,
    ).toBe(409);
  });

  test("twelve at once make one lead, and the books balance", async () => {
    const before = await stored();
    const body = referral(company, {}, { sendToPartner: true });
    const answers = await Promise.all(Array.from({ length: 12 }, () => create(body)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(11).fill(409)]);
    const after = await stored();
    const grown = Object.entries(after ?? {}).map(([table, count]) => [
      table,
      count - (before?.[table] ?? 0),
    ]);
    expect(Object.fromEntries(grown)).toEqual({ leads: 1, ties: 1, history: 1, events: 1, counted: 1 });
  });

  test("the first history entry says what was given and by which key", async () => {
    const made = await create(referral(company, { company_name: "Historic" }));
    const { body } = await company.request("GET", `/api/v1/leads/${made.body.id}/history`);
    expect(body).toMatchObject([
      {
        action: "created",
        version: 1,
        actor: { kind: "key", id: company.adminId, name: "Ada Test", key_label: "Test" },
      },
    ]);
    expect(body[0].changes).toContainEqual({ field: "company_name", label: null, to: "Historic" });
  });
});
