/** What a reader of the API page should know of a call beyond its summary. */
export const operationNotes: Readonly<Record<string, string>> = {
  createLead:
    "Stores a lead and, with sendToPartner, the partner's copy of it; both or neither. A lead of the same partner or campaign with the same email is refused as a duplicate.",
  updateLead:
    "Only the members sent change anything. The arrays tags and assignedUsers replace what was there; the members ending in Add and Remove edit it instead and never overwrite what somebody else did.",
  listLeads: "Newest first, unless sort says otherwise. Pages follow each other by cursor.",
  checkDuplicates:
    "Takes what is typed so far, finished or not, and changes nothing. Read access is enough. At most five leads, those worth showing first.",
  listClaims:
    "Pages follow each other by X-Next-Cursor. A claim ends by its date; nothing has to run for that.",
  releaseClaim: "The reason stays with the claim and in the history of its lead.",
  extendClaim:
    "A date means the end of that day. One that has run out stands again unless somebody else claimed the same.",
  updateClaimSettings:
    "For claims to come. Null switches claims off and hides the standing ones until it is undone.",
  readCompanyLead: "The company must be the caller's own.",
  deleteLead: "The lead disappears from every read; it can be restored.",
  listLeadHistory: "Newest first. Pages follow each other by the id of the last entry.",
  signIn: "Answers with a session cookie. The key itself is not kept.",
  signOut: "Ends the session of the cookie that is sent; without one nothing happens.",
  createApiKey: "The reply is the only time the key is shown.",
  deleteApiKey: "The key and every session it opened end at once.",
};

/** What a member means, where its name does not say it; by call and dotted path. */
export const memberNotes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createLead: {
    associationType:
      "Where the lead comes from. Referral and reseller name a partner, campaigns names a campaign.",
    companyCampaignId: "The campaign; required with campaigns.",
    source: "How the lead arrived; worked out from the other members if left out.",
    partnershipLead: "The partner, and what happens with them.",
    "partnershipLead.partnership_id": "The record both companies share. Any one of the three ids is enough.",
    "partnershipLead.partners_company_id": "The partner's company.",
    "partnershipLead.company_partnerships_id": "Our own row for the partnership.",
    "partnershipLead.sendToPartner": "True gives the partner a copy of the lead.",
    "partnershipLead.partners_company_name": "A partner who is not on file yet.",
    "partnershipLead.partnerUsers": "People of the partner to be told.",
    "partnershipLead.sentBy": "Who brought the lead.",
    tags: "Ids of tags for leads.",
    customFields: "Values of our own fields; the type must be the field's.",
    partnerCustomFields: "Values of the partner's fields, for their copy.",
    attributions: "Touch points: which label, and when.",
    powerups: "Ids of the lead in a CRM.",
    claimBreak:
      "Why the lead goes against a standing claim of another partner; kept in the history of both leads.",
  },
  checkDuplicates: {
    partnershipLead: "The partner chosen so far; tells whether saving would break a claim.",
    excludeId: "The lead being edited.",
  },
  listClaims: {
    partners: "Ids of our partnership rows separated by commas.",
    active: "1: claims that hold now; 0: those that no longer do.",
    leadId: "The lead that brought it.",
  },
  updateLead: {
    status: "Any status may follow any other.",
    assignedUsers: "Replaces who is assigned.",
    tags: "Replaces the tags.",
    customFields: "Those named change, the others stay; a value of null empties one.",
    tagsAdd: "Edits the tags; not together with tags.",
    assignedUsersAdd: "Edits who is assigned; not together with assignedUsers.",
    customFieldsClear: "Empties these fields.",
  },
  listLeads: {
    userId: "Named by the vendor's documents; not needed.",
    cursor: "X-Next-Cursor of the page before, or created_at of its last row.",
    search: "Part of a company, name, email or phone number.",
    view: "One kind of lead; without it all.",
    assigned: "1: only leads with somebody assigned.",
    unassigned: "1: only leads with nobody assigned.",
    status: "One or more, separated by commas.",
    tags: "Ids separated by commas; any of them.",
    users: "Ids separated by commas; assigned to any of them.",
    partners: "Ids of our partnership rows separated by commas.",
    customFields: 'JSON such as `[{"id": 6, "value": {"select": 3}}]`; all must hold.',
    sort: 'JSON such as `[{"type": "status", "asc": true}]`.',
    pageSize: "1 to 50; 10 if left out.",
  },
  listUsers: { indirect: "Any value adds disabled and indirect people." },
  listContacts: { partnership_id: "The record both companies share." },
};
