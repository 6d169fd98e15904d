import type { Contact } from "#contract/catalog.ts";
import type { Queryable } from "./database.ts";

export interface ContactFilter {
  /** The shared partnership's id. */
  readonly partnershipId?: number | undefined;
  /** Part of the name, e-mail, position or partner's name. */
  readonly search?: string | undefined;
}

/**
 * People of our partners as we know them, unsorted. `user_id` is given only while that person still is a user of
 * the partner's company, because those are the ids a lead's `partnerUsers` takes.
 */
export function selectContacts(db: Queryable, companyId: number, filter: ContactFilter): Promise<Contact[]> {
  return db.query<Contact>(
    `select contact.id, contact.uuid, contact.email, contact.first_name, contact.last_name, contact.position,
       contact.phone_number, partner.name as company_name, contact.partnership_id,
       '[]'::json as tags, '[]'::json as custom_fields, person.id as user_id
     from contacts contact
     left join company_partnerships cp
       on cp.company_id = contact.company_id and cp.partnership_id = contact.partnership_id
     left join companies partner on partner.id = cp.partner_company_id
     left join users person
       on person.company_id = cp.partner_company_id and person.id = contact.user_id and person.disabled_at is null
     where contact.company_id = $1
       and ($2::bigint is null or contact.partnership_id = $2)
       and ($3::text is null or position(lower($3) in lower(concat_ws(' ', contact.first_name, contact.last_name,
         contact.email, contact.position, partner.name))) > 0)`,
    [companyId, filter.partnershipId ?? null, filter.search ?? null],
  );
}
