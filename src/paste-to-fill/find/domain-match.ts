import { fold, foldSpelledOut } from "#paste-to-fill/text/fold.ts";
import { isFreeMail } from "#paste-to-fill/words/free-mail.ts";
import { withoutLegalForms } from "#paste-to-fill/words/legal-forms.ts";
import { domainName } from "#paste-to-fill/words/top-levels.ts";

const joiners = new Set(
  "and und et y e i en og och ja ve the of de la le les du des del di do da dos das van der den het & +".split(
    " ",
  ),
);

/**
 * How well a printed name and a registered domain say the same, from 0 to 1: "Cinnamon Creek Hospital" and
 * "cinnamoncreekhosp.org" are made of the same words. 1 is every letter of the domain explained by the words in order.
 */
export function domainMatch(name: string, domain: string): number {
  if (domain === "" || isFreeMail(domain)) return 0;
  const core = fold(domainName(domain)).replace(/[^\p{L}\p{N}]/gu, "");
  if (core.length < 2) return 0;
  // "Cabinet d'Arcangues" registers with and without the elided article.
  const plain = name.replace(/(?<![\p{L}\p{N}])[dl]['’](?=\p{L})/giu, "");
  return Math.max(
    matchWords(wordsOf(fold(name)), core),
    matchWords(wordsOf(foldSpelledOut(name)), core),
    plain === name ? 0 : matchWords(wordsOf(fold(plain)), core),
  );
}

function wordsOf(folded: string) {
  const words = folded
    .replace(/['’.]/g, "")
    .split(/[^\p{L}\p{N}&+]+/u)
    .filter(Boolean);
  return withoutLegalForms(words).slice(0, 8);
}

/** Tells the domain from the words' beginnings, in order; joining words may be skipped or spoken. */
function matchWords(words: string[], core: string): number {
  const solid = words.filter((word) => !joiners.has(word));
  if (solid.length === 0) return 0;
  const whole = solid.join("");
  const spoken = words.map((word) => (word === "&" || word === "+" ? "and" : word)).join("");
  if (whole === core || spoken === core || words.join("") === core) return 1;
  const initials = solid.map((word) => word[0] ?? "").join("");
  const allInitials = words.map((word) => word[0] ?? "").join("");
  if (core.length >= 3 && (initials === core || allInitials === core)) return 0.8;
  let best = 0;
  const visit = (word: number, at: number, letters: number, strong: boolean) => {
    if (at === core.length) {
      if (strong) best = Math.max(best, 0.75 + 0.2 * (letters / whole.length));
      return;
    }
    if (word >= words.length) {
      const rest = core.slice(at);
      if (
        strong &&
        /^(?:group|gruppe|groupe|grupo|gruppo|gmbh|online|shop|hq|app|inc|ltd|llc|co|corp|de|uk|us|usa|eu|it|fr|es|web|mail|team|global|intl|international|holding|ag|kg|ab|oy|as|sa|srl|bv|nv|tech|digital|official|world|services|company|germany|europe|cn|jp|china|japan)$/.test(
          rest,
        )
      )
        best = Math.max(best, 0.85);
      return;
    }
    const current = words[word] ?? "";
    visit(word + 1, at, letters, strong);
    for (let length = sharedStart(current, core, at); length >= 1; length -= 1) {
      visit(
        word + 1,
        at + length,
        letters + length,
        strong || length >= 4 || (length === current.length && length >= 3),
      );
    }
  };
  visit(0, 0, 0, false);
  if (best > 0) return best;
  const longest = solid.find((word) => word.length >= 5 && core.startsWith(word));
  if (longest) return 0.5 + 0.3 * (longest.length / core.length);
  if (core.length >= 5 && whole.startsWith(core)) return 0.8;
  const inside = solid.find((word) => word.length >= 6 && core.includes(word));
  return inside ? 0.5 : 0;
}

function sharedStart(word: string, core: string, at: number) {
  let length = 0;
  while (length < word.length && word[length] === core[at + length]) length += 1;
  return length;
}

/** A readable company from a domain: "tin-roof.co.uk" is "Tin Roof". Nothing for mail providers. */
export function companyOfDomain(domain: string): string | undefined {
  if (domain === "" || isFreeMail(domain)) return undefined;
  const name = domainName(domain);
  if (name.length < 2) return undefined;
  return name
    .split("-")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}
