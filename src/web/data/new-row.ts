import type { CreateLeadInput, CreateLeadReply } from "#contract/create-lead.ts";
import type { LeadRow } from "#contract/lead.ts";
import type { Partnership } from "#contract/partnership.ts";
import type { Me } from "#contract/session.ts";
import { applyChange, type Directory } from "./lead-change.ts";

export interface NewRowKnowledge {
  me: Me | undefined;
  directory: Directory;
  partnerships: readonly Partnership[];
  campaigns: readonly { id: number; title: string }[];
}

/** The row of a lead that was just stored, as far as the browser can know it before it is listed again. */
export function newRow(
  body: CreateLeadInput,
  reply: CreateLeadReply,
  { me, directory, partnerships, campaigns }: NewRowKnowledge,
): LeadRow {
  const now = new Date().toISOString();
  const campaignId = body.companyCampaignId ?? null;
  const bare: LeadRow = {
    total: 0,
    id: reply.id,
    uuid: reply.uuid,
    created_at: now,
    updated_at: now,
    source: body.source ?? "manual",
    company_name: null,
    email: null,
    phone_number: null,
    first_name: null,
    last_name: null,
    status: "new",
    partner_type: body.associationType === "campaigns" ? null : body.associationType,
    company_id: me?.company.id ?? 0,
    created_by_user_id: me?.user.id ?? null,
    campaign_id: campaignId,
    campaign_title: campaigns.find(({ id }) => id === campaignId)?.title ?? null,
    tags: [],
    assigned_users: [],
    partnership_leads: partnershipOf(body, partnerships, me, now),
    campaign_partners: [],
    lead_deals: [],
    custom_fields: [],
    version: 1,
  };
  const { company_name, email, phone_number, first_name, last_name, tags, customFields } = body;
  return applyChange(bare, {
    key: "",
    leadId: reply.id,
    version: 0,
    body: { company_name, email, phone_number, first_name, last_name, tags, customFields },
    directory,
    at: now,
    state: "saving",
  });
}

function partnershipOf(
  body: CreateLeadInput,
  partnerships: readonly Partnership[],
  me: Me | undefined,
  now: string,
): LeadRow["partnership_leads"] {
  const asked = body.partnershipLead;
  if (!asked) return [];
  const found = partnerships.find(
    (row) =>
      row.id === asked.company_partnerships_id ||
      row.partnership.id === asked.partnership_id ||
      row.partner.id === asked.partners_company_id,
  );
  // The server's rule: the direction given, else a copy sent to them makes it ours.
  const sent = asked.formDirection ? asked.formDirection === "sent" : asked.sendToPartner === true;
  const us = { id: me?.company.id ?? null, name: me?.company.name ?? null };
  const them = { id: found?.partner.id ?? null, name: found?.partner.name ?? null };
  const [from, to] = sent ? [us, them] : [them, us];
  return [
    {
      id: 0,
      created_at: now,
      partnership_id: found?.partnership.id ?? null,
      sent_by_company_id: from.id,
      sent_by_company_name: from.name,
      sent_by_company_logo_id: null,
      sent_by_company_logo_uuid: null,
      received_by_company_id: to.id,
      received_by_company_name: to.name,
      received_by_company_logo_id: null,
      received_by_company_logo_uuid: null,
      partner_type: body.associationType === "campaigns" ? null : body.associationType,
      direction: sent ? "sent" : "received",
      fallback_data: found ? null : { name: asked.partners_company_name ?? "" },
      company_partnerships_id: found?.id ?? null,
      sent_to_partner: asked.sendToPartner === true,
    },
  ];
}
