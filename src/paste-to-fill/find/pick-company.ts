import { fold, foldedWords } from "#paste-to-fill/text/fold.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { hasLegalForm } from "#paste-to-fill/words/legal-forms.ts";
import { isParticle } from "#paste-to-fill/words/particles.ts";
import { introduction } from "#paste-to-fill/words/phrases.ts";
import type { Candidate, Facts } from "./candidates.ts";
import { companyScore, looksLikeStreet } from "./company-shape.ts";
import { companyOfDomain, domainMatch } from "./domain-match.ts";
import type { Email } from "./emails.ts";
import type { PickedName } from "./pick-name.ts";
import { continuesTitle, titleScore } from "./title-shape.ts";

export interface PickedCompany {
  text: string;
  start: number;
  end: number;
  score: number;
  ofDomain: boolean;
}

/** The company that is printed, else the one the address names. */
export function pickCompany(
  facts: Facts,
  name: PickedName | undefined,
  email: Email | undefined,
): PickedCompany | undefined {
  const domain = email && !isFreeMail(email.domain) ? email.domain : "";
  let best: (PickedCompany & { length: number }) | undefined;
  for (const candidate of facts.candidates) {
    if (candidate.cut === "han-title" || candidate.cut === "before") continue;
    if (
      candidate.label &&
      candidate.label !== "company" &&
      !(candidate.label === "name" && candidate.cut === "behind")
    )
      continue;
    if (name && overlaps(candidate, name.candidate) && (name.total > 3 || candidate.cut === "joined"))
      continue;
    const text = trimmed(candidate.text);
    // "Jane Doe, Acme Ltd" is the person before the company, not a firm with a comma.
    if (candidate.cut === "joined" && name && fold(text).startsWith(fold(`${name.first} ${name.last}`)))
      continue;
    const score = total(facts, candidate, text, name, domain);
    if (score < (domain === "" && email ? 2.9 : 2.4)) continue;
    if (!best || score > best.score + 0.01)
      best = {
        text,
        start: candidate.start,
        end: candidate.start + text.length,
        score,
        ofDomain: false,
        length: text.length,
      };
  }
  if (best) return best;
  if (!email) return undefined;
  const named = companyOfDomain(email.domain);
  return named ? { text: named, start: email.start, end: email.end, score: 1, ofDomain: true } : undefined;
}

/** Without what only a sentence adds: "Plaats Windmolens B.V. Bel hem", "Birdwhistle Ceramics in Stoke". */
function trimmed(text: string) {
  const told =
    /^(.{3,60}?\s(?:B\.V\.|N\.V\.|GmbH|S\.r\.l\.|S\.p\.A\.|S\.A\.|S\.L\.|A\.Ş\.|Ltd\.?|Inc\.?|LLC|Ltda\.?|Lda\.?|AB|Oy|A\/S|ApS|SARL|SAS|Sp\. z o\.\s?o\.)),?\s(?!Şti|San|Tic|Sp\b|Co\b|KG|Lda|Pvt|Pty)\p{Lu}\p{Ll}*(?:\s\p{Ll}|$)/u.exec(
      text,
    )?.[1] ?? text;
  // "Ltd. Şti.": what follows the form may belong to it.
  const placed = /^(\p{Lu}.{3,60}?)\s(?:in|à|en|em|aus|i|w|from|near)\s\p{Lu}[\p{L} -]+$/u.exec(told)?.[1];
  return (placed && !hasLegalForm(told) ? placed : told)
    .replace(/[\s,;:–-]+$/u, "")
    .replace(
      /(?<![\p{Lu}.]\p{L}{0,3}|Inc|Ltd|Corp|Bros|Cía|Cia|Lda|Ltda|Tic|Şti|\b(?:[a-z]\.){1,3}[a-z])\.$/u,
      "",
    );
}

