import { foldedWords } from "#paste-to-fill/text/fold.ts";
import { isSmallWord } from "#paste-to-fill/words/common-words.ts";
import { isHonorific } from "#paste-to-fill/words/honorifics.ts";
import { hasLegalForm } from "#paste-to-fill/words/legal-forms.ts";
import { hanTitle, isColourWord, isDepartmentWord, isRoleWord } from "#paste-to-fill/words/titles.ts";
import { hasHan } from "./han-name.ts";

/** How much a text looks like a job title, from below 0 to 6. */
export function titleScore(text: string): number {
  const title = text.trim();
  if (title.length < 2 || title.length > 80 || /[@<>{}=]|\d{3}/.test(title)) return -5;
  if (hasHan(title)) {
    if (/[。、！？]|です|ます|ください|谢|请|您/u.test(title) || title.length > 20) return -3;
    return hanTitle.test(title) ? 5 : -1;
  }
  const words = foldedWords(title);
  if (words.length === 0 || words.length > 11) return -3;
  if (title.split(/\s+/).every((word) => isHonorific(word))) return -3;
  let score = 0;
  for (const [at, word] of words.entries()) {
    if (isRoleWord(word) && !isPassedLead(words, at)) score += score < 4 ? 4 : 1;
    else if (isColourWord(word) || isDepartmentWord(word)) score += 0.5;
  }
  score = Math.min(score, 6);
  const small = words.filter((word) => isSmallWord(word)).length;
  if (words.length > 4 && small > words.length / 2) score -= 2;
  if (hasLegalForm(title)) score -= 4;
  if (/[!?;]|\p{L}{4}\.\s\p{Lu}/u.test(title)) score -= 2;
  return score;
}

/** Whether a comma part only carries a title on: "Director, Business Development". */
export function continuesTitle(text: string): boolean {
  const words = foldedWords(text);
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.every(
      (word) =>
        isDepartmentWord(word) ||
        isColourWord(word) ||
        /^(?:and|und|et|y|e|&|og|och|en|of|for|business|market|key|accounts?|north|south|east|west|northern|southern|eastern|western|uk|us|usa|eu|latam|anz|benelux|nordics|iberia)$/.test(
          word,
        ),
    )
  );
}

/** "New lead", "lead for you": the word means the person, not her rank. */
function isPassedLead(words: string[], at: number) {
  if (words[at] !== "lead" && words[at] !== "contact") return false;
  const before = words[at - 1] ?? "";
  return (
    at < words.length - 1 ||
    at === 0 ||
    /^(?:a|the|new|hot|warm|create|this|add|another|neuer|der|nieuwe|een|ny|en|uusi|yeni|nouveau|nuevo|nuovo|novo|nowy|your)$/.test(
      before,
    )
  );
}
