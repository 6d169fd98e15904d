/** What the outbox records; delivered to webhooks and open browsers. Names as the vendor's webhooks have them. */
export const leadEvents = ["lead_created", "lead_updated", "lead_deleted"] as const;
export type LeadEvent = (typeof leadEvents)[number];
