import type { CustomFieldType } from "#contract/custom-field.ts";
import type { Queryable } from "#server/db/database.ts";
import { makeKey } from "#server/services/api-keys.ts";

/** The other side of a partnership: a company of its own that shares it with the test's. */
export interface TestPartner {
  readonly companyId: number;
  readonly name: string;
  /** Users of the partner's company, the first an admin. */
  readonly userIds: readonly number[];
  /** The record both companies share, the row of the test's company for it, and the partner's row for it. */
  readonly partnershipId: number;
  readonly companyPartnershipId: number;
  readonly theirCompanyPartnershipId: number;
  /** A text field of theirs that partners may fill. */
  readonly openFieldId: number;
  /** A key that may do everything for the partner. */
  readonly key: string;
}

/** What a fresh company is made of; nothing in it belongs to another test. */
export interface TestCompanyRows {
  readonly companyId: number;
  readonly name: string;
  readonly adminId: number;
  /** Two more who may be assigned, one disabled, and a partner's person who only reads. */
  readonly userIds: readonly number[];
  readonly disabledUserId: number;
  readonly readerId: number;
  /** Three for leads; then one for deals. */
  readonly tagIds: readonly number[];
  readonly dealTagId: number;
  /** One field of each kind, for every kind of lead; the selects have the options 1, 2 and 3. */
  readonly fieldIds: Readonly<Record<CustomFieldType, number>>;
  /** The same text field on both sides. */
  readonly sharedField: { readonly ours: number; readonly theirs: number };
  readonly campaignId: number;
  readonly attributionId: number;
  readonly partner: TestPartner;
  readonly keys: { readonly full: string; readonly readOnly: string; readonly writeOnly: string };
}

const kinds: readonly CustomFieldType[] = [
  "text",
  "textarea",
  "number",
  "date",
  "boolean",
  "select",
  "multi_select",
];

let made = 0;

/** Writes a company, and a partner for it, straight into the tables. */
export async function makeTestCompany(db: Queryable): Promise<TestCompanyRows> {
  made += 1;
  const name = `Test company ${made}`;
  const companyId = await insertCompany(db, name);
  const adminId = await insertUser(db, companyId, "admin", "Ada");
  const userIds = [
    await insertUser(db, companyId, "partnerships", "Ben"),
    await insertUser(db, companyId, "partnerships", "Cleo"),
  ];
  const disabledUserId = await insertUser(db, companyId, "partnerships", "Dan", "now()");
  const readerId = await insertUser(db, companyId, "partner", "Eve");
  const tagIds = [
    await insertTag(db, companyId, "Hot", "lead"),
    await insertTag(db, companyId, "Cold", "lead"),
    await insertTag(db, companyId, "Event", "lead"),
  ];
  const dealTagId = await insertTag(db, companyId, "Big deal", "lead_deal");
  const fieldIds = {} as Record<CustomFieldType, number>;
  for (const kind of kinds) fieldIds[kind] = await insertField(db, companyId, `Our ${kind}`, kind);
  const campaignId = await insertOne(
    db,
    "insert into campaigns (company_id, title, type) values ($1, 'Spring fair', 'Event') returning id",
    [companyId],
  );
  const attributionId = await insertOne(
    db,
    "insert into attribution_labels (company_id, label) values ($1, 'Fair') returning id",
    [companyId],
  );
  const partner = await makePartner(db, companyId, `Partner ${made}`);
  const shared = crypto.randomUUID();
  const sharedField = {
    ours: await insertField(db, companyId, "Shared", "text", { shared }),
    theirs: await insertField(db, partner.companyId, "Shared", "text", { shared }),
  };
  const key = async (mayRead: boolean, mayWrite: boolean, userId = adminId) =>
    (await makeKey(db, { companyId, userId, label: "Test", mayRead, mayWrite })).key;
  return {
    ...{
      companyId,
      name,
      adminId,
      userIds,
      disabledUserId,
      readerId,
      tagIds,
      dealTagId,
      fieldIds,
      sharedField,
    },
    ...{ campaignId, attributionId, partner },
    keys: {
      full: await key(true, true),
      readOnly: await key(true, false),
      writeOnly: await key(false, true),
    },
  };
}

async function makePartner(db: Queryable, ourCompanyId: number, name: string): Promise<TestPartner> {
  const companyId = await insertCompany(db, name);
  const userIds = [
    await insertUser(db, companyId, "admin", "Pia"),
    await insertUser(db, companyId, "partnerships", "Quinn"),
  ];
  const partnershipId = await insertOne(db, "select nextval('partnership_ids') as id", []);
  const side = (ours: number, theirs: number) =>
    insertOne(
      db,
      `insert into company_partnerships (company_id, partnership_id, partner_company_id, partner_type)
        values ($1, $2, $3, 'referral') returning id`,
      [ours, partnershipId, theirs],
    );
  const companyPartnershipId = await side(ourCompanyId, companyId);
  const theirCompanyPartnershipId = await side(companyId, ourCompanyId);
  const openFieldId = await insertField(db, companyId, "For partners", "text", { open: true });
  const [admin] = userIds;
  const { key } = await makeKey(db, {
    ...{ companyId, userId: admin ?? 0, label: "Partner", mayRead: true, mayWrite: true },
  });
  return {
    ...{ companyId, name, userIds, partnershipId, companyPartnershipId, theirCompanyPartnershipId },
    ...{ openFieldId, key },
  };
}

function insertCompany(db: Queryable, name: string) {
  return insertOne(db, "insert into companies (name) values ($1) returning id", [name]);
}

function insertUser(db: Queryable, companyId: number, role: string, firstName: string, disabledAt = "null") {
  return insertOne(
    db,
    `insert into users (company_id, email, first_name, last_name, role, disabled_at)
      values ($1, $2, $3, 'Test', $4, ${disabledAt}) returning id`,
    [companyId, `${firstName.toLowerCase()}@company${companyId}.example`, firstName, role],
  );
}

function insertTag(db: Queryable, companyId: number, label: string, association: string) {
  return insertOne(db, "insert into tags (company_id, label, association) values ($1, $2, $3) returning id", [
    companyId,
    label,
    association,
  ]);
}

const options = JSON.stringify([1, 2, 3].map((id) => ({ id, label: `Option ${id}` })));

function insertField(
  db: Queryable,
  companyId: number,
  label: string,
  type: CustomFieldType,
  more: { shared?: string; open?: boolean } = {},
) {
  const choices = type === "select" || type === "multi_select" ? options : null;
  return insertOne(
    db,
    `insert into custom_fields (company_id, label, type, category, options, shared_key, open_to_partners)
      values ($1, $2, $3, 'lead', $4, $5, $6) returning id`,
    [companyId, label, type, choices, more.shared ?? null, more.open ?? false],
  );
}

async function insertOne(db: Queryable, statement: string, values: readonly unknown[]): Promise<number> {
  const [row] = await db.query<{ id: number }>(statement, values);
  if (!row) throw new Error("The insert gave no id");
  return row.id;
}
