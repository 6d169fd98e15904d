import type { GridColumn } from "./grid-columns.ts";
import { type GridRow, isBlank, newRow, withCells } from "./grid-row.ts";
import type { Matrix } from "./paste-cells.ts";

/** Rows a fresh grid shows, and rows kept free below the last one that holds something. */
const ROWS_AT_LEAST = 20;
const FREE_BELOW = 5;

/** More rows than this are a file, not a paste. */
export const ROWS_LIMIT = 2000;

/** The rows with free ones below them, as a sheet of paper has. */
export function withFreeRows(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  const wanted = Math.max(ROWS_AT_LEAST, last + 1 + FREE_BELOW);
  if (rows.length >= wanted) return rows;
  return [...rows, ...Array.from({ length: wanted - rows.length }, () => newRow())];
}

/** Puts cells over those there are, from one cell to the right and down. */
export function putCells(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  at: { row: number; col: number },
  cells: Matrix,
): readonly GridRow[] {
  const next = [...rows];
  cells.slice(0, ROWS_LIMIT).forEach((texts, down) => {
    const index = at.row + down;
    const changed = Object.fromEntries(
      texts.flatMap((text, right) => {
        const column = columns[at.col + right];
        return column ? [[column.key, text]] : [];
      }),
    );
    while (next.length <= index) next.push(newRow());
    next[index] = withCells(next[index] ?? newRow(), changed);
  });
  return withFreeRows(next);
}

/** Gives each lead the next free row, from `from` on; what is typed already stays. Also returns the first row taken. */
export function putLeads(
  rows: readonly GridRow[],
  from: number,
  leads: readonly Record<string, string>[],
): { rows: readonly GridRow[]; first: number } {
  const next = [...rows];
  let index = from;
  let first = -1;
  for (const lead of leads.slice(0, ROWS_LIMIT)) {
    while (index < next.length && !isBlank(next[index] ?? newRow())) index += 1;
    if (first < 0) first = index;
    next[index] = newRow(lead);
    index += 1;
  }
  return { rows: withFreeRows(next), first: Math.max(0, first) };
}
