import { isCommonSurname } from "./common-surnames.ts";
import { type CompanyLikeness, compareCompanies, domainFits } from "./compare-company.ts";
import { comparePersons, type PersonLikeness } from "./compare-person.ts";
import { editDistance } from "./distance.ts";
import { samePhone } from "./phone.ts";
import type { Subject } from "./subject.ts";

export type Relation = "person" | "company" | "alike" | "related";

/** What two leads have in common, each part compared by itself. */
export interface Evidence {
  readonly email: "same" | "differs" | "unknown";
  /** `stem`: the same word under another ending; `near`: but for a slip of the keys. */
  readonly domain: "same" | "stem" | "near" | "differs" | "unknown";
  readonly phone: "same" | "differs" | "unknown";
  readonly company: CompanyLikeness | undefined;
  readonly person: PersonLikeness | undefined;
}

export interface Judgement {
  readonly relation: Relation;
  readonly score: number;
  /** Would a person want to be told? */
  readonly show: boolean;
}

/** What the other candidates tell: how many firms share a number, a namesake or a telling word. */
export interface Crowd {
  readonly firmsWithPhone: number;
  readonly firmsWithName: number;
  readonly firmsWithWord: number;
}

export function compareSubjects(typed: Subject, stored: Subject): Evidence {
  return {
    email: compareEmails(typed, stored),
    domain: compareDomains(typed, stored),
    phone: comparePhones(typed, stored),
    company: companyEvidence(typed, stored),
    person: typed.person && stored.person ? comparePersons(typed.person, stored.person) : undefined,
  };
}

function compareEmails({ email: a }: Subject, { email: b }: Subject): Evidence["email"] {
  if (!a || !b) return "unknown";
  return a.address === b.address ? "same" : "differs";
}

function compareDomains({ email: a }: Subject, { email: b }: Subject): Evidence["domain"] {
  if (!a?.corporate || !b?.corporate) return "unknown";
  if (a.domain === b.domain) return "same";
  if (a.stem === b.stem && a.stem.length >= 4) return "stem";
  const long = Math.min(a.stem.length, b.stem.length) >= 7;
  return long && editDistance(a.stem, b.stem, 1) <= 1 ? "near" : "differs";
}

function comparePhones({ phones: a }: Subject, { phones: b }: Subject): Evidence["phone"] {
  if (a.length === 0 || b.length === 0) return "unknown";
  return a.some((one) => b.some((other) => samePhone(one, other))) ? "same" : "differs";
}

/** Names against each other; where one is missing, the other's mail domain stands in for it. */
function companyEvidence(typed: Subject, stored: Subject): CompanyLikeness | undefined {
  const { company: a } = typed;
  const { company: b } = stored;
  if (a && b) {
    // A firm with a name in Chinese characters has one in Latin letters in its domain.
    const [han, other] = a.han ? [typed, b] : [stored, a];
    const across = Boolean(a.han) !== Boolean(b.han) && domainFits(han.email?.stem ?? "", other);
    return across
      ? { ...bySound, level: "short", shared: [other.joined, han.email?.stem ?? ""] }
      : compareCompanies(a, b);
  }
  const [company, stem] = a ? [a, stored.email?.stem] : [b, typed.email?.stem];
  // The domain of a firm that has a domain of its own is compared as such.
  const owner = a ? typed.email : stored.email;
  if (!company || !stem || owner?.corporate || !domainFits(stem, company)) return undefined;
  return { ...bySound, level: stem === company.joined ? "same" : "short", shared: [company.joined, stem] };
}

const bySound = { alike: 1, generic: false, slips: [], sure: true, exact: true };

const not: Judgement = { relation: "alike", score: 0, show: false };

