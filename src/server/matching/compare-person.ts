import { familyStem } from "./common-surnames.ts";
import { isTypo } from "./distance.ts";
import { isNickname } from "./nicknames.ts";
import type { NamePart, Person } from "./person.ts";

/** How two given or two family names are one. */
export type PartLikeness =
  | "same"
  | "nickname"
  | "typo"
  | "reading"
  | "initial"
  | "partly"
  | "other"
  | "unknown";

export interface PersonLikeness {
  readonly given: PartLikeness;
  readonly family: PartLikeness;
  /** First and last name stand in each other's place. */
  readonly swapped: boolean;
  /** 0 to 1; 0 if the names are two people's. */
  readonly score: number;
}

const worth: Record<PartLikeness, number> = {
  ...{ same: 1, reading: 0.95, nickname: 0.93, typo: 0.88, partly: 0.88, initial: 0.7, unknown: 0, other: 0 },
};

/** Every way the part may be spelled. */
function forms(part: NamePart): string[] {
  return [part.words.join(""), part.joined, ...part.readings];
}

function shareForm(a: NamePart, b: NamePart): PartLikeness | undefined {
  const [mine, theirs] = [forms(a), forms(b)];
  if (mine.slice(0, 2).some((one) => theirs.slice(0, 2).includes(one))) return "same";
  return mine.some((one) => theirs.includes(one)) ? "reading" : undefined;
}

function compareGiven(a: NamePart, b: NamePart): PartLikeness {
  const shared = shareForm(a, b);
  if (shared) return shared;
  const [x = "", y = ""] = [a.words[0], b.words[0]];
  if (x.length === 1 || y.length === 1 || isInitials(a, b) || isInitials(b, a)) {
    const readings = [...a.readings, ...b.readings].map((one) => one[0]);
    return x[0] === y[0] || readings.includes(x[0]) || readings.includes(y[0]) ? "initial" : "other";
  }
  // A second given name is often left out; sometimes the first one is.
  if (a.words.some((one) => one.length > 2 && b.words.includes(one))) return x === y ? "same" : "partly";
  const nick = [x, a.joined, ...a.words.slice(1)].some(
    (one) => isNickname(one, y) || isNickname(one, b.joined),
  );
  if (nick) return "nickname";
  if (isTypo(a.joined, b.joined) || isTypo(x, y)) return "typo";
  return a.readings.some((one) => isTypo(one, b.joined)) || b.readings.some((one) => isTypo(one, a.joined))
    ? "typo"
    : "other";
}

/** "JP" for Jean-Pierre. */
function isInitials(short: NamePart, long: NamePart): boolean {
  const [only = ""] = short.words;
  return (
    short.words.length === 1 &&
    long.words.length === only.length &&
    only.length === 2 &&
    long.words.every((word, at) => word[0] === only[at])
  );
}

function compareFamily(a: NamePart, b: NamePart): PartLikeness {
  const shared = shareForm(a, b);
  if (shared) return shared;
  const stems = (part: NamePart) => part.words.map(familyStem);
  const [mine, theirs] = [stems(a), stems(b)];
  if (mine.join("") === theirs.join("")) return "same";
  const [few, many] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  // One of two family names is used alone.
  if (few.every((one) => one.length > 1 && many.some((other) => other === one || isTypo(one, other))))
    return "partly";
  const [x = "", y = ""] = [a.joined, b.joined];
  if (isTypo(x, y) || isTypo(a.words.join(""), b.words.join(""))) return "typo";
  if ([x, y].some((one) => one.length === 1) && x[0] === y[0]) return "initial";
  const reading = (part: NamePart, other: string) => part.readings.some((one) => isTypo(one, other));
  return reading(a, y) || reading(b, x) ? "typo" : "other";
}

function compareParts(a: Person, b: Person, swap: boolean): PersonLikeness {
  const [mine, theirs] = [a, swap ? { given: b.family, family: b.given } : b];
  const given = mine.given && theirs.given ? compareGiven(mine.given, theirs.given) : "unknown";
  const family = mine.family && theirs.family ? compareFamily(mine.family, theirs.family) : "unknown";
  const both = given !== "unknown" && family !== "unknown";
  // Two slips in one name are one too many unless the rest is long; initials on both sides say nothing.
  const weak = given === "initial" && family === "initial";
  const score =
    !both || given === "other" || family === "other" || weak ? 0 : 0.45 * worth[given] + 0.55 * worth[family];
  return { given, family, swapped: swap, score: swap ? score * 0.97 : score };
}

/** Compares two people by name, as typed and with first and last name exchanged. */
export function comparePersons(a: Person, b: Person): PersonLikeness {
  const straight = compareParts(a, b, false);
  if (straight.score >= 0.9) return straight;
  if (a.whole.some((one) => one.length >= 4 && b.whole.includes(one)) && a.given && b.given) {
    return { given: "same", family: "same", swapped: straight.score === 0, score: 0.96 };
  }
  // Unspaced names, and names in one field, have one part only.
  if (
    a.whole.some((one) => one.length >= 3 && b.whole.includes(one)) &&
    (!a.given || !b.given || !a.family || !b.family)
  ) {
    const whole = (one: Person) => one.given !== undefined && one.family !== undefined;
    if (whole(a) || whole(b)) return { given: "same", family: "same", swapped: false, score: 0.95 };
  }
  const swapped = compareParts(a, b, true);
  return swapped.score > straight.score ? swapped : straight;
}
