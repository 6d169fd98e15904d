import { emailsIn } from "#paste-to-fill/find/emails.ts";
import { websitesIn } from "#paste-to-fill/find/websites.ts";
import type { Known, Named, Reading, Source } from "#paste-to-fill/reading.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { type Line, linesOf } from "#paste-to-fill/text/lines.ts";
import { originalRange, type SourceText } from "#paste-to-fill/text/source-text.ts";
import { customValue } from "./custom-value.ts";

type Found = Pick<Reading, "partner" | "tags" | "campaign" | "attributions" | "customFields">;

const tagLabels =
  /^(?:tags?|labels?|schlagworte?|schlagwörter|stichworte?|étiquettes?|mots[- ]clés|etiquetas?|etichette?|etykiety?|taggar|etiketter|etiket(?:ten|ler)?|tunnisteet|タグ|标签|태그)$/iu;
const campaignLabels =
  /^(?:campaign|campaign name|kampagne|campagne|campaña|campanha|campagna|kampanj|kampanje|kampania|kampanya|kampanja|キャンペーン|活动|캠페인)$/iu;
const attributionLabels =
  /^(?:attribution|source|lead source|referral source|channel|quelle|leadquelle|herkunft|origine|source du lead|origen|fuente|origem|fonte|bron|källa|kilde|lähde|źródło|kaynak|how did you hear about us|utm[_ ]source|ソース|流入元|来源|出处)$/iu;

/** What of our catalog the text names. Only exact labels count: a guess here would be filed under the wrong partner. */
export function readKnown(source: SourceText, known: Known): { found: Found; sources: Source[] } {
  const lines = linesOf(source.text);
  const sources: Source[] = [];
  const place = (start: number, end: number): Source => {
    const range = originalRange(source, start, end);
    const at = { ...range, text: source.original.slice(range.start, range.end) };
    sources.push(at);
    return at;
  };
  const found: Found = {};
  const partner = partnerIn(lines, known, place);
  if (partner) found.partner = partner;
  const labelled = lines.flatMap(labelledValue);
  const listed = (labels: RegExp, items: { id: number; label: string }[] = [], rule: string) =>
    labelled
      .filter(({ label }) => labels.test(label))
      .flatMap(({ value }) => itemsIn(value, items, rule, place));
  const tags = unique([
    ...listed(tagLabels, known.tags, "label Tags"),
    ...hashtags(lines, known.tags ?? [], place),
    ...labelLines(lines, known.tags ?? [], "tag of that name", place),
  ]);
  if (tags.length > 0) found.tags = tags;
  const campaign = [
    ...listed(campaignLabels, known.campaigns, "label Campaign"),
    ...labelLines(lines, known.campaigns ?? [], "campaign of that name", place),
  ][0];
  if (campaign) found.campaign = campaign;
  const attributions = unique(listed(attributionLabels, known.attributions, "label Source"));
  if (attributions.length > 0) found.attributions = attributions;
  const customFields = (known.customFields ?? []).flatMap((field) => {
    const line = labelled.find(({ label }) => fold(label) === fold(field.label));
    const value = line && customValue(line.value.text, field);
    if (!line || value === undefined) return [];
    return [
      {
        id: field.id,
        value,
        rule: `label “${field.label}”`,
        source: place(line.value.start, line.value.start + line.value.text.length),
      },
    ];
  });
  if (customFields.length > 0) found.customFields = customFields;
  return { found, sources };
}

type Place = (start: number, end: number) => Source;

/** By a domain first, which is nobody else's; then by a name that stands alone as words. */
function partnerIn(lines: Line[], known: Known, place: Place): Named<number> | undefined {
  const partners = known.partners ?? [];
  if (partners.length === 0) return undefined;
  for (const line of lines) {
    for (const { domain, start, end } of [...emailsIn(line), ...websitesIn(line)]) {
      const partner = partners.find((other) => other.domain?.toLowerCase() === domain);
      if (partner) return { value: partner.id, rule: "domain of the partner", source: place(start, end) };
    }
  }
  for (const line of lines) {
    const text = fold(line.text);
    for (const { id, name } of partners) {
      const wanted = fold(name).trim();
      const at = wanted.length >= 4 && text.length === line.text.length ? text.indexOf(wanted) : -1;
      const alone =
        at >= 0 &&
        !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") &&
        !/[\p{L}\p{N}]/u.test(text[at + wanted.length] ?? "");
      if (alone)
        return {
          value: id,
          rule: "name of the partner",
          source: place(line.start + at, line.start + at + wanted.length),
        };
    }
  }
  return undefined;
}

function labelledValue(line: Line): { label: string; value: Line }[] {
  const match = /^[\s*•·>–-]*([^:：=\t|]{2,60}?)[*\s]*(?:[:：=|]|\t)[*\s]*(.+)$/u.exec(line.text);
  if (!match?.[1] || !match[2]) return [];
  return [
    {
      label: match[1].trim(),
      value: { text: match[2].trim(), start: line.start + line.text.lastIndexOf(match[2]) },
    },
  ];
}

function itemsIn(
  value: Line,
  items: { id: number; label: string }[],
  rule: string,
  place: Place,
): Named<number>[] {
  const whole = items.find((item) => fold(item.label) === fold(value.text));
  if (whole) return [{ value: whole.id, rule, source: place(value.start, value.start + value.text.length) }];
  return [...value.text.matchAll(/[^,;/|、，#]+/g)].flatMap((part) => {
    const text = part[0].trim();
    const item = items.find((other) => fold(other.label) === fold(text));
    if (!item) return [];
    const start = value.start + part.index + part[0].indexOf(text);
    return [{ value: item.id, rule, source: place(start, start + text.length) }];
  });
}

function hashtags(lines: Line[], tags: { id: number; label: string }[], place: Place): Named<number>[] {
  const plain = (text: string) => fold(text).replace(/[\s_-]+/g, "");
  return lines.flatMap((line) =>
    [...line.text.matchAll(/(?<![\p{L}\p{N}/&])#([\p{L}\p{N}_-]{2,40})/gu)].flatMap((match) => {
      const tag = tags.find((other) => plain(other.label) === plain(match[1] ?? ""));
      return tag
        ? [
            {
              value: tag.id,
              rule: "hashtag",
              source: place(line.start + match.index, line.start + match.index + match[0].length),
            },
          ]
        : [];
    }),
  );
}

/** A line that is nothing but a label of ours. */
function labelLines(
  lines: Line[],
  items: { id: number; label: string }[],
  rule: string,
  place: Place,
): Named<number>[] {
  return lines.flatMap((line) => {
    const item = line.text === "" ? undefined : items.find((other) => fold(other.label) === fold(line.text));
    return item ? [{ value: item.id, rule, source: place(line.start, line.start + line.text.length) }] : [];
  });
}

function unique(named: Named<number>[]): Named<number>[] {
  return named.filter((one, at) => named.findIndex((other) => other.value === one.value) === at);
}
