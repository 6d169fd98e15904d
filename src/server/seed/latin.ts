const letters: Record<string, string> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  œ: "oe",
};

/** A name as it stands in an address: `Łódź Textile Works` becomes `lodz-textile-works`. */
export function latinOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøßæđðþıœ]/g, (letter) => letters[letter] ?? letter)
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