/** Whether and how a stored lead is the one being typed. `typed` comes first in every comparison. */
export function judge(typed: Subject, stored: Subject, evidence: Evidence, crowd: Crowd): Judgement {
  const { email, phone, person } = evidence;
  const name = person?.score ?? 0;
  const firm = firmStrength(typed, stored, evidence, crowd);
  const bonus = 0.02 * name + 0.02 * Math.max(0, firm.strength) + (phone === "same" ? 0.01 : 0);

  if (email === "same") {
    const conflicting = person !== undefined && name === 0 && !isPartial(person);
    if (typed.email?.role && (conflicting || !person))
      return shown(typed.email.corporate ? "company" : "person", 0.8 + bonus);
    return shown("person", (conflicting ? 0.91 : 0.95) + bonus);
  }
  if (phone === "same") {
    const known = byPhone(typed, stored, evidence, crowd, firm.strength);
    if (known) return { ...known, score: Math.min(1, known.score + bonus) };
  }
  if (firm.sister) return { relation: "related", score: 0.45 + bonus, show: true };
  if (firm.strength > 0) {
    if (name > 0 && firm.strength >= 0.3)
      return shown("person", 0.78 + 0.1 * name + 0.06 * firm.strength + bonus);
    if (person && isPartial(person) && firm.strength >= 0.5) return shown("person", 0.76 + bonus);
    if (firm.strength >= 0.5)
      return shown(firm.slip ? "alike" : "company", 0.5 + 0.2 * firm.strength + bonus);
  }
  const namesake = byNameAlone(typed, stored, evidence, crowd);
  if (namesake) return namesake;
  const faint =
    0.1 * name + (phone === "same" ? 0.1 : 0) + 0.1 * (evidence.company?.alike ?? 0) + 0.1 * firm.strength;
  return faint > 0.06 ? { relation: "alike", score: Math.min(0.35, faint), show: false } : not;
}

function shown(relation: Relation, score: number): Judgement {
  return { relation, score: Math.min(1, score), show: true };
}

/** One of them has but half a name, and that half fits. */
function isPartial({ given, family }: PersonLikeness): boolean {
  const fits = (part: PersonLikeness["given"]) => !["other", "unknown"].includes(part);
  return (
    (given === "unknown" && fits(family)) || (family === "unknown" && fits(given) && given !== "initial")
  );
}

function byPhone(
  typed: Subject,
  stored: Subject,
  { person, email }: Evidence,
  crowd: Crowd,
  firm: number,
): Judgement | undefined {
  if (person && person.score > 0) return shown("person", 0.9);
  if (person && isPartial(person)) return shown("person", 0.82);
  if (person) return undefined;
  if (firm >= 0.5) return shown("company", 0.7);
  // A number without a name: a switchboard of several firms says nothing, and neither does one beside another firm.
  const alone = !typed.company || !stored.company;
  const mails = email === "differs" && typed.email?.corporate && stored.email?.corporate;
  return alone && !mails && crowd.firmsWithPhone <= 1 ? shown("alike", 0.6) : undefined;
}

interface FirmStrength {
  /** 0: not the same firm or not known; 0.3 to 0.5: with a name to go with it; above: by itself. */
  readonly strength: number;
  readonly sister: boolean;
  /** Only a slip of the keys apart. */
  readonly slip: boolean;
}

