import { canonicalHan } from "./cjk-variants.ts";
import { transliterate } from "./transliterate.ts";

const HAN = /\p{Script=Han}/u;

/** True if the text has Chinese characters, which no rule of spelling turns into Latin letters. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

function stripMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/**
 * Text as it is compared: width, case, accents, script and old or new characters no longer matter, and neither does
 * whether ü was typed as ü, ue or u. Punctuation stays. Never shown to anybody.
 */
export function fold(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  // Accents first: é, й and ή are then one letter each. Hangul and kana are taken apart by that, so they go before.
  const latin = transliterate(stripMarks(transliterate(plain.replace(/[йў]/g, "и"))));
  const spelled = HAN.test(latin) ? Array.from(latin, canonicalHan).join("") : latin;
  return spelled
    .replace(/['’‘`´ʼʻ"“”]/g, "")
    .replace(/([aou])e/g, "$1")
    .replace(/aa/g, "a");
}

/** The words of a folded text. */
export function words(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
