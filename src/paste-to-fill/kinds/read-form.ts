import { type Email, emailsIn } from "#paste-to-fill/find/emails.ts";
import type { Person } from "#paste-to-fill/find/person.ts";
import { type Line, within } from "#paste-to-fill/text/lines.ts";
import { isEmptyValue, type Label, readLabel } from "#paste-to-fill/words/labels.ts";
import { type Answer, recordOf, recordWeight } from "./record.ts";

interface Labelled {
  label: Label;
  shown: string;
  value: Line;
}

/** A form's notification: "Label: value" lines, labels over values, or two columns. Undefined when it is none. */
export function readForm(lines: Line[], isOut: (email: Email) => boolean): Person | undefined {
  const pairs = labelledLines(lines);
  const telling = new Set(pairs.filter(({ label }) => !label.foreign).map(({ label }) => label.role));
  const named = telling.has("name") || telling.has("first") || telling.has("last") || telling.has("company");
  const kinds = [
    "name",
    "first",
    "last",
    "company",
    "email",
    "phone",
    "mobile",
    "title",
    "website",
    "other",
    "direct",
    "main",
  ].filter((role) => telling.has(role as Label["role"])).length;
  if (!named || kinds < 2) return undefined;
  const answers: Answer[] = pairs
    .filter(({ label }) => !label.foreign && label.role !== "other" && label.role !== "fax")
    .map(({ label, shown, value }) => ({
      role: label.role,
      text: value.text,
      start: value.start,
      end: value.start + value.text.length,
      rule: `label “${shown}”`,
      preference: /priva|perso|home/i.test(shown)
        ? -1
        : /work|business|gesch|profes|corpor|azien/i.test(shown)
          ? 1
          : 0,
    }));
  const finds = recordOf(answers, isOut);
  const weight = recordWeight(finds);
  return weight >= 3 ? { finds, weight } : undefined;
}

/** Every label with its value, in order. Headings such as "Partner" make the labels below them somebody else's. */
function labelledLines(lines: Line[]): Labelled[] {
  const pairs: Labelled[] = [];
  let foreign = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    if (line.text === "") continue;
    const heading = headingOf(line, lines, at);
    if (heading !== undefined) {
      foreign = heading;
      continue;
    }
    const inline = inlinePairs(line);
    if (inline.length > 0) {
      for (const pair of inline)
        pairs.push({ ...pair, label: { role: pair.label.role, foreign: pair.label.foreign || foreign } });
      const last = inline.at(-1);
      if (last && last.value.text === "") {
        const next = valueBelow(lines, at);
        if (next) {
          pairs[pairs.length - 1] = {
            label: (pairs.at(-1) as Labelled).label,
            shown: last.shown,
            value: next.value,
          };
          at = next.at;
        }
      }
      continue;
    }
    // A label alone on its line has its value on the next.
    const alone = /^[\s*•·\-–_#>]*([^:：]{2,40}?)[*_\s]*[:：?]?[*_]*$/u.exec(line.text);
    const label = alone && !/[@\d]{3}/.test(line.text) ? readLabel(alone[1] ?? "") : undefined;
    if (label && alone) {
      const next = valueBelow(lines, at);
      if (next && (/[:：?]/.test(line.text) || verticalAt(lines, at))) {
        pairs.push({
          label: { role: label.role, foreign: label.foreign || foreign },
          shown: alone[1]?.trim() ?? "",
          value: next.value,
        });
        at = next.at;
      }
    }
  }
  return pairs;
}

/** Labels without marks over their values count only when another such pair stands next to them. */
function verticalAt(lines: Line[], at: number) {
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.text !== "");
  const place = filled.findIndex(({ index }) => index === at);
  const isLabelLine = (index: number) => {
    const line = filled[index]?.line;
    return line !== undefined && line.text.length < 40 && readLabel(line.text) !== undefined;
  };
  return isLabelLine(place + 2) || isLabelLine(place - 2);
}

function valueBelow(lines: Line[], at: number) {
  for (let next = at + 1; next < lines.length && next <= at + 2; next += 1) {
    const line = lines[next] as Line;
    if (line.text === "") continue;
    if (/^[^:：]{2,40}[:：]/.test(line.text) && inlinePairs(line).length > 0) return undefined;
    const label = line.text.length < 40 && /[:：?]$/.test(line.text) ? readLabel(line.text) : undefined;
    return label ? undefined : { value: line, at: next };
  }
  return undefined;
}

