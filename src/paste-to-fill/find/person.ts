import type { Find, Finds } from "#paste-to-fill/reading.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { type Facts, factsOf } from "./candidates.ts";
import { domainMatch } from "./domain-match.ts";
import { type Email, isNobodysMailbox } from "./emails.ts";
import type { Hints } from "./hints.ts";
import { pickCompany } from "./pick-company.ts";
import { type PickedName, pickPair } from "./pick-name.ts";
import { pickPhone } from "./pick-phone.ts";
import { pickTitle } from "./pick-title.ts";
import { tongueOf } from "./tongue.ts";
import { isOtherLink } from "./websites.ts";

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
    for (let at = Math.max(0, from); at <= to && near.size < 60; at += 1) near.add(at);
  };
  keep(0, 7);
  keep(lines.length - 12, lines.length - 1);
  for (const [at, line] of lines.entries()) {
    if (/@|(?:\d[\d ()/.-]{6,}\d)/.test(line.text)) keep(at - 6, at + 6);
  }
  return lines.filter((_, at) => near.has(at));
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
