import { fold } from "#paste-to-fill/text/fold.ts";
import { hanBusinessEnding, isBusinessWord } from "#paste-to-fill/words/business-words.ts";
import { isNeverName, isSmallWord } from "#paste-to-fill/words/common-words.ts";
import { isGivenName } from "#paste-to-fill/words/given-names.ts";
import { chineseOne, chineseTwo } from "#paste-to-fill/words/han-families.ts";
import { isHonorific, isStrongHonorific } from "#paste-to-fill/words/honorifics.ts";
import { hasLegalForm } from "#paste-to-fill/words/legal-forms.ts";
import { isParticle } from "#paste-to-fill/words/particles.ts";
import { hanTitle, isColourWord, isDepartmentWord, isRoleWord } from "#paste-to-fill/words/titles.ts";
import { hasHan } from "./han-name.ts";
import { localMatch } from "./local-match.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import type { Tongue } from "./tongue.ts";

export interface NameReading extends NameParts {
  /** From about 0 (any two capitalised words) to 10 (printed with a title, and the address says the same). */
  score: number;
}

/** Whether a text is a person's name, and how surely. `local` is the mailbox it may belong to. */
export function readName(text: string, local: string, tongue: Tongue): NameReading | undefined {
  if (text.length < 2 || text.length > 70 || /[\d@#%=<>{}\\!?¿¡]/.test(text)) return undefined;
  const parts = nameParts(text, tongue, local);
  if (!parts) return undefined;
  if (hasHan(text)) return readHan(text, parts);
  const words = `${parts.first} ${parts.last}`.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || hasLegalForm(text.replace(/,.*$/, ""))) return undefined;
  const match =
    local === ""
      ? 0
      : Math.max(localMatch(words.join(" "), local), localMatch(text.replace(/,.*$/, ""), local));
  let score = shapeScore(words, match > 0.6);
  if (score === undefined) return undefined;
  score += match * 4;
  if (parts.decorated) score += 2;
  if (parts.ordered) score += 1.5;
  if (text.split(/\s+/).some((word) => isStrongHonorific(word))) score += 1.5;
  return { ...parts, score };
}

/** Short phrases that begin like a name: "谢谢" is no Mr Xie. */
const hanPhrase =
  /連絡|紹介|添付|返信|谢谢|謝謝|您好|你好|大家|再见|收到|好的|请|明白|感谢|辛苦|方便|周[一二三四五六日]|明天|今天|昨天|了解|承知|資料|見積|担当|以上|詳細|電話|携帯|手机|邮箱|地址|联系|微信|公司|会社|住所|番号|時間|日程|順頌|顺颂|商祺|祝好|敬上|此致|敬礼|敬禮|敬祝|台安|时祺|安好/u;

function readHan(text: string, parts: NameParts): NameReading | undefined {
  if (hanBusinessEnding.test(text) || hasLegalForm(text) || hanPhrase.test(text)) return undefined;
  const title = hanTitle.exec(text);
  if (title && !parts.decorated) return undefined;
  if (title && parts.first.length > 2 && text.endsWith(title[0])) return undefined;
  if (/(?:部|課|室|係|局|科|处|店|駅|市|区|町|県|省|都|府|路|街|号|楼|支社|本社|工場|사업부|팀)$/u.test(text))
    return undefined;
  return { ...parts, score: parts.decorated ? 4 : 2 };
}

/** Undefined when a word shows that this is no name; otherwise how much the words look like one. */
function shapeScore(words: string[], matched: boolean): number | undefined {
  let score = 1.5;
  // In chats a whole name may be in small letters; one small word among capitals is no part of it.
  const quiet = matched && words.every((word) => /^\p{Ll}/u.test(word));
  for (const [at, word] of words.entries()) {
    const folded = fold(word).replace(/\.$/, "");
    if (isParticle(word) && at > 0) {
      score += at < words.length - 1 ? 0.7 : -1;
      continue;
    }
    const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?){0,2}$/u.test(word);
    if (initial) continue;
    const proper = /^['’]?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*$/u.test(word) || /^[dlo]['’]\p{Lu}/u.test(word);
    if (!proper && (!quiet || isSmallWord(folded) || isRoleWord(folded))) return undefined;
    if (!proper && !/^[\p{L}\p{M}'’.-]+$/u.test(word)) return undefined;
    if (word.endsWith(".") && folded.length > 3 && !matched) return undefined;
    const given = isGivenName(folded);
    if (given) score += at === 0 ? 2 : 0.5;
    if (word.includes("-") && proper) score += 0.7;
    if (isNeverName(folded) && !given) {
      if (at === 0 && !matched) return undefined;
      score -= at === words.length - 1 ? 1 : 2;
    }
    if (isSmallWord(folded) && !given && !matched) score -= 2;
    if (isRoleWord(folded) && !given) score -= at === 0 ? 4 : matched ? 1 : 2.5;
    if (isColourWord(folded) && at === 0) score -= 1.5;
    if (isDepartmentWord(folded)) score -= 2;
    // "Regula Tschudi von der Schreinerei": what follows the small word is no family.
    if (isBusinessWord(folded) && at > 1 && isParticle(words[at - 1] ?? "")) score -= 6;
    if (isBusinessWord(folded) && !given) score -= matched && at > 0 ? 0.7 : 2.2;
    if (isHonorific(word) && at > 0 && word.length > 2 && !given) score -= 0.3;
  }
  if (words.length > 4) score -= 0.5;
  return score;
}

/** Whether an unspaced Chinese text of two to four letters starts with a family name. */
export function startsWithChineseFamily(text: string) {
  return chineseTwo.has(text.slice(0, 2)) || chineseOne.has(text[0] ?? "");
}
