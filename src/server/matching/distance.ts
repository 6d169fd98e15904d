/**
 * Edits between two words: a letter too many, missing, other, or two neighbours swapped, each counting one. Gives up
 * with `most + 1` once it must be more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}

/** Share of letters two texts have in common, 0 to 1, as people would judge "92% alike". */
export function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  return 1 - editDistance(a, b, longest) / longest;
}

/**
 * True if one word is the other mistyped. Short words allow no slip, because another letter makes another word; the
 * first letter is rarely wrong, so there it must be a swap.
 */
export function isTypo(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || a === b) return false;
  const most = shortest >= 9 ? 2 : 1;
  if (editDistance(a, b, most) > most) return false;
  if (a[0] === b[0]) return true;
  const swapped = a[0] === b[1] && a[1] === b[0];
  // A first letter left out, as in "argarete".
  const dropped = shortest >= 6 && (a.slice(1) === b || b.slice(1) === a);
  return swapped || dropped;
}
