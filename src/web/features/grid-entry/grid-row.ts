import { newIdempotencyKey } from "#web/data/idempotency-key.ts";

/** Why the server refused a row. */
export interface Refusal {
  message: string;
  /** By column; shown until the cell is edited. */
  cells: Record<string, string>;
  /** The lead that is there already. */
  existingId?: number | undefined;
  /** Not the row's fault: the same may be sent again. */
  again?: boolean;
}

/** One lead as typed, pasted or read from a file: where it came from is of no interest here. Never changed in place. */
export interface GridRow {
  id: string;
  /** Text by column key, as typed. An absent one is empty. */
  cells: Readonly<Record<string, string>>;
  /** Sent with every try, so that a repeat never makes a second lead. */
  key: string;
  /** Body of the last try, as text; empty before the first. */
  sent: string;
  /** The last try was plainly refused: a changed body may, and has to, get a new key. */
  wasRefused: boolean;
  refusal?: Refusal | undefined;
  /** `waiting`: sent, and nobody has answered yet. */
  state: "typed" | "sending" | "waiting";
}

export function newRow(cells: GridRow["cells"] = {}): GridRow {
  return {
    id: newIdempotencyKey(),
    cells,
    key: newIdempotencyKey(),
    sent: "",
    wasRefused: false,
    state: "typed",
  };
}

export function isBlank({ cells }: GridRow): boolean {
  return Object.values(cells).every((text) => text.trim() === "");
}

/** The row with some cells changed. What the server said of those cells, or of the row as it was, is out of date. */
export function withCells(row: GridRow, changed: GridRow["cells"]): GridRow {
  if (row.state !== "typed") return row;
  const keys = Object.keys(changed).filter((key) => (row.cells[key] ?? "") !== changed[key]);
  if (keys.length === 0) return row;
  return { ...row, cells: { ...row.cells, ...changed }, refusal: undefined };
}

/** The row ready to be sent with this body, with the key that may carry it. */
export function readyToSend(row: GridRow, body: string): GridRow {
  const fresh = row.wasRefused && body !== row.sent;
  return {
    ...row,
    key: fresh ? newIdempotencyKey() : row.key,
    sent: body,
    wasRefused: false,
    refusal: undefined,
    state: "sending",
  };
}

/** What a row is called where only its name fits. */
export function rowName({ cells }: GridRow): string {
  const person = [cells.first_name, cells.last_name].filter(Boolean).join(" ");
  return cells.company_name || person || cells.email || "Lead without a name";
}
