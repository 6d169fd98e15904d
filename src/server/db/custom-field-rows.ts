import type { CustomFieldDefinition, PartnerType } from "#contract/custom-field.ts";
import type { Queryable } from "./database.ts";

const COLUMNS = `id, uuid, label, type, category, partner_type, required, shared_key is not null as shared, options,
  placeholder, unit`;

export interface CustomFieldFilter {
  readonly category?: CustomFieldDefinition["category"] | undefined;
  /** A definition without a partner type is for both, so it is always among them. */
  readonly partnerType?: PartnerType | undefined;
}

/** The company's definitions in the order an admin gave them. */
export function selectCustomFields(
  db: Queryable,
  companyId: number,
  filter: CustomFieldFilter,
): Promise<CustomFieldDefinition[]> {
  return db.query<CustomFieldDefinition>(
    `select ${COLUMNS}
     from custom_fields
     where company_id = $1
       and ($2::text is null or category = $2)
       and ($3::text is null or partner_type is null or partner_type = $3)
     order by position, id`,
    [companyId, filter.category ?? null, filter.partnerType ?? null],
  );
}

/**
 * What a company lets its partners of this kind fill on its own copy of a lead. Shared definitions are left out:
 * their values follow the sender's.
 */
export function selectOpenCustomFields(
  db: Queryable,
  companyId: number,
  partnerType: PartnerType,
): Promise<CustomFieldDefinition[]> {
  return db.query<CustomFieldDefinition>(
    `select ${COLUMNS}
     from custom_fields
     where company_id = $1 and category = 'lead' and open_to_partners and shared_key is null
       and (partner_type is null or partner_type = $2)
     order by position, id`,
    [companyId, partnerType],
  );
}
