import type { PartnerType } from "#contract/custom-field.ts";
import type { Partnership } from "#contract/partnership.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";

export interface PartnershipFilter {
  readonly partnerType?: PartnerType | undefined;
  /** Part of the partner's name. */
  readonly search?: string | undefined;
}

/** A partnership in the contract's shape; how many there are is known only when all are there. */
export type PartnershipRow = Omit<Partnership, "total">;

/**
 * Our partnerships, unsorted, each with how many of our leads hang on it. Partnerships have no people, tags or
 * fields of their own yet, hence the empty lists. `position` and not LIKE: a typed % must mean itself.
 */
export function selectPartnerships(
  db: Queryable,
  companyId: number,
  filter: PartnershipFilter,
): Promise<PartnershipRow[]> {
  return db.query<PartnershipRow>(
    `select cp.id, null::bigint as stage_id, cp.stage as stage_label, null::bigint as stage_series,
       json_build_object('id', cp.partnership_id, 'created_at', ${isoMoment("cp.created_at")},
         'stage', cp.stage, 'partner_type', cp.partner_type) as partnership,
       case when tier.id is not null then json_build_object('id', tier.id, 'label', tier.label,
         'background_color', tier.background_color, 'text_color', tier.text_color) end as tier,
       case when category.id is not null then
         json_build_object('id', category.id, 'label', category.label) end as category,
       json_build_object('id', partner.id, 'name', partner.name, 'website_url', partner.website_url, 'logo', null,
         'address', case when partner.country_label is not null then json_build_object('country_id', null,
           'country_label', partner.country_label, 'country_code', partner.country_code) end,
         'fallback_data', null) as partner,
       '[]'::json as assigned_users, '[]'::json as tags, '[]'::json as "customFields",
       (select count(*) from leads
        where leads.company_id = cp.company_id and leads.company_partnerships_id = cp.id
          and leads.deleted_at is null) as leads_count
     from company_partnerships cp
     join companies partner on partner.id = cp.partner_company_id
     left join tiers tier on tier.company_id = cp.company_id and tier.id = cp.tier_id
     left join categories category on category.company_id = cp.company_id and category.id = cp.category_id
     where cp.company_id = $1
       and ($2::text is null or cp.partner_type = $2)
       and ($3::text is null or position(lower($3) in lower(partner.name)) > 0)`,
    [companyId, filter.partnerType ?? null, filter.search ?? null],
  );
}

/** Whom one of our partnership rows is with; undefined when the row is not ours. */
export async function selectPartnerOf(
  db: Queryable,
  companyId: number,
  companyPartnershipId: number,
): Promise<{ partner_company_id: number; partner_type: PartnerType } | undefined> {
  const [row] = await db.query<{ partner_company_id: number; partner_type: PartnerType }>(
    "select partner_company_id, partner_type from company_partnerships where company_id = $1 and id = $2",
    [companyId, companyPartnershipId],
  );
  return row;
}
