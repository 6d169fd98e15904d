import type { Queryable, Transaction } from "#server/db/database.ts";

export type SeededTable =
  | "companies"
  | "users"
  | "tiers"
  | "categories"
  | "company_partnerships"
  | "contacts"
  | "tags"
  | "custom_fields"
  | "attribution_labels"
  | "campaigns"
  | "leads"
  | "partnership_leads"
  | "lead_history"
  | "claims";

/** Columns by name; lists and objects become arrays and jsonb. */
export type SeedRow = Readonly<Record<string, unknown>>;

const MOST_AT_ONCE = 500;

/** Inserts rows that all have the first one's columns, a few hundred per statement. */
export async function insertRows(tx: Queryable, table: SeededTable, rows: readonly SeedRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(", ");
  for (let at = 0; at < rows.length; at += MOST_AT_ONCE) {
    await tx.query(
      `insert into ${table} (${columns})
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(at, at + MOST_AT_ONCE))],
    );
  }
}

/** Lets the table's next own id follow the largest one inserted with a fixed id, or `least` if that is more. */
export async function continueIds(tx: Transaction, table: SeededTable, least = 1): Promise<void> {
  await tx.query(
    `select setval(pg_get_serial_sequence('${table}', 'id'), greatest($1::bigint, (select max(id) from ${table})))`,
    [least],
  );
}
