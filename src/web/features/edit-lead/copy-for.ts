import { partnerName } from "#web/components/lead-words.ts";
import type { LeadSeen } from "./touched-fields.ts";

/** The partner that got a copy when the lead was made. */
export function copyFor(lead: LeadSeen | undefined): string | undefined {
  return lead?.partnership_leads[0]?.sent_to_partner ? partnerName(lead) : undefined;
}
