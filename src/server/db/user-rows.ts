import type { User } from "#contract/catalog.ts";
import type { Queryable } from "./database.ts";
import { isoMoment } from "./iso-moment.ts";

/** Whom a list of people holds: those who work the desk now, or also disabled, partner and indirect ones. */
export type UserScope = "desk" | "everyone";

/** People of the company, unsorted. There are no profile images and no table of countries, hence the nulls. */
export function selectUsers(db: Queryable, companyId: number, scope: UserScope): Promise<User[]> {
  return db.query<User>(
    `select id, ${isoMoment("created_at")} as created_at, email, first_name, last_name, role, position,
       ${isoMoment("email_verified_at")} as email_verified, ${isoMoment("disabled_at")} as disabled_at, color,
       null::bigint as profile_image_id, null::text as profile_image_uuid,
       null::bigint as country_id, country_label, country_code
     from users
     where company_id = $1
       and ($2 = 'everyone' or (disabled_at is null and role in ('admin', 'partnerships')))`,
    [companyId, scope],
  );
}
