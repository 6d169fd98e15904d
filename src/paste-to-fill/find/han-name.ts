import {
  chineseOne,
  chineseTwo,
  japaneseFour,
  japaneseOne,
  japaneseThree,
  koreanOne,
  koreanTwo,
} from "#paste-to-fill/words/han-families.ts";
import { hanHonorific } from "#paste-to-fill/words/honorifics.ts";

export interface HanName {
  first: string;
  last: string;
  /** A listed family name, or a blank between the two, says that this is a name. */
  sure: boolean;
}

export const hasHan = (text: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** Splits a Japanese, Chinese or Korean name: the family name comes first. `chinese` decides unspaced names of Han letters. */
export function hanName(text: string, chinese: boolean): HanName | undefined {
  let name = text.replace(/[（(][\p{Script=Hiragana}\p{Script=Katakana}\p{L}\s・ー]*[)）]\s*$/u, "").trim();
  const polite = hanHonorific.test(name);
  name = name.replace(hanHonorific, "").trim();
  if (/[\d@:：、。,./]/.test(name)) return undefined;
  const parts = name.split(/[\s\u3000]+/).filter(Boolean);
  if (parts.length === 2) {
    const [last = "", first = ""] = parts;
    if (!isPart(last, 4) || !isPart(first, 5) || /^[はがをにのとへもで]$/.test(first)) return undefined;
    return { first, last, sure: true };
  }
  if (parts.length !== 1) return undefined;
  if (/^[\p{Script=Katakana}ー]+[・･=＝][\p{Script=Katakana}ー・･]+$/u.test(name)) {
    const split = name.split(/[・･=＝]/);
    return { first: split[0] ?? "", last: split.slice(1).join("・"), sure: true };
  }
  if (/^\p{Script=Hangul}{2,5}$/u.test(name)) return korean(name, polite);
  const kana = /^([\p{Script=Han}々ヶケ]{1,4})([\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5})$/u.exec(name);
  if (kana) return { last: kana[1] ?? "", first: kana[2] ?? "", sure: polite || (kana[1] ?? "").length >= 2 };
  if (!/^[\p{Script=Han}々ヶケノ之]{2,6}$/u.test(name)) return undefined;
  return chinese ? chineseName(name, polite) : japaneseName(name, polite);
}

function isPart(text: string, most: number) {
  return (
    text.length <= most &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ヶー]+$/u.test(text)
  );
}

function korean(name: string, polite: boolean): HanName | undefined {
  const two = koreanTwo.has(name.slice(0, 2)) && name.length >= 3;
  const length = two ? 2 : 1;
  const known = two || koreanOne.has(name[0] ?? "");
  if (name.length - length > 3 || (!known && !polite)) return undefined;
  return { last: name.slice(0, length), first: name.slice(length), sure: known && name.length >= 3 };
}

function chineseName(name: string, polite: boolean): HanName | undefined {
  const two = chineseTwo.has(name.slice(0, 2)) && name.length >= 3;
  const length = two ? 2 : 1;
  const known = two || chineseOne.has(name[0] ?? "");
  if (name.length > length + 2 || (!known && !polite)) return undefined;
  return { last: name.slice(0, length), first: name.slice(length), sure: known };
}

function japaneseName(name: string, polite: boolean): HanName | undefined {
  const cut = (length: number, sure: boolean) => ({
    last: name.slice(0, length),
    first: name.slice(length),
    sure: sure || polite,
  });
  if (japaneseFour.has(name.slice(0, 4)) && name.length >= 5) return cut(4, true);
  if (japaneseThree.has(name.slice(0, 3)) && name.length >= 4) return cut(3, true);
  const one = japaneseOne.has(name[0] ?? "");
  if (name.length === 2) return cut(1, false);
  // Three letters: the family has two of them far more often, unless the first is a family name that rarely opens one.
  if (name.length === 3) return one && !opensLonger(name) ? cut(1, false) : cut(2, false);
  if (name.length === 4) return cut(2, true);
  if (name.length === 5) return cut(3, false);
  return undefined;
}

/** Second letters that make a family name of two with almost any first: 林田, 森本, 原口. */
function opensLonger(name: string) {
  return "田本川山村野口井上下中島崎原沢澤谷木内岡橋森林石浜瀬尾部藤戸倉屋場河池津松江堀脇辺塚越坂根葉賀間泉竹宮平町保良".includes(
    name[1] ?? "",
  );
}
