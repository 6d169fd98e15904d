// Apart from the schemas, so that what only lists and compares them does not load those.

/** The five statuses, in the order a lead moves. */
export const leadStatuses = ["new", "contacted", "qualified", "converted", "lost"] as const;

/** How a lead arrived. Singular `campaign`, while the association is plural `campaigns`: both as documented. */
export const leadSources = [
  "manual",
  "campaign",
  "partnership",
  "integration",
  "lead_submission_form",
] as const;

export const associationTypes = ["referral", "reseller", "campaigns"] as const;

/** Rows of one page at most. Source: the API's introduction. */
export const PAGE_SIZE_MAX = 50;

/** Which leads a tab shows; absent means all. */
export const leadViews = ["received", "sent", "reseller", "campaigns"] as const;

/** What a list can be sorted by. The documents know `status`; the others are ours. */
export const leadSorts = [
  "created_at",
  "updated_at",
  "status",
  "company_name",
  "last_name",
  "source",
] as const;