const mark = /\s*(?:[:：=]|\t+|\s[-–—]\s|\s?\|\s|→|=>)\s*/u;

/** "Name: Jane | Company: Acme", "Name<tab>Jane", "Name - Jane", "*Name:* Jane". */
function inlinePairs(line: Line): Labelled[] {
  const pairs: Labelled[] = [];
  const parts = splitInline(line);
  for (const part of parts) {
    const match =
      /^[\s*•·\-–_#>\d.)]*(\S[^:：=\t]{0,48}?)[*_]*\s*(?:[:：=]|\t+|\s[–—-]\s|\s\|\s|→)[*_]*\s*/u.exec(
        part.text,
      );
    if (!match) {
      continue;
    }
    const label = readLabel(match[1] ?? "");
    if (!label) continue;
    // A dash or a bar after a word is a separator far more often than a label's mark.
    if (
      !/[:：=\t→]/.test(match[0]) &&
      !["company", "name", "first", "last", "email", "phone", "mobile", "title"].includes(label.role)
    )
      continue;
    const value = within(part, match[0].length);
    pairs.push({ label, shown: (match[1] ?? "").replace(/[*_]/g, "").trim(), value: cleanValue(value) });
  }
  return pairs;
}

function cleanValue(value: Line): Line {
  const bare = value.text.replace(/^[*_"“]+|[*_"”]+$/g, "");
  const at = value.text.indexOf(bare);
  return isEmptyValue(bare)
    ? { text: bare, start: value.start }
    : { text: bare.trim(), start: value.start + Math.max(at, 0) };
}

/** Cuts a line where another known label begins. */
function splitInline(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  for (const gap of line.text.matchAll(/\s*[|;•·/]\s*|\s{3,}|,\s+|&(?=\w+=)|\t/g)) {
    const rest = line.text.slice(gap.index + gap[0].length);
    const ahead = /^[\s*_]*([^:：=,;|]{1,40}?)\s*[*_]*[:：=]/u.exec(rest);
    if (!ahead || !readLabel(ahead[1] ?? "")) continue;
    parts.push(within(line, from, gap.index));
    from = gap.index + gap[0].length;
  }
  parts.push(within(line, from));
  return parts.filter((part) => mark.test(part.text) || part.text !== "");
}

const foreignHeading =
  /^[\s*#=_–—-]*(?:(?:your |our |the |about |from |submitting |referring )?(?:partner|referrer|reseller|distributor|agent|referred by|submitted by|sales rep|account (?:manager|executive)|internal|registered by|submitter|vermittler|vermittelt von|(?:vertriebs)?partner|empfohlen von|tippgeber|apporteur(?: d'affaires)?|partenaire|prescripteur|socio|colaborador|referido por|referente interno|segnalatore|parceiro|indicado por|aanbrenger|tussenpersoon|partner|återförsäljare|forhandler|kumppani|polecający|bayi|iş ortağı|yönlendiren|紹介者|パートナー|代理店|合作伙伴|介绍人|推荐人|代理商)(?:['’]s)?(?:\s(?:details|information|info|data|contact|company|block|daten|angaben|infos|firma|datos|dati|dados|gegevens|uppgifter|oplysninger|tiedot|dane|bilgileri|情報|信息))?)[\s*#=_:：–—-]*$/iu;
const leadHeading =
  /^[\s*#=_–—-]*(?:(?:your |the |about (?:the )?|new |end[ -])?(?:customer|client|lead|prospect|contact|person|company|end[ -]?user|opportunity|referral|kunde|endkunde|kundin|interessent|kontakt|client final|prospect|cliente|cliente final|contacto|contatto|contato|klant|eindklant|kund|slutkund|asiakas|klient|müşteri|お客様|顧客|先方|客户|客戶|最终客户|line)(?:\s(?:details|information|info|data|daten|angaben|infos|datos|dati|dados|gegevens|uppgifter|oplysninger|tiedot|dane|bilgileri|情報|信息))?)[\s*#=_:：–—-]*$/iu;

/** true: what follows is about a partner; false: about the lead; undefined: no heading. */
function headingOf(line: Line, lines: Line[], at: number): boolean | undefined {
  if (line.text.length > 50 || emailsIn(line).length > 0) return undefined;
  const next = lines.slice(at + 1, at + 3).find((other) => other.text !== "");
  if (!next || inlinePairs(next).length === 0) return undefined;
  if (foreignHeading.test(line.text)) return true;
  return leadHeading.test(line.text) ? false : undefined;
}
