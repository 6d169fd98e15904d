import { fold } from "#paste-to-fill/text/fold.ts";
import { isGivenName } from "#paste-to-fill/words/given-names.ts";
import { koreanFamilies, pinyinFamilies } from "#paste-to-fill/words/han-families.ts";
import { isAfterName, isHonorific } from "#paste-to-fill/words/honorifics.ts";
import { devotional, isJoiner, isParticle } from "#paste-to-fill/words/particles.ts";
import { hanName, hasHan } from "./han-name.ts";
import type { Tongue } from "./tongue.ts";

export interface NameParts {
  first: string;
  last: string;
  /** What was taken off: an honorific, degree or nickname shows that this is a person. */
  decorated: boolean;
  /** The order was printed ("Last, First", a family name in capitals, a particle) rather than assumed. */
  ordered: boolean;
}

/** Reads a text that is nothing but a person's name. Undefined when it cannot be one. */
export function nameParts(text: string, tongue: Tongue, local = ""): NameParts | undefined {
  if (hasHan(text)) {
    const han = hanName(text.replace(/[A-Za-z.\s]+$/, ""), tongue === "zh");
    return han && { first: han.first, last: han.last, decorated: han.sure, ordered: han.sure };
  }
  const bare = undecorated(text);
  if (bare.text === "") return undefined;
  const swapped = bare.text.split(/\s*[,،]\s*/);
  if (swapped.length === 2 && swapped[0] && swapped[1]) return lastThenFirst(swapped[0], swapped[1]);
  if (swapped.length > 1) return undefined;
  const words = bare.text.split(/\s+/);
  const parts = byCapitals(words) ?? byMailbox(words, local) ?? byOrder(words, tongue);
  return { ...parts, decorated: bare.decorated, ordered: parts.ordered };
}

/** Takes off titles, degrees, generations, pronouns and nicknames. */
function undecorated(text: string): { text: string; decorated: boolean } {
  let name = text
    .replace(/\s*[([{][^)\]}]{0,40}[)\]}]\s*/g, " ")
    .replace(/(^|\s)["“”„«‘']([^"“”„»’']{1,24})["”“»’'](?=\s|$)/gu, " ")
    .replace(
      /\s*\b(?:she|he|they|sie|er|elle|il|ella|él|zij|hij|hon|han)\s?\/\s?(?:her|him|them|hers|his|theirs|ihr|ihm|elle|il|lui|haar|hem|henne|honom)(?:\s?\/\s?\w+)?\b/giu,
      " ",
    );
  name = name.replace(/\s+/g, " ").replace(/^[\s*_.,;:•·>~-]+|[\s*_,;:•·~-]+$/g, "");
  const before = name;
  name = name.replace(
    /^(?:i\.?\s?[AV]\.|ppa\.?|p\.\s?p\.|gez\.|z\.\s?Hd\.|attn\.?:?|p\/o|s\.\s?p\.)\s*/iu,
    "",
  );
  // "rer. nat.", "h. c.": titles of several small words go word by word.
  let words = name.split(" ");
  while (words.length > 1 && isHonorificWord(words, 0)) words = words.slice(1);
  name = words.join(" ").replace(/^,\s*/, "");
  for (let again = true; again; ) {
    const tail = /^(.*?\S)(?:,\s*|\s+|\s*\/\s*)([^\s,]+)$/.exec(name);
    again = tail !== null && isTail(tail[2] ?? "", (tail[1] ?? "").includes(" ") || /,\s*\S+$/.test(name));
    if (again && tail) name = (tail[1] ?? "").replace(/[\s,]+$/, "");
  }
  return { text: name.trim(), decorated: name !== before || before.length < text.trim().length - 2 };
}

function isHonorificWord(words: string[], at: number) {
  const word = words[at] ?? "";
  if (!isHonorific(word)) return false;
  const bare = word.replace(/\./g, "");
  // "M." and "P." are a title before a full name and an initial before a family name.
  if (/^\p{L}$/u.test(bare))
    return words.length >= 3 && /^[MPp]$/.test(bare)
      ? !/^\p{Lu}\.$/u.test(words[at + 1] ?? "")
      : /^D$/.test(bare) && word.endsWith(".");
  // A word that is also a name needs a dot or a company of titles: "Don", "Kr", "Di".
  if (/^(?:don|kumari|di|da|tri|cap|per|ra|er|op|om|on|ms|ma|er|med|mag|jur|phil|fam)$/i.test(bare))
    return word.endsWith(".") || words.length >= 3;
  return true;
}

function isTail(word: string, enough: boolean) {
  return (
    enough &&
    isAfterName(word) &&
    (!/^(?:ma|do|ba|bs|ms|as|sr|jr|v|pt|ot|mag|bt|mp|dc|tech|do|ra|as|fils|pere|neto|filho|sobrinho|junior|senior|ii|ca|ret|ktm)$/i.test(
      word.replace(/\./g, ""),
    ) ||
      /[.]/.test(word) ||
      /^(?:[A-Z]{2,}|Jr|Sr|Neto|Filho|Sobrinho|Junior|Júnior|Senior|fils|père)$/.test(word))
  );
}

function lastThenFirst(left: string, right: string): NameParts | undefined {
  let first = right.split(" ");
  while (first.length > 1 && isHonorificWord(first, 0)) first = first.slice(1);
  let last = left.split(" ");
  while (last.length > 1 && isHonorificWord(last, 0)) last = last.slice(1);
  // "Beethoven, Ludwig van"
  const particles: string[] = [];
  while (first.length > 1 && isParticle(first.at(-1) ?? "") && /^\p{Ll}/u.test(first.at(-1) ?? ""))
    particles.unshift(first.pop() ?? "");
  return {
    first: withoutInitials(first).join(" "),
    last: [...particles, ...last].join(" "),
    decorated: false,
    ordered: true,
  };
}

