import { isCommonSurname } from "./common-surnames.ts";
import type { Company } from "./company.ts";
import { isDecoration, isGeneric, mayBeOmitted, tellsSisters } from "./company-words.ts";
import { compareWords, type WordLikeness } from "./compare-words.ts";
import { editDistance, likeness } from "./distance.ts";
import { compareHan, hanSounds } from "./han-company.ts";

/**
 * How two names are one firm's. `same`: but for legal form, spelling, order; `alike`: but for a slip of the keys;
 * `short`: one leaves words out; `initials`: one is the other's first letters; `sister`: a word tells firms of one
 * group apart; `shares`: a telling word in common, another one not; `other`.
 */
export type CompanyLevel = "same" | "alike" | "short" | "initials" | "sister" | "shares" | "other";

export interface CompanyLikeness {
  readonly level: CompanyLevel;
  /** Share of letters in common, 0 to 1, as shown to people. */
  readonly alike: number;
  /** Telling words found in both. */
  readonly shared: readonly string[];
  /** A generic name is many firms': "City Dental". */
  readonly generic: boolean;
  /** Words of both that are a slip of the keys apart: "coperhead" and "copperhead". */
  readonly slips: readonly (readonly [string, string])[];
  /** Every word of one is, folded, a word of the other. */
  readonly exact: boolean;
  /** With `sister`: no word but those of a group is left over on either side. */
  readonly sure: boolean;
}

interface Alignment {
  pairs: { a: string; b: string; how: WordLikeness }[];
  restA: string[];
  restB: string[];
}

const order: WordLikeness[] = ["same", "stem", "short", "typo"];

/** Pairs up the words of two names, surest pairs first, whatever their order. */
function align(a: Company, b: Company): Alignment {
  const found: { i: number; j: number; how: WordLikeness }[] = [];
  for (const [i, one] of a.words.entries()) {
    for (const [j, other] of b.words.entries()) {
      const how = compareWords(one, other);
      if (how) found.push({ i, j, how });
    }
  }
  found.sort((x, y) => order.indexOf(x.how) - order.indexOf(y.how));
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const pairs: Alignment["pairs"] = [];
  for (const { i, j, how } of found) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    pairs.push({ a: a.words[i] ?? "", b: b.words[j] ?? "", how });
  }
  return {
    pairs,
    restA: a.words.filter((_, i) => !usedA.has(i)),
    restB: b.words.filter((_, j) => !usedB.has(j)),
  };
}

const telling = (word: string) => !isGeneric(word);

/** Two telling words that are not the very same are a slip: one letter makes another name ("Poziom", "Poziomka"). */
function isSlip({ a, b, how }: Alignment["pairs"][number]): boolean {
  return how === "typo" || (how === "stem" && telling(a) && telling(b));
}

function levelOf(
  { pairs, restA, restB }: Alignment,
  informal: boolean,
): { level: CompanyLevel; sure: boolean } {
  const [leftA = [], leftB = []] = [restA, restB].map((rest) => rest.filter((word) => !isDecoration(word)));
  const left = [...leftA, ...leftB];
  const is = (level: CompanyLevel, sure = true) => ({ level, sure });
  const shared = pairs.filter(({ a, b }) => telling(a) || telling(b));
  if (left.length === 0) {
    if (pairs.length === 0) return is("other");
    // Schmidt and Schmitt are two families, not a slip.
    const families = pairs.filter(isSlip).some(({ a, b }) => isCommonSurname(a) && isCommonSurname(b));
    if (families) return is("shares");
    // Two generic words mistyped into each other are two words: "Marble Repair" and "Marine Repair".
    if (shared.length === 0 && pairs.some(({ how }) => how !== "same" && how !== "stem")) return is("shares");
    return is(pairs.some(isSlip) ? "alike" : "same");
  }
  if (shared.length === 0) return is("other");
  if (leftA.length === 0 || leftB.length === 0) {
    if (!left.some(tellsSisters)) return is("short");
    // "Thornbury Freight" for "Thornbury International Freight"; with a legal form of its own it is another firm.
    if (leftA.length === 0 && informal && left.every((word) => !tellsSisters(word) || mayBeOmitted(word)))
      return is("short");
    return shared.some(isSlip) ? is("shares") : is("sister");
  }
  const [sisterA, sisterB] = [leftA, leftB].map((rest) => rest.every(tellsSisters));
  if ((sisterA || sisterB) && !shared.some(isSlip)) return is("sister", Boolean(sisterA && sisterB));
  return is("shares");
}

/** Two names in whole: what {@link CompanyLevel} says, and how alike they look. */
export function compareCompanies(a: Company, b: Company): CompanyLikeness {
  const alike = likeness(a.words.join(" "), b.words.join(" "));
  const plain = { alike, generic: false, slips: [], sure: true, exact: true };
  if (a.han || b.han) {
    if (a.han && b.han) {
      const level = compareHan(a.han, b.han);
      return { ...plain, level, shared: level === "other" ? [] : [a.han] };
    }
    const [sounds, latin] = a.han ? [hanSounds(a.han), b] : [hanSounds(b.han), a];
    const sound = sounds.find((one) => one.length >= 5 && latin.joined.startsWith(one));
    return { ...plain, level: sound ? "short" : "other", shared: sound ? [sound] : [] };
  }
  const aligned = align(a, b);
  const shared = aligned.pairs.filter((pair) => telling(pair.a) || telling(pair.b)).map((pair) => pair.a);
  if (a.joined === b.joined) {
    return {
      ...plain,
      level: "same",
      shared: shared.length > 0 ? shared : [a.joined],
      generic: shared.length === 0,
    };
  }
  const { level, sure } = levelOf(aligned, a.form === "");
  const slips = aligned.pairs.filter(isSlip).map((pair) => [pair.a, pair.b] as const);
  const exact = aligned.pairs.every((pair) => pair.how === "same");
  const found = { alike, shared, generic: shared.length === 0, slips, sure, exact };
  if (level === "same" || level === "alike" || level === "sister") return { ...found, level };
  // Other blanks, and perhaps a slip: "gulf star marine".
  const length = Math.min(a.joined.length, b.joined.length);
  const split = a.words.length !== b.words.length && length >= 8;
  if (split && editDistance(a.joined, b.joined, 1) <= 1) {
    return { ...plain, level: "alike", shared: [a.joined], slips: [[a.joined, b.joined]] };
  }
  if (isInitials(a, b) || isInitials(b, a)) return { ...found, level: "initials" };
  return { ...found, level };
}

function isInitials(short: Company, long: Company): boolean {
  const [only, ...more] = short.words;
  return more.length === 0 && only !== undefined && only.length <= 5 && long.initials.includes(only);
}

/**
 * True if a mail domain's own word could have been made of the name: words run together, left out at the end or cut to
 * their first letters ("ironbarkcg").
 */
export function domainFits(stem: string, company: Company): boolean {
  if (stem === "" || company.han) return false;
  if (stem === company.joined || stem === company.core.join("")) return true;
  const fits = (at: number, word: number, letters: number): boolean => {
    if (at === stem.length) return letters >= 4 && letters >= stem.length / 2;
    if (word === company.core.length) return false;
    const next = company.core[word] ?? "";
    for (let take = next.length; take >= 1; take--) {
      if (take !== next.length && take !== 1 && take < 4) continue;
      if (!stem.startsWith(next.slice(0, take), at)) continue;
      const known = take > 1 && telling(next) ? take : 0;
      if (fits(at + take, word + 1, letters + known)) return true;
    }
    return word > 0 && fits(at, word + 1, letters);
  };
  return fits(0, 0, 0);
}
