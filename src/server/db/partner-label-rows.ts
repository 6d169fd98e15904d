import type { ReplyOf } from "#contract/endpoint.ts";
import type { listCategories, listTiers } from "#contract/partnership.ts";
import type { Queryable } from "./database.ts";

const COLUMNS = "id, uuid, label, background_color, text_color, partner_type, company_id";

/** Tiers in the order they were made, which is their rank. */
export function selectTiers(db: Queryable, companyId: number): Promise<ReplyOf<typeof listTiers>> {
  return db.query(`select ${COLUMNS} from tiers where company_id = $1 order by id`, [companyId]);
}

/** Categories, unsorted. */
export function selectCategories(db: Queryable, companyId: number): Promise<ReplyOf<typeof listCategories>> {
  return db.query(`select ${COLUMNS} from categories where company_id = $1`, [companyId]);
}
