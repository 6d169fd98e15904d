/** Every call of the API: the table the server routes by and OpenAPI is written from. */
export { createApiKey, deleteApiKey, listApiKeys } from "./api-key.ts";
export {
  createAttribution,
  createTag,
  listAttributions,
  listCampaigns,
  listContacts,
  listTags,
  listUsers,
} from "./catalog.ts";
export { checkDuplicates } from "./check-duplicates.ts";
export { extendClaim, listClaims, readClaimSettings, releaseClaim, updateClaimSettings } from "./claim.ts";
export { createLead } from "./create-lead.ts";
export { listCustomFields, listPartnerCustomFields } from "./custom-field.ts";
export { listLeadHistory } from "./lead-history.ts";
export { countLeads, listLeads } from "./list-leads.ts";
export { listCategories, listPartnerships, listTiers } from "./partnership.ts";
export { deleteLead, readCompanyLead, readLead, restoreLead } from "./read-lead.ts";
export { readMe, signIn, signOut } from "./session.ts";
export { updateLead } from "./update-lead.ts";
