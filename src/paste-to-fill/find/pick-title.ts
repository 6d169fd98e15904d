import { introduction } from "#paste-to-fill/words/phrases.ts";
import type { Candidate, Facts } from "./candidates.ts";
import { companyScore } from "./company-shape.ts";
import { hasHan } from "./han-name.ts";
import { overlaps, type PickedCompany } from "./pick-company.ts";
import type { PickedName } from "./pick-name.ts";
import { continuesTitle, titleScore } from "./title-shape.ts";

export interface PickedTitle {
  text: string;
  start: number;
  end: number;
  score: number;
}

const articles =
  /^(?:(?:i am|i'm|ich bin|je suis|soy|sou|sono|ik ben|jag är|jeg er|olen|jestem|(?:er|sie|il|elle|él|ella|lui|lei|ele|ela|hij|zij|ze|han|hun|hon|on|ona|hän)\s(?:ist|est|es|è|é|is|är|er|jest|on))\s|(?:he|she|they|who)(?:'s| is| was| are)?\s|(?:is|was|ist|sind|est|es|è|é|is|är|er|on|jest|als|as|comme|como|come|jako|som|our|their|his|her|the|a|an|ihr(?:e|en|em)?|unser(?:e|en|em)?|der|die|das|dem|den|ein(?:e|en|em)?|la|le|l'|il|lo|el|un|una|une|o|os|uma|um|de|het|een|hun|onze|su|sus|sa|son|leur|notre|nuestr[oa]|nostr[oa]|noss[oa]|vår|deras|currently|now|new|neue[rn]?|their new)\s)+/iu;

/** "She owns the broker portal": a sentence about what somebody does, not what he is. */
const tells =
  /^[\s\p{P}]*(?:she|he|they|we|i|you|sie|er|wir|elle|il|nous|je|ella|él|lei|lui|ela|ele|zij|hij|wij|ik|hon|han|hun|jag|jeg|who|that)\s(?!is\b|was\b|are\b|ist\b|est\b|es\b|è|é|är\b|er\b|on\b)/iu;

/** The job that is printed nearest to the name. */
export function pickTitle(
  facts: Facts,
  name: PickedName | undefined,
  company: PickedCompany | undefined,
): PickedTitle | undefined {
  if (!name) return undefined;
  const printedCompany = company && !company.ofDomain ? company : undefined;
  let best: PickedTitle | undefined;
  for (const candidate of facts.candidates) {
    if (candidate.cut === "han-company" || candidate.cut === "han-rest" || candidate.cut === "joined")
      continue;
    if (candidate.label && candidate.label !== "title") continue;
    const cut = withoutOthers(candidate, name, printedCompany);
    const piece = facts.pieces[candidate.piece];
    // "New lead:" is a heading.
    if (!cut || (piece?.after === ":" && cut.text === piece.text)) continue;
    if (candidate.prose && introduction.test(cut.text)) continue;
    let score = titleScore(cut.text) + (candidate.label === "title" ? 5 : 0);
    if (score < 3 || tells.test(candidate.text)) continue;
    const distance = Math.abs(candidate.line - name.candidate.line);
    if (name.candidate.piece >= 0)
      score += distance === 0 ? 1.5 : distance === 1 ? 1 : distance <= 3 ? 0 : -2.5;
    if (name.candidate.piece >= 0 && Math.abs(candidate.piece - name.candidate.piece) <= 1) score += 1;
    if (candidate.prose && distance > 0) score -= 2;
    if (candidate.prose && candidate.cut === "whole" && cut.text.split(" ").length > 7) score -= 2;
    if (candidate.cut === "run") score -= 0.6;
    if (candidate.cut === "before") score -= 0.1;
    if (candidate.cut === "behind") score -= 2;
    // A company that sounds like a trade is no title.
    if (!hasHan(cut.text) && companyScore(cut.text, "") > 4) score -= 2;
    if (score >= 3 && (!best || score > best.score + 0.01)) best = { ...cut, score };
  }
  return best && extended(facts, best, printedCompany);
}

/** What is left of a stretch when name and company, which it may include, are taken away. */
function withoutOthers(
  candidate: Candidate,
  name: PickedName,
  company: PickedCompany | undefined,
): Omit<PickedTitle, "score"> | undefined {
  let { text, start, end } = candidate;
  for (const other of [name.candidate, company]) {
    if (!other || !overlaps({ start, end }, other)) continue;
    const before = text.slice(0, Math.max(0, other.start - start));
    const after = text.slice(Math.max(0, other.end - start));
    if (titleScore(before) >= titleScore(after) && before.trim().length > 1) {
      text = before;
      end = start + before.length;
    } else if (after.trim().length > 1) {
      start = start + (text.length - after.length);
      text = after;
    } else return undefined;
  }
  const trailing =
    /(?:\s(?:at|@|of|of the|for|for the|with|with the|from|bei|bei der|beim|der|des|von|von der|im|in|am|für|chez|de|de la|du|des|d'|del|della|dell'|di|da|do|dos|das|presso|en|em|no|na|van|van de|bij|voor|hos|på|vid|från|i|fra|av|af|ved|w|z|firmy|firma|in der|and|und|et|y|e)|[\s,;:–—-])+$/iu.exec(
      text,
    );
  if (trailing) {
    text = text.slice(0, trailing.index);
    end = start + text.length;
  }
  const leading = articles.exec(text)?.[0].length ?? 0;
  const space = /^[\s,;:–—-]+/.exec(text.slice(leading))?.[0].length ?? 0;
  start += leading + space;
  text = text.slice(leading + space);
  if (/\p{L}{3}\.$/u.test(text)) {
    text = text.slice(0, -1);
    end -= 1;
  }
  return text.length > 1 ? { text, start, end } : undefined;
}

/** "Director, Business Development": the next comma part goes with it. */
function extended(facts: Facts, title: PickedTitle, company: PickedCompany | undefined): PickedTitle {
  const at = facts.pieces.findIndex((piece) => piece.end === title.end && piece.start <= title.start);
  const piece = facts.pieces[at];
  const next = facts.pieces[at + 1];
  if (
    !piece ||
    !next ||
    piece.after !== "," ||
    next.line !== piece.line ||
    (company && overlaps(next, company))
  )
    return title;
  if (!continuesTitle(next.text)) return title;
  const line = facts.lines[piece.line];
  return line
    ? { ...title, text: line.text.slice(title.start - line.start, next.end - line.start), end: next.end }
    : title;
}
