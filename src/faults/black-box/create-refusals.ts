import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, isError } from "./suite.ts";

const INVALID = "Invalid field values or missing required association";
const PATH = "/api/v1/leads";
const long = "x".repeat(256);

/** What is added to a good body, and the member the first detail must name. */
const refused: [words: string, more: Record<string, unknown>, field: string | RegExp][] = [
  ...[
    "company_name",
    "email",
    "phone_number",
    "first_name",
    "last_name",
    "source",
    "integrationName",
  ].flatMap((member) =>
    [12, true, null, {}, [], ["a"]].map((value): [string, Record<string, unknown>, string] => [
      `${member} ${JSON.stringify(value)}`,
      { [member]: value },
      member,
    ]),
  ),
  ...["company_name", "phone_number", "first_name", "last_name"].map(
    (member): [string, Record<string, unknown>, string] => [
      `${member} of 256 characters`,
      { [member]: long },
      member,
    ],
  ),
  ...[
    "a",
    "a@",
    "@b.de",
    "a b@c.de",
    "a@b",
    "a@@b.de",
    "a@b..de",
    `${"x".repeat(250)}@b.de`,
    "a@b.de\u0000",
  ].map((email): [string, Record<string, unknown>, string] => [
    `email ${JSON.stringify(email.slice(0, 20))}`,
    { email },
    "email",
  ]),
  ["source unknown", { source: "web" }, "source"],
  ["source plural", { source: "campaigns" }, "source"],
  ["integrationName HubSpot", { integrationName: "HubSpot" }, "integrationName"],
  ["tags of text", { tags: ["10"] }, "tags.0"],
  ["tags of objects", { tags: [{}] }, "tags.0"],
  ["tags no list", { tags: 10 }, "tags"],
  ["tags null", { tags: null }, "tags"],
  ["tags unknown id", { tags: [10, 999_999] }, "tags.1"],
  ["tags zero", { tags: [0] }, "tags.0"],
  ["tags negative", { tags: [-1] }, "tags.0"],
  ["tags fraction", { tags: [1.5] }, "tags.0"],
  ["tags beyond exact numbers", { tags: [2 ** 60] }, "tags.0"],
  ["501 tags", { tags: Array.from({ length: 501 }, (_, at) => at + 1) }, "tags"],
  ["partnershipLead missing", { partnershipLead: undefined }, /^partnershipLead/],
  ["partnershipLead null", { partnershipLead: null }, /^partnershipLead/],
  ["partnershipLead empty", { partnershipLead: {} }, /^partnershipLead/],
  ["partnershipLead list", { partnershipLead: [] }, /^partnershipLead/],
  [
    "partnership of nobody",
    { partnershipLead: { partnership_id: 999_999 } },
    "partnershipLead.partnership_id",
  ],
  [
    "partner ids that disagree",
    { partnershipLead: { partnership_id: 456, partners_company_id: 235 } },
    /^partnershipLead/,
  ],
  ["a referral partner for a reseller lead", { associationType: "reseller" }, /^partnershipLead/],
  [
    "sendToPartner text",
    { partnershipLead: { company_partnerships_id: 789, sendToPartner: "true" } },
    "partnershipLead.sendToPartner",
  ],
  [
    "sendToPartner to a partner not on file",
    { partnershipLead: { partners_company_name: "X", sendToPartner: true } },
    /^partnershipLead/,
  ],
  [
    "partnerUsers of another company",
    { partnershipLead: { company_partnerships_id: 789, sendToPartner: true, partnerUsers: [123] } },
    "partnershipLead.partnerUsers.0",
  ],
  [
    "formDirection unknown",
    { partnershipLead: { company_partnerships_id: 789, formDirection: "up" } },
    "partnershipLead.formDirection",
  ],
  [
    "sentBy text",
    { partnershipLead: { company_partnerships_id: 789, sentBy: "me" } },
    "partnershipLead.sentBy",
  ],
  ["campaigns without a campaign", { associationType: "campaigns" }, "companyCampaignId"],
  ["an unknown campaign", { associationType: "campaigns", companyCampaignId: 999_999 }, "companyCampaignId"],
  ["campaign as text", { associationType: "campaigns", companyCampaignId: "123" }, "companyCampaignId"],
  ["customFields no list", { customFields: {} }, "customFields"],
  ["customFields null", { customFields: null }, "customFields"],
  [
    "customFields unknown kind",
    { customFields: [{ customFieldId: 5, type: "money", value: {} }] },
    "customFields.0.type",
  ],
  [
    "custom field of another kind",
    { customFields: [{ customFieldId: 5, type: "text", value: { text: "5" } }] },
    "customFields.0.type",
  ],
  [
    "custom field unknown",
    { customFields: [{ customFieldId: 999_999, type: "text", value: { text: "5" } }] },
    "customFields.0.customFieldId",
  ],
  [
    "custom number as text",
    { customFields: [{ customFieldId: 5, type: "number", value: { number: "5" } }] },
    /^customFields\.0\.value/,
  ],
  [
    "custom value bare",
    { customFields: [{ customFieldId: 5, type: "number", value: 5 }] },
    "customFields.0.value",
  ],
  ["custom value missing", { customFields: [{ customFieldId: 5, type: "number" }] }, "customFields.0.value"],
  [
    "custom value null on create",
    { customFields: [{ customFieldId: 5, type: "number", value: null }] },
    "customFields.0.value",
  ],
  [
    "select option unknown",
    { customFields: [{ customFieldId: 6, type: "select", value: { select: 99 } }] },
    /^customFields\.0\.value/,
  ],
  [
    "multi_select option unknown",
    { customFields: [{ customFieldId: 9, type: "multi_select", value: { multi_select: [1, 99] } }] },
    /^customFields\.0\.value/,
  ],
  [
    "date that is none",
    { customFields: [{ customFieldId: 7, type: "date", value: { date: "2026-02-30" } }] },
    /^customFields\.0\.value/,
  ],
  [
    "boolean as text",
    { customFields: [{ customFieldId: 10, type: "boolean", value: { boolean: "yes" } }] },
    /^customFields\.0\.value/,
  ],
  [
    "textarea of 2,001 characters",
    { customFields: [{ customFieldId: 11, type: "textarea", value: { text: "x".repeat(2001) } }] },
    /^customFields\.0\.value/,
  ],
  [
    "one field twice",
    {
      customFields: [1, 2].map((number) => ({ customFieldId: 5, type: "number", value: { number } })),
    },
    "customFields",
  ],
  [
    "partner field that is closed to us",
    {
      partnershipLead: { company_partnerships_id: 789, sendToPartner: true },
      partnerCustomFields: [{ customFieldId: 104, type: "number", value: { number: 1 } }],
    },
    "partnerCustomFields.0.customFieldId",
  ],
  [
    "our field as the partner's",
    {
      partnershipLead: { company_partnerships_id: 789, sendToPartner: true },
      partnerCustomFields: [{ customFieldId: 5, type: "number", value: { number: 1 } }],
    },
    "partnerCustomFields.0.customFieldId",
  ],
  ["attribution unknown", { attributions: [{ id: 999_999 }] }, "attributions.0.id"],
  ["attribution as text", { attributions: [{ id: "3" }] }, "attributions.0.id"],
  ["attribution without id", { attributions: [{ attributedDate: "2024-01-15" }] }, "attributions.0.id"],
  [
    "attribution date that is none",
    { attributions: [{ id: 3, attributedDate: "soon" }] },
    "attributions.0.attributedDate",
  ],
  [
    "attribution date null",
    { attributions: [{ id: 3, attributedDate: null }] },
    "attributions.0.attributedDate",
  ],
  [
    "integration field without uuid",
    { integrationCustomFields: [{ value: 1 }] },
    "integrationCustomFields.0.uuid",
  ],
  ["powerups list", { powerups: [] }, "powerups"],
  ["pipedrive id as text", { powerups: { pipedrive: { person_id: "1" } } }, "powerups.pipedrive.person_id"],
];

for (const [words, more, field] of refused) {
  check(`create refuses ${words} with 400, naming ${field}, and stores nothing`, async (t) => {
    const before = await t.count();
    const answer = await t.post(PATH, { ...documentedLead(t.email()), ...more });
    isError(answer, 400, INVALID);
    const fields: string[] = (answer.body.details ?? []).map((one: { field: string }) => one.field);
    const named = fields.some((one) => (typeof field === "string" ? one === field : field.test(one)));
    assert.ok(named, `details name ${fields}`);
    assert.equal(await t.count(), before);
  });
}
