import type { Database } from "#server/db/database.ts";
import { seedManyLeads } from "#server/seed/many-leads.ts";
import { makeKey } from "#server/services/api-keys.ts";

/** The demo company; it is the one the server makes on an empty database. */
export const DEMO_COMPANY = 123;

/** A company made for one measurement. */
export interface Company {
  id: number;
  key: string;
}

/** What a lead can point at is copied from the demo company, so that rows are as full as there. */
const copies = [
  `insert into users (company_id, email, first_name, last_name, role, color)
    select $1, email, first_name, last_name, role, color from users where company_id = $2 and disabled_at is null`,
  `insert into tags (company_id, label, background_color, text_color, association)
    select $1, label, background_color, text_color, association from tags where company_id = $2`,
  `insert into attribution_labels (company_id, label) select $1, label from attribution_labels where company_id = $2`,
  `insert into campaigns (company_id, title, type) select $1, title, type from campaigns where company_id = $2`,
  `insert into company_partnerships (company_id, partnership_id, partner_company_id, partner_type, stage)
    select $1, partnership_id, partner_company_id, partner_type, stage from company_partnerships where company_id = $2`,
];

const kinds = ["text", "textarea", "number", "date", "boolean", "select", "multi_select"];

/** Makes a company with so many leads, and so many custom fields of all kinds in turn, none of them required. */
export async function makeCompany(db: Database, wish: { leads?: number; fields?: number }): Promise<Company> {
  const company = await db.transaction(async (tx) => {
    const [made] = await tx.query<{ id: number }>(
      "insert into companies (name) values ('Bench') returning id",
    );
    const id = made?.id ?? 0;
    for (const copy of copies) await tx.query(copy, [id, DEMO_COMPANY]);
    const options = JSON.stringify(
      Array.from({ length: 6 }, (_, at) => ({ id: at + 1, label: `Choice ${at + 1}` })),
    );
    for (let at = 0; at < (wish.fields ?? 0); at += 1) {
      const type = kinds[at % kinds.length] ?? "text";
      await tx.query(
        `insert into custom_fields (company_id, label, type, category, position, options)
          values ($1, $2, $3, 'lead', $4, $5::jsonb)`,
        [id, `Field ${at + 1}`, type, at + 1, type.endsWith("select") ? options : null],
      );
    }
    const [admin] = await tx.query<{ id: number }>(
      "select id from users where company_id = $1 and role = 'admin' order by id limit 1",
      [id],
    );
    const holder = { companyId: id, userId: admin?.id ?? 0, label: "Bench", mayRead: true, mayWrite: true };
    return { id, key: (await makeKey(tx, holder)).key };
  });
  if (wish.leads) await seedManyLeads(db, company.id, wish.leads);
  return company;
}
