import { fold, hasHan, words } from "./fold.ts";
import { hanReadings } from "./han-readings.ts";

/** One part of a name, given or family. */
export interface NamePart {
  /** Folded words without titles and particles. */
  readonly words: readonly string[];
  /** All of it in one, with its particles: "terhorne". */
  readonly joined: string;
  /** Latin spellings of a part in Chinese characters. */
  readonly readings: readonly string[];
}

export interface Person {
  readonly given: NamePart | undefined;
  readonly family: NamePart | undefined;
  /** Everything in one, in both orders; how a name unspaced or in one field is recognised. */
  readonly whole: readonly string[];
}

const titles = new Set(
  `mr mrs ms miss mx dr drs prof professor sir dame lord lady rev hon capt cpt col lt sgt herr frau hr fr mag dipl ing dipling diplom med phil rer nat jur
  mme mlle monsieur madame me maitre sr sra srta senor senora senorita don dona d dna dott dottssa dottoressa ing avv arch geom rag sig sigra signor signora
  dhr mevr mw ir drs mgr inz pan pani eng engenheiro doutor doutora av uzm doc bay bayan shri smt sri ji phd ph md mba msc bsc ba ma cpa esq jr jnr snr ii iii iv ret`
    .split(/\s+/u)
    .filter(Boolean),
);
const suffixTitles = /(?:さん|様|さま|氏|先生|殿|君|女士|小姐|经理|經理|总|総|-?ssi|님|씨)$/u;
/** Words that belong to a family name and are left out or moved by half the people who type it. */
const particles = new Set(
  "van der den de het t ter ten te vande vander vanden la le les los las el da do dos das du di del della dello dei degli delle d l von zu zum zur vom af av al bin ibn bint ben abu mac mc san y e und i".split(
    " ",
  ),
);

function readPart(text: string, family: boolean): NamePart | undefined {
  const folded = fold(text.replace(suffixTitles, ""));
  const all = words(folded);
  const untitled = all.filter((word) => !titles.has(word));
  const kept = untitled.length > 0 ? untitled : all;
  if (kept.length === 0) return undefined;
  const core = family ? kept.filter((word) => !particles.has(word)) : kept;
  const named = core.length > 0 ? core : kept;
  const joined = kept.join("");
  return { words: named, joined, readings: hasHan(joined) ? hanReadings(joined) : [] };
}

/** Takes a person's name apart; undefined without any. A whole name in one field is split where it can be. */
export function readPerson(
  first: string | null | undefined,
  last: string | null | undefined,
): Person | undefined {
  let [given, family] = [(first ?? "").trim(), (last ?? "").trim()];
  const [before, after] = family.split(/\s*,\s*/u, 2);
  if (given === "" && before && after && !titles.has(fold(after).replace(/\W/g, "")))
    [family, given] = [before, after];
  const lone = given === "" ? family : family === "" ? given : "";
  if (lone !== "" && /\S\s+\S/.test(lone)) {
    const plain = lone.split(/\s+/u).filter((word) => !titles.has(fold(word).replace(/\W/g, "")));
    if (plain.length >= 2) [given, family] = [plain[0] ?? "", plain.slice(1).join(" ")];
  }
  const parts = { given: readPart(given, false), family: readPart(family, true) };
  const [g, f] = [parts.given?.joined ?? "", parts.family?.joined ?? ""];
  if (g === "" && f === "") return undefined;
  return { ...parts, whole: [...new Set([g + f, f + g])] };
}
