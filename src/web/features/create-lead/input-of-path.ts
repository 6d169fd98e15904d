import { type Definitions, filledTouches, toBody } from "./create-lead-body.ts";
import { fieldKey, type LeadDraft } from "./lead-draft.ts";

const plain = new Set([
  "company_name",
  "first_name",
  "last_name",
  "email",
  "phone_number",
  "source",
  "associationType",
  "companyCampaignId",
  "tags",
  "integrationName",
]);

const partnerInputs: Record<string, string> = {
  formDirection: "formDirection",
  sendToPartner: "sendToPartner",
  partnerUsers: "partnerPeople",
  sentBy: "referrer",
};

/**
 * The input that a path of the body came from (`customFields.0.value.number` -> `custom.f5`), whoever named it: our
 * own check or the server. Undefined for a path that no input stands for.
 */
export function inputOfPath(path: string, draft: LeadDraft, definitions: Definitions): string | undefined {
  const [member = "", second = "", third = ""] = path.split(".");
  if (plain.has(member)) return member;
  if (member === "claimBreak") return "claimReason";
  if (member === "partnershipLead") return partnerInputs[second] ?? "partner";
  if (member === "customFields" || member === "partnerCustomFields") {
    const entry = toBody(draft, definitions)[member]?.[Number(second)];
    const part = member === "customFields" ? "custom" : "partnerCustom";
    return entry && `${part}.${fieldKey(entry.customFieldId)}`;
  }
  if (member === "attributions") {
    const row = filledTouches(draft.touches)[Number(second)]?.row;
    return row === undefined ? undefined : `touches.${row}.${third === "attributedDate" ? "date" : "label"}`;
  }
  if (member === "integrationCustomFields") return `integrationFields.${integrationRow(draft, second)}.uuid`;
  if (member === "powerups" && second === "pipedrive" && third) return `pipedrive.${third}`;
  return undefined;
}

function integrationRow({ integrationFields }: LeadDraft, index: string) {
  const filled = [...integrationFields.entries()].filter(
    ([, { uuid, value }]) => uuid.trim() || value.trim(),
  );
  return filled[Number(index)]?.[0] ?? 0;
}
