const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  "’": "'",
};
const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe", æ: "ae" };

/** Lower case without accents: "Żółć" and "zolc" come to the same. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(/İ/g, "i")
    .toLowerCase()
    .replace(/[ßøæœłđðþı’]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
}

/** As `fold`, with umlauts and rings written out the way addresses do: "Müller" becomes "mueller". */
export function foldSpelledOut(text: string): string {
  return fold(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[äöüåøæ]/g, (letter) => umlauts[letter] ?? letter),
  );
}

/** Both spellings, folded to letters and digits only. */
export function foldedKeys(text: string): string[] {
  const plain = fold(text).replace(/[^\p{L}\p{N}]+/gu, "");
  const spelled = foldSpelledOut(text).replace(/[^\p{L}\p{N}]+/gu, "");
  return plain === spelled ? [plain] : [plain, spelled];
}

/** The words of a text, folded; apostrophes and dots inside a word are dropped ("S.r.l." is "srl"). */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\p{M}.'&@]+/u)
    .map((word) => word.replace(/[.']/g, ""))
    .filter((word) => word !== "");
}
