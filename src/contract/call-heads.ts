/**
 * Name, method, path and right of the calls the web app makes, apart from their schemas: the app sends its first calls
 * by these, and loads the schemas that check the answers while it waits for them. The table of endpoints is made of
 * them, so each stands here only. `calls.ts` has them with their types.
 */
export const heads = {
  checkDuplicates: { name: "checkDuplicates", method: "POST", path: "/api/v1/leads/check", access: "read" },
  countLeads: { name: "countLeads", method: "GET", path: "/api/v1/leads/counts", access: "read" },
  createAttribution: {
    name: "createAttribution",
    method: "POST",
    path: "/api/v1/attributions",
    access: "write",
  },
  createLead: { name: "createLead", method: "POST", path: "/api/v1/leads", access: "write" },
  createTag: { name: "createTag", method: "POST", path: "/api/v1/tags", access: "write" },
  deleteLead: { name: "deleteLead", method: "DELETE", path: "/api/v1/leads/:leadId", access: "write" },
  listAttributions: { name: "listAttributions", method: "GET", path: "/api/v1/attributions", access: "read" },
  listCampaigns: { name: "listCampaigns", method: "GET", path: "/api/v1/campaigns", access: "read" },
  listContacts: { name: "listContacts", method: "GET", path: "/api/v1/contacts", access: "read" },
  listCustomFields: {
    name: "listCustomFields",
    method: "GET",
    path: "/api/v1/custom-fields",
    access: "read",
  },
  listLeadHistory: {
    name: "listLeadHistory",
    method: "GET",
    path: "/api/v1/leads/:leadId/history",
    access: "read",
  },
  listLeads: { name: "listLeads", method: "GET", path: "/api/v1/leads", access: "read" },
  listPartnerCustomFields: {
    name: "listPartnerCustomFields",
    method: "GET",
    path: "/api/v1/partnerships/:companyPartnershipId/custom-fields",
    access: "read",
  },
  listPartnerships: { name: "listPartnerships", method: "GET", path: "/api/v1/partnerships", access: "read" },
  listTags: { name: "listTags", method: "GET", path: "/api/v1/tags", access: "read" },
  listUsers: { name: "listUsers", method: "GET", path: "/api/v1/users", access: "read" },
  readLead: { name: "readLead", method: "GET", path: "/api/v1/leads/:leadId", access: "read" },
  readMe: { name: "readMe", method: "GET", path: "/api/v1/me", access: "signed-in" },
  restoreLead: {
    name: "restoreLead",
    method: "POST",
    path: "/api/v1/leads/:leadId/restore",
    access: "write",
  },
  signIn: { name: "signIn", method: "POST", path: "/api/v1/session", access: "public" },
  signOut: { name: "signOut", method: "DELETE", path: "/api/v1/session", access: "public" },
  updateLead: { name: "updateLead", method: "PATCH", path: "/api/v1/leads/:leadId", access: "write" },
} as const;
