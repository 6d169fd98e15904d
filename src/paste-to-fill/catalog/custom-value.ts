import type { CustomValue, KnownField } from "#paste-to-fill/reading.ts";
import { fold } from "#paste-to-fill/text/fold.ts";
import { isEmptyValue } from "#paste-to-fill/words/labels.ts";

const yes = /^(?:yes|y|true|1|x|✓|✔|ja|j|oui|sí|si|sim|sì|tak|kyllä|evet|はい|是|예)$/iu;
const no = /^(?:no|n|false|0|nein|non|não|nee|nej|nei|ei|nie|hayır|いいえ|否|不|아니요)$/iu;

/** A printed value in the form its field takes; undefined when it does not fit, which leaves the field alone. */
export function customValue(text: string, field: KnownField): CustomValue | undefined {
  if (isEmptyValue(text) && !no.test(text)) return undefined;
  const type = field.type.toLowerCase().replace(/[\s-]+/g, "_");
  if (/number|currency|decimal|integer|amount/.test(type)) return numberOf(text);
  if (/bool|checkbox|yes/.test(type)) return yes.test(text) ? true : no.test(text) ? false : undefined;
  if (/date|time/.test(type)) return dateOf(text);
  if (/select|choice|option|radio|dropdown/.test(type)) {
    const options = field.options ?? [];
    const one = (part: string) => options.find((option) => fold(option.label) === fold(part.trim()))?.id;
    if (!/multi|choices/.test(type)) return one(text);
    const ids = [...new Set(text.split(/[,;/|、，]/).map(one))];
    return ids.length > 0 && ids.every((id) => id !== undefined) ? (ids as number[]) : undefined;
  }
  return text;
}

/** "1.200,50", "1,200.50", "184 000" and "€ 42": the last mark with other than three digits behind it is the decimal one. */
function numberOf(text: string): number | undefined {
  const match = /-?\d[\d\s.,'’]*/.exec(text);
  if (!match || /\p{L}{4,}/u.test(text.replace(/\b(?:euro|dollar|users?|seats?|pcs|stück|nutzer)\w*/giu, "")))
    return undefined;
  const plain = match[0].replace(/[\s'’]/g, "").replace(/[.,]$/, "");
  const comma = plain.lastIndexOf(",");
  const dot = plain.lastIndexOf(".");
  const mark = comma > dot ? "," : dot >= 0 ? "." : "";
  const behind = mark === "" ? 0 : plain.length - Math.max(comma, dot) - 1;
  const both = comma >= 0 && dot >= 0;
  const decimal = mark !== "" && (both || (behind !== 3 && plain.indexOf(mark) === plain.lastIndexOf(mark)));
  const value = Number(
    decimal
      ? `${plain.slice(0, Math.max(comma, dot)).replace(/[.,]/g, "")}.${plain.slice(Math.max(comma, dot) + 1)}`
      : plain.replace(/[.,]/g, ""),
  );
  return Number.isFinite(value) ? value : undefined;
}

/** Day and month are taken only where they cannot be mistaken for each other. */
function dateOf(text: string): string | undefined {
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text.trim());
  const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim());
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  let parts = iso?.slice(1) ?? european?.slice(1).reverse();
  if (!parts && slashed) {
    const [one = "", two = "", year = ""] = slashed.slice(1);
    if (Number(one) > 12) parts = [year, two, one];
    else if (Number(two) > 12 || one === two) parts = [year, one, two];
  }
  const [year, month, day] = (parts ?? []).map(Number);
  if (!year || !month || !day || month > 12 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
