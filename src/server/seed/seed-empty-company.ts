import type { Database, Transaction } from "#server/db/database.ts";

/** Makes a company with one admin, for a server that starts on an empty database without the demo. */
export async function seedEmptyCompany(
  db: Database | Transaction,
): Promise<{ companyId: number; userId: number }> {
  const [made] = await db.query<{ companyId: number; userId: number }>(
    `with company as (
       insert into companies (name) values ('My company') returning id
     )
     insert into users (company_id, email, first_name, last_name, role)
     select id, 'admin@company.example', 'Admin', null, 'admin' from company
     returning company_id as "companyId", id as "userId"`,
  );
  if (!made) throw new Error("The new company came back without its ids");
  return made;
}
