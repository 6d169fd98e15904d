import type { AssociationType, LeadRow, LeadSource, LeadStatus } from "#contract/lead.ts";

/** What the app calls a status. */
export const statusWords: Record<LeadStatus, string> = {
  new: "New",
  contacted: "Contacted",
  qualified: "Qualified",
  converted: "Converted",
  lost: "Lost",
};

/** How a lead arrived. */
export const sourceWords: Record<LeadSource, string> = {
  manual: "Manual",
  campaign: "Campaign",
  partnership: "Partnership",
  integration: "Integration",
  lead_submission_form: "Lead form",
};

/** What a lead hangs on. The wire says `campaigns`. */
export const typeWords: Record<AssociationType, string> = {
  referral: "Referral",
  reseller: "Reseller",
  campaigns: "Campaign",
};

/** A person by name, else by the address that stands for them. */
export function personName(person: { first_name: string | null; last_name: string | null; email?: string }) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.email || "Nobody";
}

type Named = Pick<LeadRow, "company_name" | "first_name" | "last_name" | "email" | "id">;

/** The person of a lead, by name or e-mail; undefined if only a company is known. */
export function contactName(lead: Named): string | undefined {
  return [lead.first_name, lead.last_name].filter(Boolean).join(" ") || lead.email || undefined;
}

/** What a lead is called: its company, else its person. */
export function leadName(lead: Named): string {
  return lead.company_name || contactName(lead) || `Lead #${lead.id}`;
}

type Tied = Pick<LeadRow, "partner_type" | "campaign_id" | "partnership_leads">;

/** What a lead hangs on, read back from its row. */
export function typeOf(lead: Tied): AssociationType {
  return lead.partner_type ?? "campaigns";
}

/** Which arrow stands before the partner: reseller and campaign leads are told by their kind, not by their way. */
export function directionOf(lead: Tied): "received" | "sent" | "reseller" | "campaign" {
  if (lead.partner_type === "reseller") return "reseller";
  if (lead.partner_type === null) return "campaign";
  return lead.partnership_leads[0]?.direction ?? "received";
}

/** The other company of a lead: who sent it to us, or to whom we sent it. Undefined if it hangs on no partner. */
export function partnerName(lead: Tied): string | undefined {
  const tie = lead.partnership_leads[0];
  if (!tie) return undefined;
  const theirs = tie.direction === "sent" ? tie.received_by_company_name : tie.sent_by_company_name;
  const offFile = tie.fallback_data?.name;
  return theirs ?? (typeof offFile === "string" && offFile !== "" ? offFile : undefined);
}
