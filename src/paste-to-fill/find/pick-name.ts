import { fold } from "#paste-to-fill/text/fold.ts";
import { isLeave } from "#paste-to-fill/text/noise.ts";
import { isNeverName } from "#paste-to-fill/words/common-words.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { isGivenName } from "#paste-to-fill/words/given-names.ts";
import { isParticle } from "#paste-to-fill/words/particles.ts";
import { introduction, selfIntroduction } from "#paste-to-fill/words/phrases.ts";
import type { Candidate, Facts } from "./candidates.ts";
import { domainMatch } from "./domain-match.ts";
import { type Email, isSharedMailbox } from "./emails.ts";
import type { Hints } from "./hints.ts";
import { localMatch } from "./local-match.ts";
import { type NameReading, readName } from "./name-shape.ts";
import { titleScore } from "./title-shape.ts";
import type { Tongue } from "./tongue.ts";

export interface PickedName extends NameReading {
  candidate: Candidate;
  total: number;
}

/** The address and the name that belong together: chosen as a pair, because each proves the other. */
export function pickPair(facts: Facts, emails: (Email & { line: number })[], hints: Hints, tongue: Tongue) {
  const choices: (Email | undefined)[] = hints.email
    ? [hints.email]
    : emails.length > 0
      ? emails.slice(0, 12)
      : [undefined];
  let best: { email: Email | undefined; name: PickedName | undefined; total: number } = {
    email: undefined,
    name: undefined,
    total: -99,
  };
  for (const [order, email] of choices.entries()) {
    const name = pickName(facts, email, hints, tongue);
    let total = (name?.total ?? 0) - order * 0.4;
    if (email && isSharedMailbox(email.local)) total -= 3;
    if (email && isFreeMail(email.domain)) total -= 1;
    if (total > best.total) best = { email, name, total };
  }
  return best;
}

function pickName(
  facts: Facts,
  email: Email | undefined,
  hints: Hints,
  tongue: Tongue,
): PickedName | undefined {
  const local = email && !isSharedMailbox(email.local) ? email.local : "";
  let best: PickedName | undefined;
  const consider = (candidate: Candidate, bonus: () => number) => {
    const reading = readName(candidate.text, local, tongue);
    if (!reading) return;
    const total = reading.score + bonus();
    if (total >= 2 && (!best || total > best.total + 0.01)) best = { ...reading, candidate, total };
  };
  // Whoever an address of ours or of the partner belongs to is no lead either.
  const outside = facts.emails.filter((other) => other.address !== email?.address && hints.isOut(other));
  const isOutsider = (text: string) =>
    outside.some(
      (other) => localMatch(text, other.local) >= 0.7 && (!email || localMatch(text, email.local) < 0.7),
    );
  for (const candidate of facts.candidates) {
    if (candidate.label && !["name", "phone", "mobile", "direct", "email"].includes(candidate.label))
      continue;
    if (candidate.cut === "han-company" || candidate.cut === "han-title") continue;
    if (isOutsider(candidate.text)) continue;
    if (
      candidate.cut === "joined" &&
      (!isSwapped(candidate.text) || (candidate.prose && !hints.mention && !givenBehind(candidate.text)))
    )
      continue;
    consider(candidate, () => placeBonus(facts, candidate, hints, email) - companyDoubt(candidate, email));
  }
  if (!best && local !== "") for (const candidate of quietNames(facts, local)) consider(candidate, () => 0);
  if (hints.name) {
    const candidate: Candidate = { ...hints.name, line: -1, piece: -1, prose: false, cut: "whole" };
    consider(candidate, () => 5);
  }
  return best;
}

/** "can you add cosette mirabeau from …": in small letters only the mailbox tells which words are the name. */
function quietNames(facts: Facts, local: string): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, line] of facts.lines.entries()) {
    if (line.text.length > 500) continue;
    for (const match of (facts.masked[index] ?? "").matchAll(
      /(?<!\p{L})(\p{Ll}{3,})\s\p{Ll}{3,}(?!\p{L})/gu,
    )) {
      if (localMatch(match[1] ?? "", local) < 0.9) continue;
      const start = line.start + match.index;
      const end = start + match[0].length;
      found.push({ text: match[0], start, end, line: index, piece: -1, prose: true, cut: "run" });
    }
  }
  return found;
}

/** "Züchner, Volkmar" and "van de Lageweg, Berend", but not "Jane Doe, Cellar Master". */
function isSwapped(text: string) {
  const [left = "", right = "", more] = text.split(/\s*,\s*/);
  const family = left.split(" ").filter((word) => !isParticle(word));
  return (
    more === undefined &&
    family.length === 1 &&
    !isNeverName(fold(family[0] ?? "")) &&
    right.split(" ").length <= 2 &&
    titleScore(right) < 3
  );
}

/** In a sentence "Doe, Jane" needs a known given name behind the comma. */
function givenBehind(text: string) {
  return isGivenName(fold(text.split(/\s*,\s*/)[1]?.split(" ")[0] ?? ""));
}

/** A piece that says the same as the domain is rather the company, unless the mailbox says the same too. */
function companyDoubt(candidate: Candidate, email: Email | undefined) {
  if (!email) return 0;
  const match = domainMatch(candidate.text, email.domain);
  return match >= 0.75 ? 3 * match : 0;
}

function placeBonus(facts: Facts, candidate: Candidate, hints: Hints, email: Email | undefined): number {
  let bonus = 0;
  const piece = facts.pieces[candidate.piece];
  if (candidate.label === "name") bonus += 6;
  if (candidate.cut === "run" || candidate.cut === "before") bonus -= 0.5;
  if (candidate.cut === "behind") bonus -= 1;
  if (candidate.cut === "joined") bonus -= email && localMatch(candidate.text, email.local) > 0.7 ? 0.5 : 1.5;
  if (candidate.prose && candidate.cut === "whole") bonus -= 0.5;
  const before = facts.lines[candidate.line - 1]?.text ?? "";
  if (candidate.line > 0 && isLeave(before)) bonus += 1.5;
  if (candidate.piece === 0 || piece?.order === 0)
    bonus += candidate.cut === "whole" && !candidate.prose ? 0.7 : 0;
  if (candidate.piece === 0) bonus += 0.3;
  // In a list of entries the person comes before the company.
  if (piece) bonus -= Math.min(piece.order, 4) * 0.2;
  if (hints.name && sameName(hints.name.text, candidate.text)) bonus += 4;
  if (candidate.prose || hints.mention) {
    const line = facts.lines[candidate.line];
    const lead = line
      ? line.text.slice(Math.max(0, candidate.start - line.start - 60), candidate.start - line.start)
      : "";
    if (introduction.test(lead)) bonus += 2.5;
    if (selfIntroduction.test(lead)) bonus += 2.5;
  }
  if (piece && piece.after === ":" && candidate.cut === "whole") bonus -= 2;
  // "the bursar of Hollowmere School, Ignatius Fairbrother": a job beside it, in the same line or the next.
  if (candidate.cut === "whole" && [-1, 1].some((step) => titleBeside(facts, candidate, step))) bonus += 1.2;
  return bonus;
}

function titleBeside(facts: Facts, candidate: Candidate, step: number) {
  const other = facts.pieces[candidate.piece + step];
  return (
    other !== undefined &&
    Math.abs(other.line - candidate.line) <= 1 &&
    other.after !== ":" &&
    titleScore(other.text) >= 3
  );
}

function sameName(one: string, other: string) {
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 1);
  const mine = words(one);
  return (
    mine.length > 0 && words(other).filter((word) => mine.includes(word)).length >= Math.min(2, mine.length)
  );
}
