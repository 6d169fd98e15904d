import { fold } from "./fold.ts";
import { nicknameLines } from "./nickname-groups.ts";

/** The ids of a name's groups. "Sandy" belongs to two. */
const groupsOf = new Map<string, number[]>();
for (const [id, line] of nicknameLines.trim().split(/\s+/).entries()) {
  for (const name of new Set(line.split("/").map((word) => fold(word).replace(/[^\p{L}]/gu, "")))) {
    groupsOf.set(name, [...(groupsOf.get(name) ?? []), id]);
  }
}

/** Numbers of the groups a folded given name belongs to; empty for a name without known other forms. */
export function nicknameGroups(name: string): readonly number[] {
  return groupsOf.get(name) ?? [];
}

/** True if two folded given names are forms of one: Kit and Christopher, or cut short as Cal and Calvin. */
export function isNickname(a: string, b: string): boolean {
  const other = nicknameGroups(b);
  if (nicknameGroups(a).some((id) => other.includes(id))) return true;
  return isCutShort(a, b) || isCutShort(b, a);
}

/** Shortened as people do it: Cal, Ange, Angie, Fredi. */
function isCutShort(short: string, long: string): boolean {
  const stem = short.replace(/(ie|y|i|e|o|u|s)$/, "");
  // "Eb" for Ebenezer; two letters of a longer name could be any.
  const enough = stem.length >= 3 || (short.length <= 3 && stem.length === 2);
  return enough && long.length >= stem.length + 2 && long.startsWith(stem);
}
