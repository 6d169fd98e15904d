import type { Campaign } from "#contract/catalog.ts";
import type { Queryable } from "./database.ts";

/** Campaigns, the newest start first: that is the one people are busy with. */
export function selectCampaigns(db: Queryable, companyId: number): Promise<Campaign[]> {
  return db.query<Campaign>(
    `select id, uuid, title, type, start_date, end_date
     from campaigns
     where company_id = $1
     order by start_date desc nulls last, id desc`,
    [companyId],
  );
}
