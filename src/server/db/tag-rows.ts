import type { Tag } from "#contract/catalog.ts";
import type { PartnerType } from "#contract/custom-field.ts";
import type { Queryable, Transaction } from "./database.ts";

export interface TagFilter {
  readonly association?: Tag["association"] | undefined;
  /** A tag without a partner type is for both, so it is always among them. */
  readonly partnerType?: PartnerType | undefined;
}

/** The company's tags, unsorted: people sort labels, and databases differ in how. */
export function selectTags(db: Queryable, companyId: number, filter: TagFilter): Promise<Tag[]> {
  return db.query<Tag>(
    `select id, uuid, label, background_color, text_color, association, partner_type, company_id
     from tags
     where company_id = $1
       and ($2::text is null or association = $2)
       and ($3::text is null or partner_type is null or partner_type = $3)`,
    [companyId, filter.association ?? null, filter.partnerType ?? null],
  );
}

export async function insertTag(
  tx: Transaction,
  companyId: number,
  tag: Pick<Tag, "label" | "association" | "background_color" | "text_color" | "partner_type">,
): Promise<{ id: number; uuid: string }> {
  const [row] = await tx.query<{ id: number; uuid: string }>(
    `insert into tags (company_id, label, association, background_color, text_color, partner_type)
     values ($1, $2, $3, $4, $5, $6)
     returning id, uuid`,
    [companyId, tag.label, tag.association, tag.background_color, tag.text_color, tag.partner_type],
  );
  if (!row) throw new Error("The new tag came back without its id");
  return row;
}
