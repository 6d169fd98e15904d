import { fold } from "#paste-to-fill/text/fold.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { isSmallWord } from "#paste-to-fill/words/common-words.ts";
import { isLegalForm } from "#paste-to-fill/words/legal-forms.ts";

/** A stretch of a line between separators; `start` and `end` are places of the whole text. */
export interface Piece {
  text: string;
  start: number;
  end: number;
  /** Index of its line, and its place in that line. */
  line: number;
  order: number;
  /** The separators around it: "," weak, "(" and ")" brackets, ":" after a label, "|" any strong one, "" the line's end. */
  before: string;
  after: string;
  /** Its line is a sentence rather than an entry of a signature. */
  prose: boolean;
}

/** What stands where an address, a link or a number was taken out. */
export const MASK = "\ue000";

const separator =
  /[\ue000]+|\s*[|｜¦•·∙●▪■◆★☆►»«※→⇒✦✧♦❘┃│\t]+\s*|\s+(?:[–—~]+|-{1,3}|\/{1,2}|::|\\{1,2}|>+|\*+|\+)\s+|\s*\/\/+\s*|\s*—\s*|\s{3,}|[,;，、；]\s*|[()（）[\]【】「」『』<>{}]|[:：]\s+|[:：](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|[:：]$|[!?！？。]+(?:\s+|$)|[!?！？。](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{L}\p{N}]{3})\.(?:\s+(?=[\p{Lu}\p{Lo}])|\s*$)|[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]+|^[-–—*#>_=~+.\s]+|[=_~─━═*#-]{3,}/gu;

/** Cuts a line, in which contacts are masked already, into pieces. */
export function piecesIn(line: Line, masked: string, index: number): Piece[] {
  const prose = isProse(masked);
  const pieces: Piece[] = [];
  let from = 0;
  let before = "";
  const add = (to: number, after: string) => {
    const raw = masked.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (/[\p{L}\p{N}]/u.test(text))
      pieces.push({
        text,
        start: line.start + from + lead,
        end: line.start + from + lead + text.length,
        line: index,
        order: pieces.length,
        before,
        after,
        prose,
      });
  };
  for (const match of masked.matchAll(separator)) {
    if (match[0] === "" || isAbbreviation(masked, match)) continue;
    const kind = kindOf(match[0]);
    add(match.index, kind);
    from = match.index + match[0].length;
    before = kind;
  }
  add(masked.length, "");
  return joinLegalForms(pieces, masked, line.start);
}

function kindOf(text: string) {
  const mark = text.trim();
  if (/^[,，、;；]/.test(mark)) return ",";
  if (/[([（【「『<{]/.test(mark)) return "(";
  if (/[)\]）】」』>}]/.test(mark)) return ")";
  if (/^[:：]/.test(mark)) return ":";
  if (/^[.!?！？。]/.test(mark)) return ".";
  return "|";
}

/** "Co. Tyrone", "St. Gallen", "Dr. rer.": a dot that ends no sentence. */
function isAbbreviation(text: string, match: RegExpExecArray) {
  if (!match[0].startsWith(".")) return false;
  const word = /[\p{L}\p{M}.'-]*$/u.exec(text.slice(0, match.index))?.[0] ?? "";
  return (
    /^(?:Dipl|Prof|Sig|Dott|Ing|Arch|Avv|Bros|Dipl-Ing|Geom|Mevr|Corp|Ltd|Inc|Pty|Pvt|Ltda|Lda|Mag|Hrn|Frl|Tel|Mob|Abt|Dpto|Dept|Depto|Sgt|Capt|Rev|Hon|Ges|Chem|Mgr|inż|mgr|hab|med|phil|nat|rer|jur|oec|Sra|Srta|Mme|Mlle|Mrs|Msc|Fco|Gral|Adm|Asst|Exec|Mktg|Univ|Cía|Cia|Hnos|Şti|Tic|San|Mah|Cad|Sok|Doç|Yrd|Sp|Soc|Coop|Agr|Gebr|Dir|Resp|Gen|Dep|Assoc|Tech|Eng)$/u.test(
      word,
    ) && match.index + match[0].length < text.length
  );
}

/** "Papelera Alto Cinca, S.A." is one piece although a comma stands in it. */
function joinLegalForms(pieces: Piece[], masked: string, lineStart: number): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const previous = joined.at(-1);
    if (previous && piece.before === "," && previous.after === "," && isLegalForm(piece.text)) {
      previous.text = masked.slice(previous.start - lineStart, piece.end - lineStart);
      previous.end = piece.end;
      previous.after = piece.after;
    } else joined.push({ ...piece, order: joined.length });
  }
  return joined;
}

