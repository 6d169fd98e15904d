import type { Find, Finds } from "#paste-to-fill/reading.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { isLeave } from "#paste-to-fill/text/noise.ts";
import { isNeverName } from "#paste-to-fill/words/common-words.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { isParticle } from "#paste-to-fill/words/particles.ts";
import { introduction, selfIntroduction } from "#paste-to-fill/words/phrases.ts";
import { type Candidate, type Facts, factsOf } from "./candidates.ts";
import { domainMatch } from "./domain-match.ts";
import { type Email, isNobodysMailbox, isSharedMailbox } from "./emails.ts";
import { localMatch } from "./local-match.ts";
import { type NameReading, readName } from "./name-shape.ts";
import { pickCompany } from "./pick-company.ts";
import { pickPhone } from "./pick-phone.ts";
import { pickTitle } from "./pick-title.ts";
import { titleScore } from "./title-shape.ts";
import { type Tongue, tongueOf } from "./tongue.ts";
import { isOtherLink } from "./websites.ts";

/** What is known before the lines are read: the sender of a mail, who is out, and how the place is called. */
export interface Hints {
  place: string;
  /** A name printed beside the address, as in a mail's head. */
  name?: { text: string; start: number; end: number };
  email?: Email;
  /** Nobody's lead: our own people, the partner who passes the lead on, machines. */
  isOut: (email: Email) => boolean;
  tongue?: Tongue;
  /** People are named in sentences here: introductions and chats. */
  mention?: boolean;
}

export interface PickedName extends NameReading {
  candidate: Candidate;
  total: number;
}

export interface Person {
  finds: Finds;
  /** How sure it is that the lines name a lead at all, for comparing readings. */
  weight: number;
  name?: PickedName;
  email?: Email;
}

/** Reads the person these lines are about. */
export function readPerson(given: Line[], hints: Hints): Person {
  const lines = linesAbout(given);
  const facts = factsOf(lines);
  const text = lines.map((line) => line.text).join("\n");
  const emails = facts.emails.filter((email) => !hints.isOut(email) && !isNobodysMailbox(email.local));
  const tongue = hints.tongue ?? tongueOf(text, hints.email ? [hints.email, ...emails] : emails);
  const { email, name } = pickPair(facts, emails, hints, tongue);
  const finds: Finds = {};
  let weight = 0;
  if (email) {
    finds.email = find(
      email.address,
      email.start,
      email.end,
      hints.email === email ? "sender" : placeOf(lines, email, hints),
      true,
    );
    weight += 3;
  }
  if (name) {
    const sure = name.total >= 5;
    const rule = hints.name && name.candidate.piece < 0 ? "sender" : placeOf(lines, name.candidate, hints);
    const { start, end } = name.candidate;
    if (name.first) finds.first_name = find(name.first, start, end, rule, sure);
    if (name.last) finds.last_name = find(name.last, start, end, rule, sure);
    weight += Math.min(name.total, 5);
  }
  const company = pickCompany(facts, name, email);
  if (company) {
    finds.company_name =
      company.ofDomain && email
        ? find(company.text, email.start, email.end, "domain of the address", false)
        : find(company.text, company.start, company.end, placeOf(lines, company, hints), company.score >= 5);
    if (!company.ofDomain) weight += Math.min(company.score, 4);
  }
  const title = pickTitle(facts, name, company);
  if (title)
    finds.job_title = find(
      title.text,
      title.start,
      title.end,
      placeOf(lines, title, hints),
      title.score >= 3,
    );
  const phone = pickPhone(facts, name, email);
  if (phone) {
    finds.phone_number = find(
      phone.value,
      phone.start,
      phone.end,
      `${phone.kind === "phone" ? "number" : phone.kind === "main" ? "office number" : `${phone.kind} number`}, ${placeOf(lines, phone, hints)}`,
      phone.labelled,
    );
    weight += 2;
  }
  const site = pickWebsite(facts, email, company?.text ?? "");
  if (site) finds.website = find(site.url, site.start, site.end, placeOf(lines, site, hints), true);
  return { finds, weight, ...(name && { name }), ...(email && { email }) };
}

/** Of a long text the beginning, the end and what stands around addresses and numbers: nobody signs elsewhere. */
function linesAbout(lines: Line[]): Line[] {
  if (lines.length <= 40) return lines;
  const near = new Set<number>();
  const keep = (from: number, to: number) => {
    for (let at = Math.max(0, from); at <= to && near.size < 90; at += 1) near.add(at);
  };
  keep(0, 7);
  keep(lines.length - 12, lines.length - 1);
  for (const [at, line] of lines.entries()) {
    if (/@|(?:\d[\d ()/.-]{6,}\d)/.test(line.text)) keep(at - 8, at + 8);
  }
  return lines.filter((_, at) => near.has(at));
}

/** The address and the name that belong together: chosen as a pair, because each proves the other. */
function pickPair(facts: Facts, emails: (Email & { line: number })[], hints: Hints, tongue: Tongue) {
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
  const consider = (candidate: Candidate, bonus: number) => {
    const reading = readName(candidate.text, local, tongue);
    if (!reading) return;
    const total = reading.score + bonus;
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
    if (candidate.cut === "joined" && !isSwapped(candidate.text)) continue;
    consider(candidate, placeBonus(facts, candidate, hints, email) - companyDoubt(candidate, email));
  }
  if (!best && local !== "") for (const candidate of quietNames(facts, local)) consider(candidate, 0);
  if (hints.name) {
    const candidate: Candidate = { ...hints.name, line: -1, piece: -1, prose: false, cut: "whole" };
    consider(candidate, 5);
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

function pickWebsite(facts: Facts, email: Email | undefined, company: string) {
  const fitting = facts.websites.filter((site) => !isOtherLink(site) && !isFreeMail(site.domain));
  const own = fitting.find((site) => email && site.domain === email.domain);
  if (own) return own;
  const named = fitting.find((site) => company !== "" && domainMatch(company, site.domain) > 0.7);
  if (named) return named;
  // A link in a sentence is about something else; one that stands alone in a signature is the company's.
  const alone = fitting.filter(
    (site) => site.explicit && !facts.pieces.some((piece) => piece.line === site.line && piece.prose),
  );
  return alone.length === 1 && !facts.emails.some((other) => !isFreeMail(other.domain))
    ? alone[0]
    : undefined;
}

function placeOf(lines: Line[], { start }: { start: number }, hints: Hints) {
  const filled = lines.filter((line) => line.text !== "");
  const at = filled.findIndex((line) => start >= line.start && start <= line.start + line.text.length);
  return at < 0 ? hints.place : `${hints.place}, line ${at + 1}`;
}

function find(value: string, start: number, end: number, rule: string, sure: boolean): Find {
  return { value, start, end, rule, confidence: sure ? "sure" : "likely" };
}
