import { familyStem } from "./common-surnames.ts";
import { type Company, tellingWords } from "./company.ts";
import { hanKeys, hanSounds } from "./han-company.ts";
import { nicknameGroups } from "./nicknames.ts";
import type { NamePart, Person } from "./person.ts";
import { phoneKey } from "./phone.ts";
import type { Subject } from "./subject.ts";

/** Enough for any real lead; an endless name cannot fill the index. */
const MOST_KEYS = 40;
const LONGEST = 60;

/** Consonants without doubles: the part of a word that slips of the keys mostly leave alone. */
function skeleton(text: string): string {
  return text.replace(/(.)\1+/g, "$1").replace(/(?<=.)[aeiouy]/g, "");
}

function companyKeys(company: Company): string[] {
  if (company.han) {
    const sounds = hanSounds(company.han).filter((sound) => sound.length >= 6);
    return [
      ...hanKeys(company.han).map((key) => `c:${key}`),
      ...sounds.map((sound) => `x:${sound.slice(0, 6)}`),
    ];
  }
  const telling = tellingWords(company);
  return [
    `c:${company.joined}`,
    `c:${company.core.join("")}`,
    ...(company.joined.length >= 6 ? [`x:${company.joined.slice(0, 6)}`] : []),
    ...(telling.length > 0 && company.joined.length >= 6 ? [`k:${skeleton(telling.join(""))}`] : []),
    ...telling.slice(0, 4).map((word) => `w:${word}`),
    ...company.initials.map((letters) => `a:${letters}`),
    ...(company.words.length === 1 && company.joined.length <= 5 ? [`a:${company.joined}`] : []),
  ];
}

function givenForms(part: NamePart): string[] {
  const [first = ""] = part.words;
  const groups = nicknameGroups(first);
  const named = groups.length > 0 ? groups.slice(0, 4).map((id) => `g${id}`) : [first];
  return [...named, ...part.readings, ...(part.words.length > 1 ? [part.joined] : [])];
}

function familyForms(part: NamePart): string[] {
  return [...new Set([...part.words.map(familyStem), ...part.readings])].slice(0, 4);
}

/** Family and given name together, in either order: alone each is too many people's. */
function personKeys(person: Person): string[] {
  const { given, family } = person;
  if (!given || !family) return person.whole.filter((one) => one.length >= 4).map((one) => `n:${one}`);
  const pairs = [
    ...familyForms(family).flatMap((f) => givenForms(given).map((g) => [f, g])),
    ...familyForms(given).flatMap((f) => givenForms(family).map((g) => [f, g])),
  ];
  const whole = person.whole.slice(0, 2).map((one) => `n:${one}`);
  return [...whole, ...pairs.map((pair) => `n:${pair.sort().join("+")}`)];
}

/**
 * Texts that two leads share if they may be one: address, mail domain, end of the phone number, name, company. Which of
 * them they share proves nothing yet; {@link "./judge.ts"} decides. Stored beside each lead, so they may change only
 * together with a migration that empties them.
 */
export function matchKeys(subject: Subject): string[] {
  const { company, person, email, phones } = subject;
  const keys = [
    ...(email ? [`e:${email.address}`] : []),
    // People keep their name when they change the provider.
    ...(email && !email.corporate && !email.role && email.handle.length >= 6 ? [`m:${email.handle}`] : []),
    ...(email?.corporate ? [`d:${email.domain}`, `c:${email.stem}`] : []),
    ...(email?.corporate && email.stem.length >= 6 ? [`x:${email.stem.slice(0, 6)}`] : []),
    ...phones.slice(0, 3).map((phone) => `p:${phoneKey(phone)}`),
    ...(company ? companyKeys(company) : []),
    ...(person ? personKeys(person) : []),
  ];
  return [...new Set(keys.map((key) => key.slice(0, LONGEST)))].slice(0, MOST_KEYS);
}

/** Words to look for by trigrams: those long enough to be mistyped and still be known. */
export function matchWords({ company }: Subject): string[] {
  if (!company || company.han) return [];
  const telling = tellingWords(company).filter((word) => word.length >= 5 && !/\d/.test(word));
  return [...new Set(telling)].slice(0, 3);
}

/**
 * The words a company is known by, for trigrams, which find what a slip of the keys hides from the keys. "Logistik" and
 * the like are left out: they would make thousands of names alike.
 */
export function matchText({ company }: Subject): string | null {
  if (!company) return null;
  const telling = tellingWords(company);
  return (telling.length > 0 ? telling : company.words).join(" ").slice(0, 120);
}
