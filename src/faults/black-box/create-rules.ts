import assert from "node:assert/strict";
import { documentedLead } from "./lead-bodies.ts";
import { check, isError } from "./suite.ts";

const MISSING = "Missing required fields or invalid association type";
const DUPLICATE = "Duplicate lead or unique constraint violation";
const PATH = "/api/v1/leads";

const contacts: Record<string, string>[] = [
  { company_name: "Only a company" },
  { first_name: "Only" },
  { last_name: "Only" },
];
for (const contact of contacts) {
  check(`create: ${Object.keys(contact)} alone is enough to say who the lead is`, async (t) => {
    const { associationType, partnershipLead } = documentedLead("");
    const answer = await t.post(PATH, { associationType, partnershipLead, ...contact });
    assert.equal(answer.status, 201, answer.text);
  });
}

check("create: phone_number alone is not enough: 422", async (t) => {
  const { associationType, partnershipLead } = documentedLead("");
  isError(await t.post(PATH, { associationType, partnershipLead, phone_number: "+1 555" }), 422, MISSING);
});

for (const kind of [undefined, null, "", "Referral", "campaign", "partner", 1, ["referral"], {}]) {
  check(`create: associationType ${JSON.stringify(kind)} is 422`, async (t) => {
    const before = await t.count();
    isError(await t.post(PATH, { ...documentedLead(t.email()), associationType: kind }), 422, MISSING);
    assert.equal(await t.count(), before);
  });
}

check(
  "create: the same e-mail with the same partner is a duplicate: 409 with the existing lead",
  async (t) => {
    const made = await t.create();
    const { email } = await t.read(made.id);
    const answer = await t.post(PATH, documentedLead(` ${email.toUpperCase()} `));
    isError(answer, 409, DUPLICATE, "duplicate_lead");
    assert.equal(answer.body.existing.id, made.id);
    assert.equal(answer.body.existing.uuid, made.uuid);
    assert.deepEqual(answer.body.matchedOn, ["email", "partnership_id"]);
  },
);

check("create: the same e-mail with another target is another lead", async (t) => {
  const email = t.email();
  await t.create({ email });
  const other = { email, associationType: "campaigns", companyCampaignId: 123 };
  assert.equal((await t.post(PATH, other)).status, 201);
  const again = await t.post(PATH, other);
  isError(again, 409, DUPLICATE, "duplicate_lead");
  assert.deepEqual(again.body.matchedOn, ["email", "companyCampaignId"]);
});

check("create: without e-mail the company and the phone's digits decide", async (t) => {
  const company_name = `Digits ${t.fresh()}`;
  await t.create({ email: "", company_name, phone_number: "+1 (555) 000-1234" });
  const second = {
    ...documentedLead(""),
    company_name: company_name.toUpperCase(),
    phone_number: "15550001234",
  };
  const answer = await t.post(PATH, second);
  isError(answer, 409, DUPLICATE, "duplicate_lead");
  assert.deepEqual(answer.body.matchedOn, ["company_name", "phone_number", "partnership_id"]);
});

check("create: dots and plus in the mailbox make another address", async (t) => {
  const word = t.fresh();
  await t.create({ email: `a.b+c${word}@example.com` });
  await t.create({ email: `ab+c${word}@example.com` });
  await t.create({ email: `a.b${word}@example.com` });
});

check("create: a duplicate leaves nothing", async (t) => {
  const email = t.email();
  await t.create({ email });
  const before = await t.count();
  await t.post(PATH, { ...documentedLead(email), tags: [10] });
  assert.equal(await t.count(), before);
});
