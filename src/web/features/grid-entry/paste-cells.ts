/** Rows and columns of text. */
export type Matrix = readonly (readonly string[])[];

/** The cells of a text with this separator; a cell in quotes may hold it, or a line end. Blank lines at the end are none. */
export function cellsOfText(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n");
  while (at <= source.length) {
    const { value, end } = cellAt(source, at, separator);
    row.push(value);
    if (source[end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
  return rows;
}

/** A cell that begins with a quote ends at the one that closes it; a doubled quote stands for itself. */
function cellAt(source: string, start: number, separator: string) {
  const ends = (at: number) => at >= source.length || source[at] === separator || source[at] === "\n";
  if (source[start] === '"') {
    let value = "";
    for (let at = start + 1; at < source.length; at += 1) {
      if (source[at] !== '"') value += source[at];
      else if (source[at + 1] === '"') {
        value += '"';
        at += 1;
      } else if (ends(at + 1)) return { value, end: at + 1 };
      else break;
    }
  }
  let end = start;
  while (!ends(end)) end += 1;
  return { value: source.slice(start, end), end };
}

/** The separator of a table written as text: the one that cuts all of its lines alike. Undefined for one column. */
export function separatorOf(text: string): string | undefined {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  if (lines.some((line) => line.includes("\t"))) return "\t";
  return [";", "|", ","].find((separator) => {
    const widths = new Set(cellsOfText(text, separator).map((row) => row.length));
    return widths.size === 1 && !widths.has(1) && lines.length > 1;
  });
}

/** Cells as text that a spreadsheet takes: tabs and line ends, with quotes where a cell holds one of them. */
export function toTabs(cells: Matrix): string {
  const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => row.map(quoted).join("\t")).join("\n");
}
