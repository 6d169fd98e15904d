import type { AttributionLabel } from "#contract/catalog.ts";
import type { Queryable, Transaction } from "./database.ts";

/** The company's attribution labels, unsorted. */
export function selectAttributionLabels(db: Queryable, companyId: number): Promise<AttributionLabel[]> {
  return db.query<AttributionLabel>("select id, uuid, label from attribution_labels where company_id = $1", [
    companyId,
  ]);
}

export async function insertAttributionLabel(
  tx: Transaction,
  companyId: number,
  label: string,
): Promise<AttributionLabel> {
  const [row] = await tx.query<AttributionLabel>(
    "insert into attribution_labels (company_id, label) values ($1, $2) returning id, uuid, label",
    [companyId, label],
  );
  if (!row) throw new Error("The new attribution label came back without its id");
  return row;
}
