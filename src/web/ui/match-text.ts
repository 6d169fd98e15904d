/** Lower case without accents, one character for one, so that places found here are places in the original. */
function fold(text: string) {
  let folded = "";
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    const plain = char.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    folded += plain.length === 1 ? plain : char.toLowerCase().charAt(0) || char;
  }
  return folded.replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d");
}

const notWord = /[^\p{L}\p{N}]/u;

export type Match = { start: number; end: number; rank: 0 | 1 | 2 };

/** Where the query stands in the text, best place first: at the start (rank 0), at a word (1), inside (2), or null. */
export function findMatch(text: string, query: string): Match | null {
  const wanted = fold(query.trim());
  if (wanted === "") return { start: 0, end: 0, rank: 0 };
  const folded = fold(text);
  const first = folded.indexOf(wanted);
  if (first < 0) return null;
  for (let at = first; at >= 0; at = folded.indexOf(wanted, at + 1)) {
    if (at === 0) return { start: 0, end: wanted.length, rank: 0 };
    if (notWord.test(folded.charAt(at - 1))) return { start: at, end: at + wanted.length, rank: 1 };
  }
  return { start: first, end: first + wanted.length, rank: 2 };
}

/** The options that contain the query, best matches first, otherwise in their own order. */
export function filterByText<T>(
  options: readonly T[],
  textOf: (option: T) => string,
  query: string,
): readonly T[] {
  if (query.trim() === "") return options;
  return options
    .map((option) => ({ option, match: findMatch(textOf(option), query) }))
    .filter((entry) => entry.match !== null)
    .sort((a, b) => (a.match?.rank ?? 0) - (b.match?.rank ?? 0))
    .map((entry) => entry.option);
}
