import type { Email } from "#paste-to-fill/find/emails.ts";
import { emailsIn } from "#paste-to-fill/find/emails.ts";
import type { Finds } from "#paste-to-fill/reading.ts";
import type { Line } from "#paste-to-fill/text/lines.ts";
import { readLabel } from "#paste-to-fill/words/labels.ts";
import { answersOfBareRow } from "./bare-row.ts";
import { type Cell, cellsOf, delimiterOf } from "./cells.ts";
import { type Answer, recordOf, recordWeight } from "./record.ts";

export interface RowsReading {
  records: Finds[];
  /** Whether the first line named the columns. */
  header: boolean;
}

/** Rows of a spreadsheet or CSV, with or without a line of column heads. Undefined when the text is no table. */
export function readRows(text: string, isOut: (email: Email) => boolean): RowsReading | undefined {
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return undefined;
  const rows = cellsOf(text, delimiter).filter((row) => row.some((cell) => cell.text !== ""));
  const [first, ...rest] = rows;
  if (!first) return undefined;
  const labels = first.map((cell) => readLabel(cell.text));
  const telling = labels.filter((label) => label !== undefined).length;
  const header =
    telling >= 2 && telling >= first.length / 2 && !first.some((cell) => cell.text.includes("@"));
  if (header) {
    if (rest.length === 0) return undefined;
    const records = rest.map((row) => recordOf(answersOfRow(row, first), isOut));
    return { records: records.filter((record) => recordWeight(record) >= 2), header };
  }
  const records = rows.map((row) => bareRecord(row, isOut));
  const filled = records.filter((record) => recordWeight(record) >= 5);
  return filled.length > 0 && filled.length >= rows.length / 2 ? { records: filled, header } : undefined;
}

function answersOfRow(row: Cell[], heads: Cell[]): Answer[] {
  return row.flatMap((cell, at) => {
    const head = heads[at];
    const label = head && readLabel(head.text);
    if (!label || label.foreign || label.role === "other" || label.role === "fax") return [];
    const personal = /priva|perso|home/i.test(head.text)
      ? -1
      : /work|business|gesch|profes|dienst/i.test(head.text)
        ? 1
        : 0;
    return [
      {
        role: label.role,
        text: cell.text,
        start: cell.start,
        end: cell.end,
        rule: `column ${head.text}`,
        preference: personal,
      },
    ];
  });
}

function bareRecord(row: Cell[], isOut: (email: Email) => boolean): Finds {
  const emails = row.flatMap((cell) => emailsIn(cell as Line)).filter((email) => !isOut(email));
  return recordOf(answersOfBareRow(row, emails[0]), isOut);
}
