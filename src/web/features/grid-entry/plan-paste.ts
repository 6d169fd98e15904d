import type { readPaste } from "#paste-to-fill/read-paste.ts";
import type { FilledFields } from "#paste-to-fill/reading.ts";
import type { LabelRole, readLabel } from "#paste-to-fill/words/labels.ts";
import type { GridColumn } from "./grid-columns.ts";
import { cellsOfText, type Matrix, separatorOf } from "./paste-cells.ts";
import { turns } from "./turns.ts";

/** What a paste means: cells to put where the cursor is, or leads that each want a row of their own. */
export type PastePlan = { kind: "cells"; cells: Matrix } | { kind: "leads"; leads: Record<string, string>[] };

/** The rules that read text as leads; large, and so loaded with the first paste that needs them. */
export interface PasteReader {
  readPaste: typeof readPaste;
  readLabel: typeof readLabel;
}

/** A text in one line goes into one cell as it is; nothing has to be read. */
export function isOneCell(text: string) {
  return !/[\t\n\r]/.test(text.trim());
}

/**
 * Decides what a pasted text of several lines or cells is. Heads of columns are known by our labels and by those of
 * ten languages; without heads, cells go where the cursor is unless their e-mails would miss the column for them.
 */
export async function planPaste(
  text: string,
  columns: readonly GridColumn[],
  at: number,
  { readPaste, readLabel }: PasteReader,
): Promise<PastePlan> {
  const separator = separatorOf(text);
  if (separator === undefined) {
    const { rows, fields, kind } = readPaste(text);
    if (kind !== "nothing") return { kind: "leads", leads: (rows ?? [fields]).map(cellsOfFields) };
    const lines = text.trim().split(/\r\n?|\n/);
    return { kind: "cells", cells: lines.map((line) => [line.trim()]) };
  }
  const cells = cellsOfText(text, separator).map((row) => row.map((cell) => cell.trim()));
  const [heads = [], ...rest] = cells;
  const keys = heads.map((head) => columnOfHead(head, columns, readLabel));
  const known = keys.filter((key) => key !== undefined).length;
  if (known >= 2 && known >= heads.length / 2 && rest.length > 0) {
    const lines = rest.filter((row) => row.some((cell) => cell !== ""));
    return { kind: "leads", leads: await eachOf(lines, (row) => leadOfRow(row, heads, keys, readPaste)) };
  }
  if (separator === "\t" && fits(cells, columns, at)) return { kind: "cells", cells };
  const { rows, fields, kind } = readPaste(text);
  const whole = rows ?? (cells.length === 1 && kind !== "nothing" ? [fields] : []);
  if (whole.length === cells.length) return { kind: "leads", leads: whole.map(cellsOfFields) };
  // Too few columns for a table, or some lines that are none: each line by itself, if each is a lead.
  const each = await eachOf(cells, (row) => readPaste(row.join("\t")).fields);
  if (each.every((found) => found.email !== undefined))
    return { kind: "leads", leads: each.map(cellsOfFields) };
  return { kind: "cells", cells };
}

async function eachOf<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const pause = turns();
  const done: R[] = [];
  for (const item of items) {
    done.push(work(item));
    await pause();
  }
  return done;
}

const columnOfRole: { [role in LabelRole]?: string } = {
  company: "company_name",
  name: "name",
  first: "first_name",
  last: "last_name",
  email: "email",
  phone: "phone_number",
  mobile: "phone_number",
  direct: "phone_number",
  main: "phone_number",
};

function columnOfHead(head: string, columns: readonly GridColumn[], read: typeof readLabel) {
  const wanted = head.replace(/\s*\*$/, "").toLowerCase();
  const own = columns.find(({ label }) => label.toLowerCase() === wanted)?.key;
  if (own || head === "" || head.includes("@")) return own;
  const label = read(head);
  return label && !label.foreign ? columnOfRole[label.role] : undefined;
}

/** Cells under a known head as they are, right or wrong; a whole name is taken apart by the rules that know names. */
function leadOfRow(
  row: readonly string[],
  heads: readonly string[],
  keys: readonly (string | undefined)[],
  read: typeof readPaste,
) {
  const lead: Record<string, string> = {};
  keys.forEach((key, place) => {
    const text = row[place] ?? "";
    if (key !== undefined && text !== "") lead[key] ??= text;
  });
  const { name, ...cells } = lead;
  if (name === undefined || cells.first_name || cells.last_name) return cells;
  const place = keys.indexOf("name");
  const others = keys.flatMap((key, index) => (key === "company_name" || key === "email" ? [index] : []));
  const line = (from: readonly string[]) => [place, ...others].map((index) => from[index] ?? "").join("\t");
  const { first_name, last_name } = read(`${line(heads)}\n${line(row)}`).fields;
  if (first_name || last_name)
    return { ...cells, ...cellsOfFields({ first_name, last_name } as FilledFields) };
  return { ...cells, last_name: name };
}

function fits(cells: Matrix, columns: readonly GridColumn[], at: number) {
  const places = cells.flatMap((row) =>
    row.flatMap((cell, place) => (/^\S+@\S+\.\S+$/.test(cell) ? [place] : [])),
  );
  return places.length === 0 || places.every((place) => columns[at + place]?.key === "email");
}

function cellsOfFields(fields: FilledFields): Record<string, string> {
  const { company_name, first_name, last_name, email, phone_number } = fields;
  const found = { company_name, first_name, last_name, email, phone_number };
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, field]) => (field ? [[key, field.value]] : [])),
  );
}
