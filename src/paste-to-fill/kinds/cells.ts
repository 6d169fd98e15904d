import { readLabel } from "#paste-to-fill/words/labels.ts";

/** One cell of a table; quotes and blanks around it are left out of its place. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** Rows beyond this are left to the file import. */
const MOST_ROWS = 2000;

/** The mark that splits the text into columns, when it does so in every line; undefined otherwise. */
export function delimiterOf(text: string): string | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return undefined;
  const sample = lines.slice(0, 20);
  for (const mark of ["\t", ";", "|", ","]) {
    const counts = sample.map((line) => columns(line, mark));
    const most = Math.max(...counts);
    // A form copied out of a table has two columns; three and more make rows.
    if (most < 3 || most > 200) continue;
    const full = counts.filter(
      (count) => count === most || (mark === "\t" && count >= most - 2 && count >= 3),
    ).length;
    if (mark === "\t" ? full < sample.length * 0.6 : full < sample.length) continue;
    if (mark === "," && !commaTable(sample, most)) continue;
    if (mark === "|" && !pipeTable(sample, most)) continue;
    if (mark === ";" && !/@|\d{5}|^[^;]*(?:;[^;]*){3,}/.test(text)) continue;
    return mark;
  }
  return undefined;
}

function columns(line: string, mark: string) {
  return splitRow(mark === "|" ? line.replace(/^\s*\||\|\s*$/g, "") : line, mark, 0).length;
}

/** Commas also stand in sentences: without quotes or a blank-free join at least four columns are wanted. */
function commaTable(lines: string[], most: number) {
  const text = lines.join("\n");
  const heads = splitRow(lines[0] ?? "", ",", 0).filter((cell) => readLabel(cell.text) !== undefined);
  if (heads.length >= 2 && lines.length > 1 && heads.length >= most / 2) return true;
  if (most < 4) return /^"|,"/.test(text) && /@/.test(text);
  const tight = (text.match(/,(?=\S)/g) ?? []).length;
  const loose = (text.match(/,\s/g) ?? []).length;
  return (tight > loose || /^"[^"]*",/.test(text) || lines.length > 1) && !/[.!?]\s*$/.test(lines[0] ?? "");
}

function pipeTable(lines: string[], most: number) {
  return (
    most >= 4 &&
    (lines.length > 1 || /^\s*\|/.test(lines[0] ?? "") || most >= 5) &&
    lines.every((line) => line.includes("|"))
  );
}

/** All cells with their places. A quoted cell may hold the mark and line ends. */
export function cellsOf(text: string, mark: string): Cell[][] {
  const rows: Cell[][] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const pipes = mark === "|" ? (/^\s*\|/.exec(line)?.[0].length ?? 0) : 0;
    const inner = mark === "|" ? line.slice(pipes).replace(/\|\s*$/, "") : line;
    // The rule below the heads of a Markdown table.
    if (!(mark === "|" && /^[\s|:-]+$/.test(line))) rows.push(splitRow(inner, mark, at + pipes));
    at += line.length + 1;
    if (rows.length >= MOST_ROWS) break;
  }
  return rows;
}

function splitRow(line: string, mark: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  const add = (to: number) => {
    const raw = line.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    const bare = /^"([\s\S]*)"$/.exec(trimmed);
    const text = (bare?.[1] ?? trimmed).replace(/""/g, '"').trim();
    const begin = start + from + lead + (bare ? 1 : 0);
    cells.push({ text, start: begin, end: begin + (bare?.[1] ?? trimmed).length });
  };
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at];
    if (letter === '"' && (quoted || line.slice(from, at).trim() === "")) quoted = !quoted;
    else if (letter === '"' && quoted) quoted = false;
    else if (letter === mark && !quoted) {
      add(at);
      from = at + 1;
    }
  }
  add(line.length);
  return cells;
}