/** Whether a line is a sentence: small words of a language, or the marks that end one. */
export function isProse(masked: string): boolean {
  const text = masked.replace(/[\ue000]+/g, " ").trim();
  if (
    /[\p{Script=Hiragana}]{2}.*[。！？]|(?:です|ます|ください|お願い|ました)|[了吗呢吧的].*[。！？，]|[。！？]$|请|谢谢|您好/u.test(
      text,
    )
  )
    return true;
  const words = text.split(/[^\p{L}\p{M}'’]+/u).filter(Boolean);
  if (words.length < 4) return /[!?]$/.test(text) && words.length > 1;
  const lower = words.filter((word) => /^\p{Ll}/u.test(word));
  const small = lower.filter((word) => isSmallWord(fold(word))).length;
  if (/[.!?…]["”»]?$/.test(text) && lower.length >= words.length * 0.5 && words.length >= 4) return true;
  return words.length >= 5 && small >= 2 && lower.length >= words.length * 0.4;
}

const word = String.raw`(?:['’]?[\p{Lu}][\p{L}\p{M}\p{N}'’.&-]*|[dlo]['’]\p{Lu}[\p{L}\p{M}'’-]*)`;
const small =
  "(?:van|von|vom|zu|zum|zur|der|den|dem|de|del|della|delle|dello|dei|degli|di|da|do|dos|das|du|des|la|le|les|los|las|el|al|af|av|ter|ten|te|'t|bin|bint|ibn|y|e|&|und|and|et|of|the|og|och|en|of the|in|für|pour|per|para|van de|van den|van der|von der)";
const properRun = new RegExp(`${word}(?:\\s(?:(?:${small}\\s){1,3}(?=${word})${word}|${word}))*`, "gu");

/** Runs of capitalised words, particles and initials within a piece, for names and companies inside sentences. */
export function properRuns(text: string): { text: string; at: number }[] {
  return [...text.matchAll(properRun)].map((match) => ({
    text: match[0].replace(/\.$/, (dot) =>
      /\b\p{Lu}\.$|(?:Inc|Co|Ltd|Corp|Bros|[a-z]\.[a-z])\.$/u.test(match[0]) ? dot : "",
    ),
    at: match.index,
  }));
}

const nameWord = String.raw`['’]?\p{Lu}[\p{L}\p{M}'’-]*(?:\.-?\p{L}+)*\.?[ªº]?`;
const nameSmall =
  "(?:van|von|vom|zu|zum|zur|der|den|dem|de|del|della|di|da|do|dos|das|du|des|la|le|les|los|las|el|al|af|av|ter|ten|te|'t|op|bin|bint|ibn|y|d['’])";
const nameRun = new RegExp(
  `(?<![\\p{L}\\p{N}])${nameWord}(?:\\s(?:(?:${nameSmall}\\s?){1,3}(?=${nameWord})${nameWord}|${nameWord}))*(?![\\p{L}\\p{N}])`,
  "gu",
);

/** As `properRuns`, but only what can be a name: no "and", no "of". */
export function nameRuns(text: string): { text: string; at: number }[] {
  return [...text.matchAll(nameRun)].map((match) => ({
    text: match[0].replace(/(?<=\p{L}{2})\.$/u, ""),
    at: match.index,
  }));
}
