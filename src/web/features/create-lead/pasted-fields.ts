import type { AttributionLabel, Campaign, Tag } from "#contract/catalog.ts";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { CustomValue, Known, Named, Reading } from "#paste-to-fill/reading.ts";
import { draftOfValue } from "#web/components/custom-field-value.ts";
import type { PartnerChoice } from "#web/components/partner-field.tsx";
import { offeredFields } from "./create-lead-body.ts";
import { isBlank } from "./is-typed.ts";
import { labels } from "./label-of-input.ts";
import { blankTouch, fieldKey, type LeadDraft } from "./lead-draft.ts";

/** What the form's pickers offer, which a pasted text may name. */
export interface Choices {
  partners: readonly (PartnerChoice & { website: string | null })[];
  tags: readonly Tag[];
  campaigns: readonly Campaign[];
  attributions: readonly AttributionLabel[];
  definitions: readonly CustomFieldDefinition[];
}

/** One value found in a pasted text, and what taking it does to the form. */
export interface PastedField {
  /** The input it shows in; where it has none, nothing can be taken. */
  input: string | null;
  label: string;
  /** As people read it. */
  shown: string;
  /** "From the signature, line 2". */
  from: string;
  /** The letters it was read from. */
  source: string;
  sets: readonly { input: string; value: unknown; before: unknown }[];
  taken: boolean;
}

/** What the reader may know of us. */
export function knownOf({ partners, tags, campaigns, attributions, definitions }: Choices): Known {
  return {
    partners: partners.flatMap(({ ids, name, website }) => {
      const domain = domainOf(website);
      return ids ? [{ id: ids.row, name, ...(domain && { domain }) }] : [];
    }),
    tags: tags.map(({ id, label }) => ({ id, label })),
    campaigns: campaigns.map(({ id, title }) => ({ id, label: title })),
    attributions: attributions.map(({ id, label }) => ({ id, label })),
    customFields: definitions.map(({ id, label, type, options }) => ({
      ...{ id, label, type },
      ...(options && { options: options.map((option) => ({ id: option.id, label: option.label })) }),
    })),
  };
}

const texts = ["company_name", "first_name", "last_name", "email", "phone_number"] as const;

// The API has no member for these; a custom field of this name has.
const homes = [
  { name: "job_title", label: "Job title", pattern: /^(job ?title|title|role|position)$/i },
  { name: "website", label: "Website", pattern: /^(web ?site|web|url|homepage|domain)$/i },
] as const;

/**
 * What a reading would fill into the form as it stands, in the order of the form. A field that holds something already
 * is not taken; the person may still take it.
 */
export function pastedFields(reading: Reading, draft: LeadDraft, choices: Choices): PastedField[] {
  const found: PastedField[] = [];
  const add = (
    field: Pick<PastedField, "input" | "label" | "shown">,
    read: { rule: string; source: { text: string } },
    sets: PastedField["sets"],
    taken = sets.length > 0 && sets.every(({ before }) => isBlank(before)),
  ) =>
    found.push({
      ...field,
      from: `From the ${read.rule.replace(/^number, /, "")}`,
      source: read.source.text,
      sets,
      taken,
    });

  for (const name of texts) {
    const read = reading.fields[name];
    if (!read) continue;
    const sets = [{ input: name, value: read.value, before: draft[name] }];
    add({ input: name, label: labels[name], shown: read.value }, read, sets);
  }

  const partner = choices.partners.find(({ ids }) => ids?.row === reading.partner?.value);
  if (partner && reading.partner) {
    const { website: _, ...choice } = partner;
    const type = { input: "associationType", value: partner.type, before: draft.associationType };
    const sets = [{ input: "partner", value: choice, before: draft.partner }];
    const free = draft.partner === null && draft.companyCampaignId === null;
    add(
      { input: "partner", label: labels.partner, shown: partner.name },
      reading.partner,
      partner.type === draft.associationType ? sets : [...sets, type],
      free,
    );
  }

  const campaign = choices.campaigns.find(({ id }) => id === reading.campaign?.value);
  if (campaign && reading.campaign) {
    const free = !partner && draft.partner === null && draft.companyCampaignId === null;
    add(
      { input: "companyCampaignId", label: labels.companyCampaignId, shown: campaign.title },
      reading.campaign,
      [
        { input: "companyCampaignId", value: campaign.id, before: draft.companyCampaignId },
        { input: "associationType", value: "campaigns", before: draft.associationType },
      ],
      free,
    );
  }

  const tags = namedIn(reading.tags, choices.tags).filter(({ one }) => !draft.tags.includes(one.id));
  const [firstTag] = tags;
  if (firstTag) {
    const shown = tags.map(({ one }) => one.label).join(", ");
    const value = [...draft.tags, ...tags.map(({ one }) => one.id)];
    // Tags are added to those that are there.
    add(
      { input: "tags", label: labels.tags, shown },
      firstTag.read,
      [{ input: "tags", value, before: draft.tags }],
      true,
    );
  }

  const definitions = offeredFields(choices.definitions, partner?.type ?? draft.associationType);
  const custom = (definition: CustomFieldDefinition, value: CustomValue, read: Named<unknown>) => {
    const input = `custom.${fieldKey(definition.id)}`;
    const filled = draftOfValue(definition, { [definition.type]: value });
    if (isBlank(filled)) return;
    const before = draft.custom[fieldKey(definition.id)] ?? (Array.isArray(filled) ? [] : "");
    add({ input, label: definition.label, shown: read.source.text }, read, [
      { input, value: filled, before },
    ]);
  };
  for (const read of reading.customFields ?? []) {
    const definition = definitions.find(({ id }) => id === read.id);
    if (definition) custom(definition, read.value, read);
  }
  for (const { name, label, pattern } of homes) {
    const read = reading.fields[name];
    if (!read) continue;
    const home = definitions.find((one) => one.type === "text" && pattern.test(one.label));
    if (home && found.every(({ input }) => input !== `custom.${fieldKey(home.id)}`))
      custom(home, read.value, read);
    else if (!home) add({ input: null, label, shown: read.value }, read, []);
  }

  const touches = namedIn(reading.attributions, choices.attributions);
  const [firstTouch] = touches;
  if (firstTouch) {
    const before = draft.touches;
    const kept = before.filter((touch) => !isBlank(touch));
    add(
      {
        input: `touches.${kept.length}.label`,
        label: "Attribution",
        shown: touches.map(({ one }) => one.label).join(", "),
      },
      firstTouch.read,
      [
        {
          input: "touches",
          value: [...kept, ...touches.map(({ one }) => ({ ...blankTouch, label: one.id }))],
          before,
        },
      ],
      true,
    );
  }
  return found;
}

function namedIn<T extends { id: number }>(reads: readonly Named<number>[] = [], from: readonly T[]) {
  return reads.flatMap((read) => {
    const one = from.find(({ id }) => id === read.value);
    return one ? [{ one, read }] : [];
  });
}

function domainOf(website: string | null) {
  const host = /^(?:https?:\/\/)?([^/?#\s]+\.[^/?#\s]+)/i.exec(website?.trim() ?? "")?.[1];
  return host?.toLowerCase().replace(/^www\./, "");
}
