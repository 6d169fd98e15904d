import { fold } from "#paste-to-fill/text/fold.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { isNeverName, isSmallWord } from "#paste-to-fill/words/common-words.ts";
import { isGivenName } from "#paste-to-fill/words/given-names.ts";
import { isHonorific } from "#paste-to-fill/words/honorifics.ts";
import { type LabelRole, readLabel } from "#paste-to-fill/words/labels.ts";
import { isColourWord, isRoleWord } from "#paste-to-fill/words/titles.ts";
import { companyScore } from "./company-shape.ts";
import { type Contacts, contactsIn } from "./contacts.ts";
import { hasHan } from "./han-name.ts";
import { hanParts } from "./han-pieces.ts";
import { nameRuns, type Piece, piecesIn, properRuns } from "./pieces.ts";
import { titleScore } from "./title-shape.ts";

/** A stretch of the text that may be a name, a company or a title. */
export interface Candidate {
  text: string;
  start: number;
  end: number;
  line: number;
  /** Its piece's place among all pieces. */
  piece: number;
  prose: boolean;
  /** How it was cut out: a whole piece, a run inside one, behind a preposition, or a part of a Han line. */
  cut: "whole" | "run" | "behind" | "before" | "han-company" | "han-title" | "han-rest" | "joined";
  /** The label in front of it. */
  label?: LabelRole;
}

export interface Facts extends Contacts {
  lines: Line[];
  pieces: (Piece & { label?: LabelRole })[];
  candidates: Candidate[];
}

/** Words that stand between a job and a company. The ambiguous ones also stand inside both. */
const sure =
  "at|@|frm|bei(?: der| dem)?|beim|chez|presso|bij|hos|from|(?:von |of |de |for )?(?:the )?firm[ay]?|w firmie|z firmy|ve firmě|firmasında|von der firma|de la société|de la empresa|da empresa|de la maison|della ditta|dell'azienda|dalla|de l'entreprise|van het bedrijf|i firman|ditta|azienda|società|empresa|société|entreprise|bedrijf|company|compañía|företaget|şirketi";
const ambiguous =
  "of(?: the)?|for(?: the)?|with(?: the)?|der|des|von(?: der)?|vom|im|in|am|an der|für|de(?: la| las| los| l'|l)?|du|des|d'|del(?: la)?|della|dell'|di|da|dal|do|dos|das|en|em|no|na|nos|nas|van(?: de| het)?|voor|på|vid|på|från|i|fra|av|af|ved|w|we|z|ze|firmy|spółki|u|ul|y|,";
const prepositions = new RegExp(`(?:^|\\s)(?:${sure}|${ambiguous})(?:\\s+|(?<=['’@]))`, "giu");
const surePreposition = new RegExp(`^(?:${sure})$`, "iu");

export const isSurePreposition = (text: string) => surePreposition.test(text.trim());

/** Reads lines into contacts, pieces and everything the pieces might be. */
export function factsOf(lines: Line[]): Facts {
  const contacts = contactsIn(lines);
  const pieces: Facts["pieces"] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 3000) continue;
    pieces.push(...piecesIn(line, contacts.masked[index] ?? "", index));
  }
  labelled(pieces);
  const candidates: Candidate[] = [];
  for (const [at, piece] of pieces.entries()) candidates.push(...candidatesOf(piece, at));
  joined(pieces, candidates, lines);
  return { ...contacts, lines, pieces, candidates };
}

/** "Company: Acme": the piece behind a label we know takes its role; the label itself is no candidate. */
function labelled(pieces: Facts["pieces"]) {
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    if (piece.after !== ":" || piece.text.length > 40) continue;
    const label = readLabel(piece.text);
    if (!label) continue;
    // "Lead:" and "Kunde:" stand before companies as well as before people.
    if (label.role === "name" && next && companyScore(next.text, "") >= 2.4) continue;
    piece.label = "other";
    if (next && next.line === piece.line) next.label = label.foreign ? "other" : label.role;
  }
}

