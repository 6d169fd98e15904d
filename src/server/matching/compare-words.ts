import { isTypo } from "./distance.ts";

/** How one word of a name stands for another. */
export type WordLikeness = "same" | "short" | "stem" | "typo";

/** Letters of the short form in their order inside the long one, from the first: "svgs", "ctr". */
function isContraction(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 5 || long.length < short.length + 2 || short[0] !== long[0])
    return false;
  // Vowels are what people leave out.
  if (/[aeiou]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length && short.length >= 3;
}

/** How `a` is `b`, either way round; undefined if they are two words. */
export function compareWords(a: string, b: string): WordLikeness | undefined {
  if (a === b) return "same";
  // A number is that number.
  if (/\d/.test(a) || /\d/.test(b)) return undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && short.length >= 4 && long.length - short.length <= 2) return "stem";
  if (long.startsWith(short) && short.length >= 3 && long.length >= short.length + 3) return "short";
  if (isContraction(short, long)) return "short";
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  // Endings: logistik and logistics, surveys and surveyors, tekstil has none.
  const ending =
    /^(s|es|e|en|er|ers|ing|ings|or|ors|y|ies|ik|ics|ique|ica|isch|ish|a|as|o|os|i|k|c|cs|ca|ka|que)$/;
  if (common >= 5 && ending.test(short.slice(common) || "s") && ending.test(long.slice(common)))
    return "stem";
  return isTypo(a, b) ? "typo" : undefined;
}
