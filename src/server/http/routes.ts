import { createApiKey, deleteApiKey, listApiKeys } from "#server/services/api-keys.ts";
import { checkDuplicates } from "#server/services/check-duplicates.ts";
import * as claims from "#server/services/claims.ts";
import { createLead } from "#server/services/create-lead.ts";
import { deleteLead, restoreLead } from "#server/services/delete-lead.ts";
import { listLeadHistory } from "#server/services/lead-history.ts";
import { countLeads } from "#server/services/list-leads.ts";
import * as catalog from "#server/services/read-catalog.ts";
import { readMe } from "#server/services/sessions.ts";
import { createAttribution, createTag } from "#server/services/write-catalog.ts";
import { answerListClaims, answerListLeads, answerReadLead, answerUpdateLead } from "./lead-answers.ts";
import { opens, type Routes, reads, writes, writesSecret } from "./route.ts";
import { answerSignIn, answerSignOut } from "./session-answers.ts";

/** Every call of the API and the service that does it. */
export const routes: Routes = {
  createLead: writes((tx, caller, { body }) => createLead(tx, caller, body)),
  updateLead: writes(answerUpdateLead),
  listLeads: reads((db, caller, { query }) => answerListLeads(db, caller, query)),
  countLeads: reads((db, caller) => countLeads(db, caller)),
  readLead: reads((db, caller, { params }) => answerReadLead(db, caller, params)),
  readCompanyLead: reads((db, caller, { params }) => answerReadLead(db, caller, params)),
  deleteLead: writes((tx, caller, { params }) => deleteLead(tx, caller, params.leadId)),
  restoreLead: writes((tx, caller, { params }) => restoreLead(tx, caller, params.leadId)),
  listLeadHistory: reads((db, caller, { params, query }) =>
    listLeadHistory(db, caller, params.leadId, {
      cursor: query.cursor === undefined ? undefined : Number(query.cursor),
      pageSize: Number(query.pageSize ?? 50),
    }),
  ),

  checkDuplicates: reads((db, caller, { body }) => checkDuplicates(db, caller, body)),
  listClaims: reads((db, caller, { query }) => answerListClaims(db, caller, query)),
  releaseClaim: writes((tx, caller, { params, body }) =>
    claims.releaseClaim(tx, caller, params.claimId, body),
  ),
  extendClaim: writes((tx, caller, { params, body }) => claims.extendClaim(tx, caller, params.claimId, body)),
  readClaimSettings: reads((db, caller) => claims.readClaimSettings(db, caller)),
  updateClaimSettings: writes((tx, caller, { body }) => claims.updateClaimSettings(tx, caller, body)),

  listTags: reads((db, caller, { query }) => catalog.listTags(db, caller, query)),
  listUsers: reads((db, caller, { query }) => catalog.listUsers(db, caller, query)),
  listCustomFields: reads((db, caller, { query }) => catalog.listCustomFields(db, caller, query)),
  listPartnerCustomFields: reads((db, caller, { params }) =>
    catalog.listPartnerCustomFields(db, caller, params.companyPartnershipId),
  ),
  listPartnerships: reads((db, caller, { query }) => catalog.listPartnerships(db, caller, query)),
  listTiers: reads((db, caller) => catalog.listTiers(db, caller)),
  listCategories: reads((db, caller) => catalog.listCategories(db, caller)),
  listCampaigns: reads((db, caller) => catalog.listCampaigns(db, caller)),
  listAttributions: reads((db, caller) => catalog.listAttributions(db, caller)),
  listContacts: reads((db, caller, { query }) => catalog.listContacts(db, caller, query)),
  createTag: writes((tx, caller, { body }) => createTag(tx, caller, body)),
  createAttribution: writes((tx, caller, { body }) => createAttribution(tx, caller, body)),

  readMe: reads((db, caller) => readMe(db, caller)),
  signIn: opens(answerSignIn),
  signOut: opens(answerSignOut),
  listApiKeys: reads((db, caller) => listApiKeys(db, caller)),
  createApiKey: writesSecret((tx, caller, { body }) => createApiKey(tx, caller, body)),
  deleteApiKey: writes((tx, caller, { params }) => deleteApiKey(tx, caller, params.keyId)),
};
