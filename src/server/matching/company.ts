import { isConnector, isDecoration, isGeneric, spelledOut } from "./company-words.ts";
import { fold, hasHan, words } from "./fold.ts";
import { withoutHanLegalForm, withoutLegalForm } from "./legal-forms.ts";

/** A company's name as it is compared. */
export interface Company {
  /** Words that count, folded, in order: no legal form, no "and", short forms written out. */
  readonly words: readonly string[];
  /** The same as typed, so that "Svgs." can be told from "Savings". */
  readonly typed: readonly string[];
  /** Every word but the legal form, "and" and "of" included, as a mail domain may have them. */
  readonly core: readonly string[];
  /** All words in one: "gulf star" and "gulfstar" are one. */
  readonly joined: string;
  /** First letters, with and without the connecting words. */
  readonly initials: readonly string[];
  /** The name in Chinese characters without its legal form; empty for others. */
  readonly han: string;
  readonly form: string;
}

/** "S.p.A." becomes "spa", "Sp. z o.o." "sp z oo"; a blank between single letters goes too. */
function joinInitials(folded: string): string {
  return folded
    .replace(/(?<![\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)/gu, (letters) => `${letters.replaceAll(".", "")} `)
    .replace(
      /(?<![\p{L}\p{N}])(\p{L}{1,2}\.)((?:\p{L}{1,2}\.)+)/gu,
      (letters) => `${letters.replaceAll(".", "")} `,
    )
    .replace(/\b(\p{L})\/(\p{L})\b/gu, "$1$2");
}

const MARK = /[®™©]|\b(?:d\/b\/a|dba|t\/a|c\/o)\b.*$/giu;

/** Takes a company's name apart; undefined if there is none. */
export function readCompany(name: string | null | undefined): Company | undefined {
  const plain = (name ?? "").normalize("NFKC").trim();
  if (plain === "") return undefined;
  const folded = fold(plain.replace(MARK, " ").replace(/&/g, " and ").replace(/\+/g, " and ") || plain);
  if (hasHan(folded)) {
    const { core, form } = withoutHanLegalForm(folded);
    const han = core.replace(/[^\p{L}\p{N}]+/gu, "");
    return { words: [han], typed: [han], core: [han], joined: han, initials: [], han, form };
  }
  // What is in brackets is said beside the name, unless it is all there is.
  const outside = folded.replace(/\([^()]*\)/g, " ");
  const all = words(joinInitials(/[\p{L}\p{N}]/u.test(outside) ? outside : folded));
  if (all.length === 0) return undefined;
  const { core, form } = withoutLegalForm(all);
  const kept = core.filter((word) => !isConnector(word));
  const typed = kept.length > 0 ? kept : core;
  const full = typed.map(spelledOut);
  const withoutDecoration = full.filter((word) => !isDecoration(word));
  const letters = (list: readonly string[]) =>
    list.map((word) => (/^\d/.test(word) ? "" : (word[0] ?? ""))).join("");
  return {
    words: full,
    typed,
    core,
    joined: (withoutDecoration.length > 0 ? withoutDecoration : full).join(""),
    initials: [...new Set([letters(typed), letters(core), letters(all)])].filter((one) => one.length >= 3),
    han: "",
    form,
  };
}

/** Words by which the firm would be known. */
export function tellingWords(company: Company): string[] {
  return company.words.filter((word) => word.length >= 2 && !isGeneric(word));
}