function candidatesOf(piece: Piece & { label?: LabelRole }, at: number): Candidate[] {
  const base = {
    line: piece.line,
    piece: at,
    prose: piece.prose,
    ...(piece.label && { label: piece.label }),
  };
  const cut = (kind: Candidate["cut"], text: string, from: number): Candidate => ({
    ...base,
    cut: kind,
    text,
    start: piece.start + from,
    end: piece.start + from + text.length,
  });
  if (hasHan(piece.text)) {
    return hanParts(piece.text).map((part) => cut(`han-${part.kind}`, part.text, part.at));
  }
  const found: Candidate[] = [cut("whole", piece.text, 0)];
  for (const match of piece.text.matchAll(prepositions)) {
    const behind = match.index + match[0].length;
    const text = piece.text.slice(behind);
    if (text.trim().length < 2) continue;
    const sure = isSurePreposition(match[0]);
    found.push(cut(sure ? "behind" : "run", text, behind));
    // "von Pflaumbaum Optik anlegen": the sentence goes on behind the capitals.
    const [head] = properRuns(text);
    if (head?.at === 0 && head.text.length < text.length)
      found.push(cut(sure ? "behind" : "run", head.text, behind));
    if (match.index > 1) found.push(cut("before", piece.text.slice(0, match.index), 0));
  }
  // Turkish hangs its prepositions on: "Kaş Tekne Turları'ndan Berrin Akyıldız".
  for (const match of piece.text.matchAll(
    /(\S.*?)['’](?:n?[dt][ae]n|n?[ıiuü]n|n?[dt][ae]|y?l[ae])\s+(?=\p{Lu})/gu,
  )) {
    const company = properRuns(match[1] ?? "").at(-1);
    const from = company ? leading(company.text) : 0;
    if (company) found.push(cut("behind", company.text.slice(from), match.index + company.at + from));
    const behind = match.index + match[0].length;
    for (const run of nameRuns(piece.text.slice(behind)).slice(0, 1))
      found.push(cut("run", run.text, behind + run.at));
  }
  const owned = /^(.{3,60}?)['’]s?\s+(\S.{1,40})$/u.exec(piece.text);
  if (owned?.[1] && owned[2] && titleScore(owned[2]) >= 3) {
    const company = properRuns(owned[1]).at(-1);
    if (company) found.push(cut("behind", company.text, company.at));
    found.push(cut("before", owned[2], piece.text.length - owned[2].length));
  }
  const runs = properRuns(piece.text);
  const names = nameRuns(piece.text).filter(
    (name) => !runs.some((run) => run.at === name.at && run.text === name.text),
  );
  // "Regula Tschudi von der Schreinerei Tschudi": the small words may also lead to the company.
  const heads = names.concat(runs).flatMap((name) => {
    const head =
      /^(\S+\s\S+(?:\s\S+)?)\s(?:von der|vom|von|van de|van|de la|de|del|della|di|da|do|du|of|from)\s/u.exec(
        name.text,
      );
    return head?.[1] ? [{ text: head[1], at: name.at }] : [];
  });
  for (const run of [...runs, ...names, ...heads]) {
    const from = leading(run.text);
    const text = run.text.slice(from);
    if (text.length > 1 && text.length < piece.text.length) found.push(cut("run", text, run.at + from));
    if (from > 0 && run.text.length < piece.text.length) found.push(cut("run", run.text, run.at));
  }
  return found;
}

/** How much of a run of capitalised words only leads to the name: "Unser Kunde Volkmar Züchner". */
function leading(run: string) {
  let from = 0;
  for (const match of run.matchAll(/\S+\s+/g)) {
    const word = match[0].trim();
    const folded = fold(word).replace(/[.,:]$/, "");
    const drop =
      (isNeverName(folded) && !isGivenName(folded)) ||
      isSmallWord(folded) ||
      ((isRoleWord(folded) || isColourWord(folded)) && !isGivenName(folded));
    if (!drop || isHonorific(word)) break;
    from = match.index + match[0].length;
  }
  return from;
}

/** Comma parts that may be one thing: "Züchner, Volkmar", "Kilbride, Moss & Daughters Printing". */
function joined(pieces: Facts["pieces"], candidates: Candidate[], lines: Line[]) {
  for (const [at, piece] of pieces.entries()) {
    let end = piece;
    for (let next = at + 1; next <= at + 3; next += 1) {
      const other = pieces[next];
      if (!other || other.line !== piece.line || end.after !== "," || other.before !== ",") break;
      end = other;
      const line = lines[piece.line];
      if (!line) break;
      const text = line.text.slice(piece.start - line.start, end.end - line.start);
      candidates.push({
        text,
        start: piece.start,
        end: end.end,
        line: piece.line,
        piece: at,
        prose: piece.prose,
        cut: "joined",
      });
    }
  }
}
