import type { CustomFieldType, PartnerType } from "#contract/custom-field.ts";
import type { Queryable } from "./database.ts";

/** Something a lead points at, with the word it is shown by. */
export interface ChoiceRow {
  id: number;
  label: string;
}

export interface UserChoiceRow extends ChoiceRow {
  disabled: boolean;
}

export interface FieldChoiceRow extends ChoiceRow {
  type: CustomFieldType;
  partner_type: PartnerType | null;
  shared_key: string | null;
  options: { id: number; label: string }[] | null;
}

export interface Choices {
  tags: ChoiceRow[];
  users: UserChoiceRow[];
  fields: FieldChoiceRow[];
  attributions: ChoiceRow[];
  campaign: ChoiceRow | null;
}

export interface AskedChoices {
  tags?: readonly number[];
  users?: readonly number[];
  fields?: readonly number[];
  attributions?: readonly number[];
  campaign?: number | undefined;
}

const field = `json_build_object('id', id, 'label', label, 'type', type, 'partner_type', partner_type,
  'shared_key', shared_key, 'options', options)`;

/**
 * The asked ids that exist in this company and may stand on a lead; what is missing from the answer does not.
 * One statement, because it runs before every write.
 */
export async function selectChoices(db: Queryable, companyId: number, asked: AskedChoices): Promise<Choices> {
  const [row] = await db.query<Choices>(
    `select
      (select coalesce(json_agg(json_build_object('id', id, 'label', label)), '[]') from tags
        where company_id = $1 and id = any($2::bigint[]) and association = 'lead') as tags,
      (select coalesce(json_agg(json_build_object('id', id, 'label', concat_ws(' ', first_name, last_name),
          'disabled', disabled_at is not null)), '[]') from users
        where company_id = $1 and id = any($3::bigint[])) as users,
      (select coalesce(json_agg(${field}), '[]') from custom_fields
        where company_id = $1 and id = any($4::bigint[]) and category = 'lead') as fields,
      (select coalesce(json_agg(json_build_object('id', id, 'label', label)), '[]') from attribution_labels
        where company_id = $1 and id = any($5::bigint[])) as attributions,
      (select json_build_object('id', id, 'label', title) from campaigns
        where company_id = $1 and id = $6::bigint) as campaign`,
    [
      companyId,
      asked.tags ?? [],
      asked.users ?? [],
      asked.fields ?? [],
      asked.attributions ?? [],
      asked.campaign ?? null,
    ],
  );
  if (!row) throw new Error("A select without from gave no row");
  return row;
}

/** One of our partnerships, and the partner's row of the same one (null if they have none). */
export interface PartnershipRow {
  id: number;
  partnership_id: number;
  partner_company_id: number;
  partner_name: string;
  partner_type: PartnerType;
  partners_row_id: number | null;
}

export interface AskedPartnership {
  partnership_id?: number | undefined;
  partners_company_id?: number | undefined;
  company_partnerships_id?: number | undefined;
}

/** Our partnerships that fit every given id. More than one only if just the partner's company was named. */
export function selectPartnerships(
  db: Queryable,
  companyId: number,
  asked: AskedPartnership,
): Promise<PartnershipRow[]> {
  return db.query<PartnershipRow>(
    `select p.id, p.partnership_id, p.partner_company_id, c.name as partner_name, p.partner_type,
      (select o.id from company_partnerships o
        where o.company_id = p.partner_company_id and o.partnership_id = p.partnership_id) as partners_row_id
    from company_partnerships p join companies c on c.id = p.partner_company_id
    where p.company_id = $1
      and ($2::bigint is null or p.id = $2)
      and ($3::bigint is null or p.partnership_id = $3)
      and ($4::bigint is null or p.partner_company_id = $4)
    order by p.id limit 10`,
    [
      companyId,
      asked.company_partnerships_id ?? null,
      asked.partnership_id ?? null,
      asked.partners_company_id ?? null,
    ],
  );
}

export interface PartnerSide {
  users: UserChoiceRow[];
  /** Definitions we may fill by id, and those shared with us. */
  fields: (FieldChoiceRow & { open_to_partners: boolean })[];
  /** Our own company's name, as the partner knows us. */
  senderName: string;
}

/** What we may touch in the partner's company when a copy goes there. */
export async function selectPartnerSide(
  db: Queryable,
  asked: {
    companyId: number;
    partnerCompanyId: number;
    users: readonly number[];
    fields: readonly number[];
    sharedKeys: readonly string[];
  },
): Promise<PartnerSide> {
  const [row] = await db.query<PartnerSide>(
    `select
      (select coalesce(json_agg(json_build_object('id', id, 'label', concat_ws(' ', first_name, last_name),
          'disabled', disabled_at is not null)), '[]') from users
        where company_id = $2 and id = any($3::bigint[])) as users,
      (select coalesce(json_agg(json_build_object('id', id, 'label', label, 'type', type,
          'partner_type', partner_type, 'shared_key', shared_key, 'options', options,
          'open_to_partners', open_to_partners)), '[]') from custom_fields
        where company_id = $2 and category = 'lead'
          and ((id = any($4::bigint[]) and open_to_partners) or shared_key = any($5::uuid[]))) as fields,
      (select name from companies where id = $1) as "senderName"`,
    [asked.companyId, asked.partnerCompanyId, asked.users, asked.fields, asked.sharedKeys],
  );
  if (!row) throw new Error("A select without from gave no row");
  return row;
}
