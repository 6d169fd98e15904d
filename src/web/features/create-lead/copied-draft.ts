import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { Lead } from "#contract/lead.ts";
import { draftOfValue } from "#web/components/custom-field-value.ts";
import { typeOf } from "#web/components/lead-words.ts";
import type { PartnerChoice } from "#web/components/partner-field.tsx";
import { blankDraft, fieldKey, type LeadDraft } from "./lead-draft.ts";

/**
 * A form that begins like another lead: its company, what it hangs on, tags and custom fields. Not the person, whom two
 * leads rarely share, and not what happened to the other one.
 */
export function copiedDraft(
  lead: Lead,
  partners: readonly PartnerChoice[],
  definitions: readonly CustomFieldDefinition[],
): LeadDraft {
  const [tie] = lead.partnership_leads;
  const name = tie?.fallback_data?.name;
  const partner =
    partners.find(({ ids }) => ids !== null && ids.row === tie?.company_partnerships_id) ??
    (typeof name === "string" ? { name, ids: null, type: null, tier: null, category: null, leads: 0 } : null);
  const values = lead.custom_fields.flatMap(({ id, value }) => {
    const definition = definitions.find((one) => one.id === id);
    return definition ? [[fieldKey(id), draftOfValue(definition, value)] as const] : [];
  });
  return {
    ...blankDraft(),
    company_name: lead.company_name ?? "",
    associationType: typeOf(lead),
    formDirection: tie?.direction ?? "received",
    partner,
    companyCampaignId: lead.campaign_id,
    tags: lead.tags.map(({ id }) => id),
    custom: Object.fromEntries(values),
  };
}
