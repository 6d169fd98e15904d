const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * Sorts by what people read, then by id, so that equal labels keep one order. Done here and not in SQL because
 * the two databases compare text by different rules: one puts Ł after Z.
 */
export function byLabel<Row extends { id: number }>(rows: Row[], labelOf: (row: Row) => string): Row[] {
  return rows.sort((a, b) => collator.compare(labelOf(a), labelOf(b)) || a.id - b.id);
}

/** True if two labels are the same to a reader: case and the way an accent is encoded do not matter. */
export function sameLabel(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b);
}

function foldLabel(label: string): string {
  return label.normalize("NFC").trim().toLowerCase();
}
