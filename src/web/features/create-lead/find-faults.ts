import { zodResolver } from "@hookform/resolvers/zod";
import { createLeadBody } from "#contract/create-lead.ts";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { blankDraft as blankField } from "#web/components/custom-field-value.ts";
import { type Definitions, offeredFields, sendsCopy, toBody } from "./create-lead-body.ts";
import { inputOfPath } from "./input-of-path.ts";
import { labelOfInput } from "./label-of-input.ts";
import { fieldKey, type LeadDraft } from "./lead-draft.ts";

/** Something that keeps the lead from being saved. */
export interface Fault {
  /** Name of the input, as the form knows it. */
  input: string;
  /** What the input is called on the screen. */
  label: string;
  message: string;
  /** The input is empty: said beside the form while typing, under the input only once saving was tried. */
  missing: boolean;
}

/** Said of a custom field that has to be filled. */
export const NEEDED = "Needed to save";

// Where the contract speaks to programs, the screen has words of its own.
const ownWords: readonly (readonly [RegExp, string])[] = [
  [/^attributions\.\d+\.id$/, "Pick what it was"],
  [/^attributions\.\d+\.attributedDate$/, "Add the day to the time"],
  [/^integrationCustomFields\.\d+\.uuid$/, "Type the field's id"],
  [/^powerups\.pipedrive\./, "Type a whole number"],
];

const checkBody = zodResolver(createLeadBody, undefined, { raw: true });

/** Everything the contract and the definitions find wrong with the lead as it stands, in the order of the form. */
export async function findFaults(draft: LeadDraft, definitions: Definitions): Promise<Fault[]> {
  const faults = new Map<string, Fault>();
  const add = (input: string, message: string, missing: boolean) => {
    if (!faults.has(input))
      faults.set(input, { input, message, missing, label: labelOfInput(input, definitions) });
  };
  const checked = await checkBody(toBody(draft, definitions), undefined, wholeBody);
  for (const { path, message } of messagesIn(checked.errors)) {
    const input = inputOfPath(path, draft, definitions);
    const words = ownWords.find(([pattern]) => pattern.test(path))?.[1] ?? message;
    if (input) add(input, words, isEmpty(valueAt(draft, input)));
  }
  if (definitions.breaksClaim && isEmpty(draft.claimReason)) {
    add("claimReason", "Say why, for the history of both leads", true);
  }
  for (const { input } of emptyFields("custom", definitions.own, draft, true)) add(input, NEEDED, true);
  if (sendsCopy(draft)) {
    for (const { input } of emptyFields("partnerCustom", definitions.partner, draft, true))
      add(input, NEEDED, true);
  }
  const order = inputOrder(draft, definitions);
  return [...faults.values()].sort((a, b) => place(order, a.input) - place(order, b.input));
}

/** The body has no inputs of its own. */
const wholeBody = { fields: {}, shouldUseNativeValidation: false };

/** The messages in the resolver's tree, each with its path in the body. */
function messagesIn(errors: object, above = ""): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, node]: [string, unknown]) => {
    if (typeof node !== "object" || node === null) return [];
    const path = above + key;
    const own = "message" in node ? [{ path, message: String(node.message) }] : [];
    return [...own, ...messagesIn(node, `${path}.`)];
  });
}

/** Inputs of custom fields that nobody has filled: those that have to be, or those that may. */
export function emptyFields(
  part: "custom" | "partnerCustom",
  definitions: readonly CustomFieldDefinition[],
  draft: LeadDraft,
  required: boolean,
) {
  return offeredFields(definitions, draft.associationType)
    .filter((definition) => definition.required === required)
    .filter((definition) => isEmpty(draft[part][fieldKey(definition.id)] ?? blankField(definition)))
    .map((definition) => ({ input: `${part}.${fieldKey(definition.id)}`, label: definition.label }));
}

function inputOrder(draft: LeadDraft, { own, partner }: Definitions): string[] {
  const fields = (part: string, of: Definitions["own"]) => of.map(({ id }) => `${part}.${fieldKey(id)}`);
  return [
    ...["company_name", "first_name", "last_name", "email", "phone_number"],
    ...[
      "associationType",
      "formDirection",
      "source",
      "companyCampaignId",
      "partner",
      "claimReason",
      "referrer",
    ],
    ...["partnerPeople", "sendToPartner", "tags"],
    ...fields("custom", own),
    ...fields("partnerCustom", partner),
    ...draft.touches.flatMap((_, row) => [`touches.${row}.label`, `touches.${row}.date`]),
  ];
}

function place(order: string[], input: string) {
  const at = order.indexOf(input);
  return at < 0 ? order.length : at;
}

function valueAt(draft: LeadDraft, input: string): unknown {
  return input.split(".").reduce<unknown>((held, key) => (held as Record<string, unknown>)?.[key], draft);
}

function isEmpty(value: unknown) {
  if (typeof value === "string") return value.trim() === "";
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
