/** Small words that open or join a family name. Kept with the last name as printed. */
const particles = new Set(
  `van von vom zu zum zur der den dem de 't t ten ter te op het del della delle dello dei degli dal dalla dalle da di do dos das du des d la las le les lo los li
  af av til bin bint binti bte binte ibn ben abu al el ap ab ferch mac mc ó o' nic ní ua san santa st saint sint y e i und zu'r dell' dall' d' l' a/l a/p della'`.split(
    /\s+/,
  ),
);
/** Ones that also open sentences, titles or given names: they count only inside a run of capitalised words. */
export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase().replace(/’/g, "'").replace(/\.$/, ""));
}

/** After "Maria" these make one given name of two: "María del Carmen", "Maria de Lourdes". */
export const devotional = new Set(
  "carmo lourdes fatima gracas conceicao rosario socorro angeles carmen pilar luz mar dolores jesus rocio valle refugio ceu penha aparecida prado mercedes nieves guadalupe".split(
    " ",
  ),
);

/** Common Portuguese and Spanish joiners between two family names. */
export const isJoiner = (word: string) => /^(?:y|e|i)$/.test(word);
