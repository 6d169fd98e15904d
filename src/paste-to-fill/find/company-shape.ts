import { fold, foldedWords } from "#paste-to-fill/text/fold.ts";
import { hanBusinessEnding, isBusinessWord } from "#paste-to-fill/words/business-words.ts";
import { isNeverName, isSmallWord } from "#paste-to-fill/words/common-words.ts";
import { hasLegalForm } from "#paste-to-fill/words/legal-forms.ts";
import { isParticle } from "#paste-to-fill/words/particles.ts";
import { isDepartmentWord, isRoleWord } from "#paste-to-fill/words/titles.ts";
import { domainMatch } from "./domain-match.ts";
import { hasHan } from "./han-name.ts";

/** How much a text looks like a company, from below 0 (rather not) to 10 (legal form, and the domain says the same). */
export function companyScore(text: string, domain: string): number {
  const name = text.trim();
  if (
    name.length < 2 ||
    name.length > 90 ||
    /[@<>{}=\\]|^[^\p{L}\p{N}]+$/u.test(name) ||
    looksLikeStreet(name)
  )
    return -5;
  const match = domainMatch(name, domain);
  const legal = hasLegalForm(name) || hasLegalForm(`${name}.`);
  if (hasHan(name)) {
    const form = legal ? 6 : hanBusinessEnding.test(name) ? 3.5 : 0;
    return form + (/[。、，！？]|です|ます/u.test(name) ? -4 : 0) + (name.length > 24 ? -2 : 0) + match * 4;
  }
  const words = name.split(/\s+/);
  if (words.length > 10) return -3;
  let score = match * 6 + (legal ? 5 : 0);
  let plain = 0;
  for (const [at, word] of words.entries()) {
    const folded = fold(word).replace(/[.,]$/, "");
    if (/^\p{Ll}/u.test(word) && !isParticle(word) && !isJoining(folded)) plain += 1;
    if (isSmallWord(folded) && /^\p{Ll}/u.test(word) && !isParticle(word) && !isJoining(folded)) score -= 1;
    if (isBusinessWord(folded)) score += score > 8 ? 0.2 : 1.6;
    if (isRoleWord(folded) && !legal) score -= match > 0.8 ? 0.5 : at === 0 ? 3 : 1.5;
    if (at === 0 && isNeverName(folded) && match < 0.7 && !legal && words.length < 3) score -= 2;
  }
  if (
    /&|\+|\b(?:und|and|et|y|e|og|och) (?:Sons|Söhne|Sohn|Co|Partners?|Partner|Fils|Figli|Hijos|Filhos|Zonen|Zn|Daughters|Associates)\b/u.test(
      name,
    )
  )
    score += 1.2;
  if (plain > 0 && match < 0.9 && !legal) score -= plain * 1.5;
  if (foldedWords(name).every((word) => isDepartmentWord(word) || isSmallWord(word))) score -= 4;
  if (/^\p{Ll}/u.test(name) && match < 0.9) score -= legal ? 0.5 : 4;
  if (/[.!?]$/.test(name) && !legal && !/\b(?:Co|Inc|Bros|Ltd)\.$/.test(name)) score -= 1;
  return score;
}

const isJoining = (word: string) =>
  /^(?:&|\+|and|und|et|y|e|og|och|en|i|ve|ja|for|of|the|at|by|aan|bei|am|im|an|in|pour|par|sur|per|para|pod|na|nad|zum|zur|a|à)$/.test(
    word,
  );

/** A street, a postcode with its town, a box: parts of an address. */
export function looksLikeStreet(text: string): boolean {
  const folded = fold(text);
  if (
    /\b(?:p\.?\s?o\.?\s?box|postfach|postbus|apartado|boite postale|casella postale|suite \w+|floor|etage|piso|planta|andar|sala \d)\b/.test(
      folded,
    )
  )
    return true;
  if (!/\d/.test(folded))
    return (
      /^(?:(?:[\p{L}.' -]+ )?(?:street|avenue|boulevard|platz)|(?:via|viale|piazza|corso|calle|avda|avenida|rua|rue|ul\.|ulica|plaza) [\p{L}.' -]+)$/u.test(
        folded,
      ) && !/&/.test(folded)
    );
  return (
    /\b(?:street|st\.?|road|rd|avenue|ave|lane|ln|drive|dr|blvd|boulevard|way|court|ct|square|sq|highway|hwy|parkway|pkwy|terrace|close|crescent|row|quay|wharf|strasse|str|weg|platz|gasse|allee|ring|ufer|damm|chaussee|rue|chemin|impasse|quai|route|zone|za|zi|zac|cours|calle|c\/|avda|av|avenida|plaza|paseo|ctra|carretera|poligono|pol|via|viale|piazza|corso|vicolo|largo|strada|localita|rua|travessa|praca|rodovia|estrada|straat|laan|plein|gracht|kade|dijk|steenweg|gatan|gata|vagen|vag|gate|gade|vej|veien|vei|katu|tie|kuja|ulica|ul|al|aleja|os|plac|pl|sokak|sk|cad|caddesi|mah|mahallesi|bulvari|blv|no|nr|utca|ut|ter)\b\.?[^|]*\d/.test(
      folded,
    ) ||
    /(?:strasse|str\.|weg|platz|gasse|allee|straat|laan|plein|gracht|kade|dijk|gatan|gata|vagen|gade|vej|veien|katu|tie|kuja|pfad|berg|ufer|damm|markt|ring|hof|park|singel|steenweg)\s?\d+/.test(
      folded,
    ) ||
    /\d+\s?[a-z]?,?\s(?:rue|avenue|av|bd|boulevard|chemin|place|quai|route|impasse|allee|cours|street|st|road|rd|ave|lane|drive|way|court|old|main|high|north|south|east|west|n|s|e|w)\b/.test(
      folded,
    ) ||
    /^(?:[a-z]{1,2}-?)?\d{4,5}(?:-\d{3,4})?,?\s\p{L}/u.test(folded) ||
    /^\d{2}-\d{3}\s\p{L}/u.test(folded) ||
    /^\d{3}\s\d{2}\s\p{L}/u.test(folded) ||
    /^\d{4}\s?[a-z]{2}\s+\p{L}/u.test(folded) ||
    /\b[a-z]{2}\s\d{5}(?:-\d{4})?\b/.test(folded) ||
    /\b[a-z]{1,2}\d[a-z\d]?\s\d[a-z]{2}\b/.test(folded) ||
    /\b(?:nsw|vic|qld|wa|sa|tas|act|nt)\s\d{4}\b/.test(folded) ||
    /〒|[\p{Script=Han}]{1,4}[都道府県省市区县區町村路街号號楼]\p{Script=Han}*.*\d|\d+-\d+-\d+/u.test(text)
  );
}