/** "Mathurin LE QUERREC" and "LE QUERREC Mathurin": the capitals are the family name. */
function byCapitals(words: string[]) {
  const loud = words.map(
    (word) =>
      /^[\p{Lu}'’.-]{2,}$/u.test(word) &&
      /\p{Lu}.*\p{Lu}/u.test(word.replace(/\./g, "")) &&
      !/^(?:\p{Lu}\.)+$/u.test(word),
  );
  const count = loud.filter(Boolean).length;
  if (
    count === 0 ||
    count === words.length ||
    words.some((word, at) => !loud[at] && !/\p{Ll}/u.test(word) && !/^\p{Lu}\.?$/u.test(word))
  )
    return undefined;
  const start = loud.indexOf(true);
  const end = loud.lastIndexOf(true) + 1;
  if (words.slice(start, end).some((word, at) => !loud[start + at] && !isParticle(word))) return undefined;
  if (start > 0 && end < words.length) return undefined;
  let from = start;
  while (from > 1 && isParticle(words[from - 1] ?? "")) from -= 1;
  const rest = start === 0 ? words.slice(end) : words.slice(0, from);
  // Two capital letters alone are initials: "JP Morgan", "TJ Lund".
  if (end - start === 1 && (words[start] ?? "").length === 2 && start === 0) return undefined;
  return { first: withoutInitials(rest).join(" "), last: words.slice(from, end).join(" "), ordered: true };
}

/** "Cavalcanti Ginevra" with "ginevra.cavalcanti@": addresses hardly ever put the family name first. */
function byMailbox(words: string[], local: string) {
  const parts = fold(local).split(".");
  const [left = "", right = ""] = words.map((word) => fold(word).replace(/[^\p{L}]/gu, ""));
  if (words.length !== 2 || parts.length !== 2 || isGivenName(left)) return undefined;
  const swapped = parts[0] === right && parts[1] === left;
  return swapped ? { first: words[1] ?? "", last: words[0] ?? "", ordered: true } : undefined;
}

function byOrder(words: string[], tongue: Tongue) {
  if (words.length === 1) return { first: words[0] ?? "", last: "", ordered: false };
  if (familyFirst(words, tongue))
    return { first: words.slice(1).join(" "), last: words[0] ?? "", ordered: true };
  const cut = givenLength(words, tongue);
  return {
    first: withoutInitials(words.slice(0, cut)).join(" "),
    last: words.slice(cut).join(" "),
    ordered: isParticle(words[cut] ?? ""),
  };
}

function familyFirst(words: string[], tongue: Tongue) {
  const [first = "", second = ""] = words.map(fold);
  if (words.length > 3) return false;
  if (tongue === "hu") return isGivenName(fold(words.at(-1) ?? "")) && !isGivenName(first);
  if (tongue === "ko") return koreanFamilies.has(first) && !koreanFamilies.has(second);
  if (tongue === "zh") return words.length === 2 && pinyinFamilies.has(first) && !pinyinFamilies.has(second);
  return (
    words.length === 2 && koreanFamilies.has(first) && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(words[1] ?? "")
  );
}

/** How many words belong to the given name. */
function givenLength(words: string[], tongue: Tongue): number {
  const last = words.length - 1;
  const iberian = tongue === "es" || tongue === "pt";
  let cut = 1;
  if (
    /^(?:Fco|Mª|Ma|Mª?\.|J|José|Jose|Juan|Ana|Luis|María|Maria|Jo[aã]o)\.?$/u.test(words[0] ?? "") &&
    last >= 3 &&
    !isParticle(words[1] ?? "")
  )
    cut = 2;
  while (cut < last) {
    const word = words[cut] ?? "";
    if (/-(?:van|von|de|der|den|ter|ten|di|da|zu)$/iu.test(word)) return cut;
    if (isParticle(word) && !isGivenName(fold(word))) {
      const after = fold(words[cut + (isParticle(words[cut + 1] ?? "") ? 2 : 1)] ?? "");
      const length = isParticle(words[cut + 1] ?? "") ? 3 : 2;
      if (iberian && devotional.has(after) && cut + length <= last) {
        cut += length;
        continue;
      }
      return cut;
    }
    if (/^\p{Lu}\.?$/u.test(word) || isGivenName(fold(word))) {
      cut += 1;
      continue;
    }
    if (iberian || tongue === "da") {
      // Four words are two given names and two family names, unless joined.
      const left = words.length - cut;
      const joined = words.slice(cut).some((other) => isJoiner(other) || isParticle(other));
      if (left >= 3 && cut === 1 && !joined) cut = words.length - 2;
      return cut;
    }
    const particle = words.findIndex((other, at) => at > cut && at < last && isParticle(other));
    return particle > 0 ? particle : last;
  }
  return Math.min(cut, last);
}

/** A middle initial is no part of the given name, initials in front are: "Walter B.", but "J. R. R.". */
function withoutInitials(words: string[]) {
  if (words.length < 2 || /^\p{Lu}\.?$/u.test(words[0] ?? "")) return words;
  const kept = words.filter((word, at) => at === 0 || !/^\p{Lu}\.?$/u.test(word));
  return kept;
}
