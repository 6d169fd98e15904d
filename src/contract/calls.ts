import { heads } from "./call-heads.ts";
import type { Call } from "./endpoint.ts";
import type * as endpoints from "./endpoints.ts";

type Calls = { readonly [Name in keyof typeof heads]: Call<(typeof endpoints)[Name]> };

/** The calls of the web app, with the types of their endpoints but without their schemas. */
export const {
  checkDuplicates,
  countLeads,
  createAttribution,
  createLead,
  createTag,
  deleteLead,
  listAttributions,
  listCampaigns,
  listContacts,
  listCustomFields,
  listLeadHistory,
  listLeads,
  listPartnerCustomFields,
  listPartnerships,
  listTags,
  listUsers,
  readLead,
  readMe,
  restoreLead,
  signIn,
  signOut,
  updateLead,
}: Calls = heads;