function firmStrength(typed: Subject, stored: Subject, evidence: Evidence, crowd: Crowd): FirmStrength {
  const { company, domain, person } = evidence;
  const is = (strength: number, slip = false): FirmStrength => ({ strength, sister: false, slip });
  const name = person?.score ?? 0;
  const conflict = domain === "differs";
  if (company?.level === "sister" && domain !== "same") {
    // One person at two firms of a group is one person.
    if (name > 0.8 && domain !== "differs") return is(0.4);
    // A word of many firms is nobody's group.
    const likely = company.sure && domain !== "differs" && crowd.firmsWithWord <= 4;
    // One alone that begins alike is; of several, nobody knows which.
    const perhaps = crowd.firmsWithWord <= 1 && sharesStart(typed, stored, company);
    return { strength: 0, sister: likely || perhaps, slip: false };
  }
  if (domain === "same") return is(company === undefined || company.level === "other" ? 0.85 : 1);
  if (!company) return is(domain === "stem" ? 0.6 : domain === "near" ? 0.4 : 0);
  switch (company.level) {
    case "same":
      if (company.generic) return is(conflict ? 0.35 : 0.6);
      return is(conflict ? 0.7 : 0.95);
    case "alike":
      // Whoever has a domain of that very spelling did not mistype.
      if (ownsSpelling(typed, company)) return is(conflict ? 0 : 0.4, true);
      // Another name, another number, another spelling: another firm.
      if (person && name === 0 && !isPartial(person) && evidence.phone === "differs") return is(0.4, true);
      return is(company.generic ? 0.4 : conflict ? 0.3 : 0.75, true);
    case "short":
      if (conflict) return is(0.3);
      if (domain === "stem" || domain === "near") return is(0.8);
      return is(shortStrength(company, crowd));
    case "initials":
      return is(conflict ? 0.2 : domain === "stem" ? 0.8 : 0.4);
    default:
      if (domain === "stem") return is(0.45);
      // Two telling words and the name in common: the third word is said in another way.
      if (name > 0 && !conflict && company.level === "shares" && company.shared.length >= 2) return is(0.35);
      return is(domain === "near" && name > 0 ? 0.4 : 0);
  }
}

/** By how much of it a short name is known; a family name that thousands bear is not enough. */
function shortStrength({ shared }: CompanyLikeness, crowd: Crowd): number {
  const own = shared.filter((word) => !isCommonSurname(word));
  if (own.length === 0) return 0.4;
  if (shared.length >= 2) return 0.7;
  return crowd.firmsWithWord <= 1 && (own[0]?.length ?? 0) >= 5 ? 0.55 : 0.4;
}

/** Two domains that begin with what the names share: sonnenhof-service and sonnenhof-pflege. */
function sharesStart(typed: Subject, stored: Subject, company: CompanyLikeness): boolean {
  const [start = ""] = company.shared;
  return start.length >= 4 && [typed, stored].every(({ email }) => email?.stem.startsWith(start));
}

function ownsSpelling({ email }: Subject, { slips }: CompanyLikeness): boolean {
  const stem = email?.stem ?? "";
  return slips.some(([mine, theirs]) => {
    return stem.includes(mine) && (mine.includes(theirs) || !stem.includes(theirs));
  });
}

/** A namesake: worth a word only if the name is rare and nothing says it is somebody else. */
function byNameAlone(
  typed: Subject,
  stored: Subject,
  evidence: Evidence,
  crowd: Crowd,
): Judgement | undefined {
  const { person, email, phone } = evidence;
  if (!person || person.score < 0.94 || !typed.person?.family || !stored.person?.family) return undefined;
  const knowsFirm = ({ company, email: mail }: Subject) => Boolean(company || mail?.corporate);
  const sameLocal = email === "differs" && typed.email?.handle === stored.email?.handle && !typed.email?.role;
  if (knowsFirm(typed) && knowsFirm(stored)) return undefined;
  if (sameLocal && (typed.email?.handle.length ?? 0) >= 6 && !(phone === "differs"))
    return shown("person", 0.72);
  if (phone === "differs" && email === "differs") return undefined;
  const family = stored.person.family;
  const double = family.words.length > 1;
  const rare =
    double ||
    (!family.words.some(isCommonSurname) &&
      family.joined.length >= 5 &&
      !family.readings.some(isCommonSurname));
  if (!rare || crowd.firmsWithName > 1) return undefined;
  // Of two namesakes the one who also has no firm is the likelier, and one who signs the same way.
  const both = !knowsFirm(typed) && !knowsFirm(stored) ? 0.06 : 0;
  const signs = [typed, stored].every(({ email: mail }) => mail?.handle.includes(family.joined)) ? 0.03 : 0;
  return shown("alike", 0.48 + 0.05 * person.score + both + signs);
}
