import type {
  AttributionLabel,
  Campaign,
  Contact,
  listContacts as listContactsCall,
  listTags as listTagsCall,
  listUsers as listUsersCall,
  Tag,
  User,
} from "#contract/catalog.ts";
import type {
  CustomFieldDefinition,
  listCustomFields as listCustomFieldsCall,
} from "#contract/custom-field.ts";
import type { QueryOutput, ReplyOf } from "#contract/endpoint.ts";
import { parseId } from "#contract/id.ts";
import type {
  listCategories as listCategoriesCall,
  listPartnerships as listPartnershipsCall,
  listTiers as listTiersCall,
  Partnership,
} from "#contract/partnership.ts";
import type { Caller } from "#server/caller.ts";
import { selectAttributionLabels } from "#server/db/attribution-rows.ts";
import { selectCampaigns } from "#server/db/campaign-rows.ts";
import { selectContacts } from "#server/db/contact-rows.ts";
import { selectCustomFields, selectOpenCustomFields } from "#server/db/custom-field-rows.ts";
import type { Queryable } from "#server/db/database.ts";
import { selectCategories, selectTiers } from "#server/db/partner-label-rows.ts";
import { selectPartnerOf, selectPartnerships } from "#server/db/partnership-rows.ts";
import { selectTags } from "#server/db/tag-rows.ts";
import { selectUsers } from "#server/db/user-rows.ts";
import { ServiceError } from "#server/service-error.ts";
import { byLabel } from "./by-label.ts";

/** What the pickers offer. Every read is fenced by the caller's company; lists are whole and sorted for reading. */

/** `partner_type` also gives the tags that are for both kinds of partner. */
export async function listTags(
  db: Queryable,
  caller: Caller,
  query: QueryOutput<typeof listTagsCall>,
): Promise<Tag[]> {
  const { association, partner_type: partnerType } = query;
  return byLabel(await selectTags(db, caller.companyId, { association, partnerType }), (tag) => tag.label);
}

/** People who work the desk; any value of `indirect` adds disabled, partner and indirect users. */
export async function listUsers(
  db: Queryable,
  caller: Caller,
  query: QueryOutput<typeof listUsersCall>,
): Promise<User[]> {
  const users = await selectUsers(db, caller.companyId, query.indirect === undefined ? "desk" : "everyone");
  return byLabel(users, nameOf);
}

/** `partner_type` also gives the definitions that are for both kinds of partner. In the admin's order. */
export function listCustomFields(
  db: Queryable,
  caller: Caller,
  query: QueryOutput<typeof listCustomFieldsCall>,
): Promise<CustomFieldDefinition[]> {
  const { category, partner_type: partnerType } = query;
  return selectCustomFields(db, caller.companyId, { category, partnerType });
}

/** Fields of the partner's copy that we may fill. A row that is not ours is answered like one that is not there. */
export async function listPartnerCustomFields(
  db: Queryable,
  caller: Caller,
  companyPartnershipId: number,
): Promise<CustomFieldDefinition[]> {
  const partner = await selectPartnerOf(db, caller.companyId, companyPartnershipId);
  if (!partner) throw new ServiceError("not-found", "Partnership not found or not accessible");
  return selectOpenCustomFields(db, partner.partner_company_id, partner.partner_type);
}

/** By the partner's name. Nobody is assigned to a partnership yet, so the view `assigned` is empty. */
export async function listPartnerships(
  db: Queryable,
  caller: Caller,
  query: QueryOutput<typeof listPartnershipsCall>,
): Promise<Partnership[]> {
  if (query.view === "assigned") return [];
  const partnerType = query.view === "all" ? undefined : query.view;
  const rows = await selectPartnerships(db, caller.companyId, { partnerType, search: query.search });
  return byLabel(rows, (row) => row.partner.name).map((row) => ({ total: rows.length, ...row }));
}

export function listTiers(db: Queryable, caller: Caller): Promise<ReplyOf<typeof listTiersCall>> {
  return selectTiers(db, caller.companyId);
}

export async function listCategories(
  db: Queryable,
  caller: Caller,
): Promise<ReplyOf<typeof listCategoriesCall>> {
  return byLabel(await selectCategories(db, caller.companyId), (category) => category.label);
}

/** The newest start first. */
export function listCampaigns(db: Queryable, caller: Caller): Promise<Campaign[]> {
  return selectCampaigns(db, caller.companyId);
}

export async function listAttributions(db: Queryable, caller: Caller): Promise<AttributionLabel[]> {
  return byLabel(await selectAttributionLabels(db, caller.companyId), (attribution) => attribution.label);
}

/** People of our partners; `partnership_id` is the shared id. */
export async function listContacts(
  db: Queryable,
  caller: Caller,
  query: QueryOutput<typeof listContactsCall>,
): Promise<Contact[]> {
  const partnershipId = query.partnership_id === undefined ? undefined : parseId(query.partnership_id);
  // Digits beyond any id name no partnership; they must not turn the filter off.
  if (query.partnership_id !== undefined && partnershipId === undefined) return [];
  const contacts = await selectContacts(db, caller.companyId, { partnershipId, search: query.search });
  return byLabel(contacts, nameOf);
}

function nameOf(person: { first_name: string | null; last_name: string | null; email: string }): string {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.email;
}