function total(
  facts: Facts,
  candidate: Candidate,
  text: string,
  name: PickedName | undefined,
  domain: string,
): number {
  let score = companyScore(text, domain) + boxBonus(text, facts, domain);
  if (score < -2) return score;
  const match = domain === "" ? 0 : domainMatch(text, domain);
  const legal = hasLegalForm(text);
  if (candidate.label === "company") score += 6;
  if (candidate.cut === "behind" && (match > 0.7 || /^[\p{Lu}\p{Lo}]/u.test(text))) score += 2.5;
  if (candidate.cut === "han-company") score += 1;
  if (candidate.cut === "han-rest") score -= 1;
  if (candidate.cut === "joined") score += match >= 0.75 ? -0.2 : -6;
  if (candidate.cut === "run" && match < 0.7 && !legal) score -= 1;
  // Within a sentence only an entry of a list, capitals throughout, may be a company without other signs.
  if (candidate.prose && candidate.cut === "whole" && !legal && match < 0.75)
    score -= isEntry(text) ? 0.5 : 2;
  // "Einkaufsleiter der Pfänderblick Seilbahnen AG" also ends in a legal form: the shortest stretch wins that starts with a capital.
  if (titleScore(text) >= 3 && !/^\p{Lu}{2,}\b/u.test(text)) score -= legal || match > 0.9 ? 1.5 : 2.5;
  if (leadsWithTitle(text)) score -= 4;
  if (/\s(?:bei|chez|presso|at|bij|hos|from)\s/i.test(text)) score -= 4;
  if (
    /^(?:the|der|die|das|dem|den|la|le|les|l'|il|el|los|las|o|a|os|as|de|het|een|un|una|une|een|en|our|unser\w*|notre|my)\s/iu.test(
      text,
    )
  )
    score -= /^(?:La|Le|Les|Il|El|Los|Las|De|Het|The|O|A|Os|As|L')\s/.test(text) ? 0.05 : 1.2;
  if (!name) return score;
  if (sharesFamily(text, name)) score += 1.2;
  const distance = candidate.line - name.candidate.line;
  if (name.candidate.piece >= 0 && Math.abs(distance) <= 3) score += 0.8;
  const piece = facts.pieces[candidate.piece];
  const beside = candidate.piece - name.candidate.piece;
  if (
    piece &&
    name.candidate.piece >= 0 &&
    !candidate.prose &&
    candidate.cut === "whole" &&
    isProper(text) &&
    titleScore(text) < 2 &&
    !continuesTitle(text)
  ) {
    const before = facts.pieces[candidate.piece - 1];
    const afterTitle = before !== undefined && titleScore(before.text) >= 3;
    // Entry after entry: name, title, company. What stands there without other signs is the company.
    if (distance >= 0 && distance <= 3 && (beside === 1 || (beside === 2 && afterTitle))) score += 1.7;
    else if (distance < 0 && distance >= -3 && candidate.piece === 0) score += 1.2;
  }
  if (name.candidate.piece >= 0 && candidate.cut !== "joined") {
    const line = facts.lines[candidate.line];
    const lead = line
      ? line.text.slice(Math.max(0, candidate.start - line.start - 14), candidate.start - line.start)
      : "";
    if (
      distance === 0 &&
      /(?:\bfrom|\bof(?: the)?|\bat|\bwith|\bfor|\bbei(?: der| dem)?|\bvon(?: der| dem)?|\bchez|\bde(?: la| l')?|\bdel?|\bdella|\bdi|\bda|\bdo|\bpresso|\bbij|\bvan(?: de)?|\bhos|\bpå|\bfrån|\bfra|\bz|\bw|\bfirmy|\bd['’])\s?$/iu.test(
        lead,
      ) &&
      isProper(text)
    )
      score += candidate.cut === "whole" ? 0.5 : 2;
    if (introduction.test(text)) score -= 1;
  }
  return score;
}

/** At mail providers a shop's mailbox is often its name: "piekarniachlebowski@wp.pl". */
function boxBonus(text: string, facts: Facts, domain: string) {
  if (domain !== "") return 0;
  return facts.emails.some(
    ({ local }) => domainMatch(text, `${local.replace(/[._-]|\d+$/g, "")}.test`) >= 0.9,
  )
    ? 3
    : 0;
}

/** "Bokelmann Reetdächer" beside Hinnerk Bokelmann: many firms are called after their owner. */
function sharesFamily(text: string, name: PickedName) {
  const family = fold(name.last).split(/\s/).at(-1) ?? "";
  const words = foldedWords(text);
  return (
    family.length >= 4 &&
    words.length > 1 &&
    !words.includes(fold(name.first)) &&
    words.some((word) => word.startsWith(family))
  );
}

function isEntry(text: string) {
  return text.split(/\s+/).every((word) => /^[\p{Lu}\p{N}&]/u.test(word) || isParticle(word));
}

/** "Einkaufsleiter der Pfänderblick Seilbahnen AG": the job stands before the company. */
function leadsWithTitle(text: string) {
  const split =
    /^(.{3,50}?)\s(?:der|des|von(?: der)?|vom|of(?: the)?|for(?: the)?|de(?: la| l')?|du|del(?: la)?|della|di|da|do|dos|das|van(?: de| het)?|voor|på|för|av|af|i|w|firmy|spółki|bei|at|chez|presso|bij|hos|en|em|na|no)\s(?=\p{Lu})/u.exec(
      text,
    );
  return split?.[1] !== undefined && titleScore(split[1]) >= 3;
}

function isProper(text: string) {
  return (
    /^[\p{Lu}\p{Lo}\d'’]/u.test(text) &&
    text.split(/\s+/).length <= 7 &&
    !/[!?]$/.test(text) &&
    !looksLikeStreet(text) &&
    !/\d{3}/.test(text) &&
    text.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word)).length <= 2
  );
}

export function overlaps(one: { start: number; end: number }, other: { start: number; end: number }) {
  return one.start < other.end && other.start < one.end;
}
