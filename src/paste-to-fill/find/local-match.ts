import { fold, foldSpelledOut } from "#paste-to-fill/text/fold.ts";

/**
 * How well a name and the part of an address before the "@" say the same, from 0 to 1. "s.angsjo", "angsjo",
 * "snofrid.a" and "bea" for "Beatrix" all count, a shared first letter alone does not.
 */
export function localMatch(name: string, local: string): number {
  return Math.max(score(tokens(fold(name)), fold(local)), score(tokens(foldSpelledOut(name)), fold(local)));
}

function tokens(folded: string) {
  return folded
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, 8);
}

function score(name: string[], local: string): number {
  const parts = local
    .replace(/\d+$/, "")
    .split(/[._+\-\d]+/)
    .filter(Boolean);
  if (name.length === 0 || parts.length === 0) return 0;
  const long = name.filter((word) => word.length >= 3);
  if (parts.length > 1) {
    const hit = parts.filter((part) =>
      part.length > 1
        ? name.some((word) => word === part || sameStart(word, part))
        : name.some((word) => word.startsWith(part)),
    );
    const strong = hit.some((part) => part.length >= 3);
    if (hit.length === parts.length && strong) return 1;
    return strong ? 0.7 : 0;
  }
  const only = parts[0] ?? "";
  if (only.length < 2) return 0;
  if (name.includes(only)) return only.length >= 3 ? 0.9 : 0.5;
  // Initials and a name run together, in either order: "jdoe", "doej", "fjechenagusia", "janedoe".
  for (const word of long) {
    for (const other of name) {
      if (other === word) continue;
      for (const length of [1, 2, 3, other.length]) {
        const short = other.slice(0, length);
        if (only === short + word || only === word + short) return 0.95;
      }
    }
    if (
      only.endsWith(word) &&
      only.length - word.length <= 4 &&
      initials(name).includes(only.slice(0, only.length - word.length))
    )
      return 0.95;
    if (only.startsWith(word) && word.length >= 4) return 0.7;
    if (only.endsWith(word) && word.length >= 4) return 0.7;
  }
  const joined = name.join("");
  if (joined === only || joined.startsWith(only)) return only.length >= 3 ? 0.9 : 0.4;
  if (only.length >= 3 && long.some((word) => word.startsWith(only))) return 0.75;
  if (only.length >= 2 && only.length <= 4 && initials(name) === only) return 0.6;
  // Short forms: "archie" for "Archibald", "kate" for "Katherine".
  if (only.length >= 4 && long.some((word) => word.slice(0, 3) === only.slice(0, 3))) return 0.45;
  return 0;
}

function sameStart(word: string, part: string) {
  return (
    part.length >= 3 &&
    word.length >= 3 &&
    (word.startsWith(part) || (part.startsWith(word) && word.length >= 4))
  );
}

function initials(name: string[]) {
  return name.map((word) => word[0] ?? "").join("");
}
