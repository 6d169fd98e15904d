import type { Line } from "#paste-to-fill/text/lines.ts";
import { type PhoneKind, phoneKindOf } from "./phone-label.ts";
import { mobileByShape, tollFreeByShape } from "./phone-plan.ts";

export interface Phone {
  value: string;
  kind: PhoneKind;
  /** Whether words beside it say that it is a telephone number. */
  labelled: boolean;
  start: number;
  end: number;
  /** Start of its label, or of the number when it has none. */
  labelStart: number;
}

const run = /(?:[+＋]\s?|\(\s?\+?|\b)?\d[\d ()./\-–\u00b7]*\d(?:\)|\b)/g;
const extension = /^[\s,;]*(?:\bext(?:ension)?\b\.?|\bx|\bposte\b|durchwahl|分機|分机|内線)[\s.:]*\d{1,6}/i;

/**
 * Telephone numbers of a line, whatever stands around them. `masked` is the line with addresses and links blanked
 * out (same length), `above` the text of the line before: a label may stand there alone.
 */
export function phonesIn(line: Line, masked: string, above = ""): Phone[] {
  if (!/\d[\d ()./–-]{4,}\d/.test(masked)) return [];
  const phones: Phone[] = [];
  let previous = 0;
  for (const match of masked.matchAll(run)) {
    for (const piece of piecesOf(match[0], match.index)) {
      const before = masked.slice(previous, piece.at);
      const rest = masked.slice(piece.at + piece.text.length);
      const label = labelBefore(before, previous === 0 ? above : "");
      const after =
        /^\s?[([]\s?(\p{L}[\p{L} .]{0,18})[)\]]/u.exec(rest)?.[1] ??
        /^\s?-\s?(\p{L}+)\s*$/u.exec(rest)?.[1] ??
        "";
      const named = phoneKindOf(after) ?? phoneKindOf(label);
      const continued =
        named === undefined &&
        phones.length > 0 &&
        /^\s*(?:\/|,|;|or|oder|ou|o|of|eller|\|)\s*$/i.test(before);
      const last = phones.at(-1);
      const kind = named ?? (continued && last ? last.kind : undefined);
      if (kind === "none" || !isNumber(piece.text, before, rest, kind !== undefined)) continue;
      const ext = extension.exec(rest)?.[0] ?? "";
      const value = `${piece.text}${ext}`.trim();
      const start = line.start + piece.at;
      phones.push({
        value,
        kind: sharpened(kind, piece.text),
        labelled: kind !== undefined,
        start,
        end: start + value.length,
        labelStart:
          line.start +
          (label.trim() === "" ? piece.at : previous + Math.max(before.lastIndexOf(label.trim()), 0)),
      });
      previous = piece.at + value.length;
    }
  }
  return phones;
}

/** "Office: 079…" stays an office number; an unnamed or merely "Tel." number may show by its shape what it is. */
function sharpened(kind: PhoneKind | undefined, number: string): PhoneKind {
  if (kind === undefined || kind === "phone") {
    if (tollFreeByShape(number)) return "tollfree";
    if (mobileByShape(number)) return "mobile";
    return "phone";
  }
  return kind;
}

/** A run of digits may be two numbers side by side: "020 7946 0812 / 020 7946 0813". */
function piecesOf(text: string, at: number): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let from = 0;
  for (const gap of text.matchAll(
    /\s+[/–-]\s+|\s{3,}|\/(?=[+0(])|\s+(?=\+)|(?<=\d)\s+(?=\(0?\d{2,4}\)\s?\d{3})/g,
  )) {
    const left = text.slice(from, gap.index);
    const right = text.slice(gap.index + gap[0].length);
    if (digits(left).length < 7 || digits(right).length < 6) continue;
    parts.push({ text: left, at: at + from });
    from = gap.index + gap[0].length;
  }
  parts.push({ text: text.slice(from), at: at + from });
  return parts.map(trimmed).filter((part) => digits(part.text).length >= 6);
}

function trimmed({ text, at }: { text: string; at: number }) {
  let value = text.replace(/[\s./–-]+$/, "");
  const lead = value.length - value.replace(/^[\s./–-]+/, "").length;
  value = value.slice(lead);
  if (value.startsWith("(") && !value.includes(")")) return { text: value.slice(1), at: at + lead + 1 };
  if (value.endsWith(")") && !value.includes("(")) value = value.slice(0, -1);
  return { text: value, at: at + lead };
}

function isNumber(text: string, before: string, rest: string, labelled: boolean) {
  const count = digits(text).length;
  if (count < (labelled ? 5 : 7) || count > 15) return false;
  const glued = /[\p{L}\d_#@=&$€£¥-]$/u.test(before) && !(labelled && /\p{L}$/u.test(before));
  if (
    glued ||
    /^(?:[\p{Script=Latin}_@%€$円元万人名個件年月日号]|\s?(?:%|€|\$|£|EUR|USD|kg|km|m²|Stk|pcs))/u.test(
      rest,
    ) ||
    /[$€£¥#]\s?$/.test(before)
  )
    return false;
  if (/^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)?\d\d(?!\d)/.test(text) && count <= 8)
    return false;
  if (/^(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])/.test(text)) return false;
  if (/^(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19|20)\d\d/.test(text)) return false;
  if (/^(?:19|20)\d\d\s?[–/-]\s?(?:19|20)\d\d/.test(text)) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && count < 10) return false;
  if (/^\d{1,3}(?:\.\d{3})+$/.test(text) && !labelled) return false;
  if (labelled) return true;
  if (/^\d{5}-\d{3,4}$|^\d{3}-\d{4}$|^\d{2}-\d{3}$/.test(text)) return false;
  if (/^\d+$/.test(text)) return /^(?:0\d{8,10}|1[3-9]\d{9}|[2-9]\d{9}|[5-9]\d{8})$/.test(text);
  if (/^[+(0]/.test(text)) return count >= 8;
  // Groups of at least two digits, as numbers are read aloud; "64 1 200" is a sum.
  const groups = text.split(/[^\d]+/).filter(Boolean);
  return count >= 8 && groups.length <= 6 && groups.every((group) => group.length >= 2);
}

/** The words before a number, back to the last separator that no label contains. */
function labelBefore(before: string, above: string) {
  const near = before.split(/[|;•·]|\s{3,}|,\s|\ue000|[。！？]/u).at(-1) ?? "";
  if (/[\p{L}☎📞📱📠☏✆]/u.test(near)) return near.slice(-40);
  if (
    before.replace(/[\s\p{P}]/gu, "") === "" &&
    above.length > 0 &&
    above.length <= 30 &&
    !/\d/.test(above)
  ) {
    return /^[\s\p{P}\p{S}]*(?:\p{L}[\p{L}. -]{0,24})[\s:：]*$/u.test(above) ? above : "";
  }
  return "";
}

export function digits(text: string) {
  return text.replace(/\D+/g, "");
}
