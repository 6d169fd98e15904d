import type { RowCheck } from "./check-row.ts";
import type { GridColumn } from "./grid-columns.ts";
import { type GridRow, isBlank } from "./grid-row.ts";
import type { GridState } from "./grid-store.ts";

/** How a row stands, in a word for its mark and a sentence for its last column. */
export interface RowStatus {
  kind: "blank" | "checking" | "ready" | "alike" | "bad" | "sending" | "waiting";
  text: string;
  /** Reasons by column key. */
  cells: Readonly<Record<string, string>>;
  existingId?: number | undefined;
  /** Whether saving would send it. */
  goes?: boolean;
}

const none: RowStatus["cells"] = {};

export function rowStatus(
  row: GridRow,
  columns: readonly GridColumn[],
  { checks, repeats, alike }: Pick<GridState, "checks" | "repeats" | "alike">,
): RowStatus {
  if (isBlank(row)) return { kind: "blank", text: "", cells: none };
  if (row.state === "sending") return { kind: "sending", text: "Saving", cells: none };
  if (row.state === "waiting")
    return { kind: "waiting", text: "Kept on this device, goes out by itself", cells: none };
  const { refusal } = row;
  if (refusal) {
    const { message: text, cells, existingId, again = false } = refusal;
    return { kind: "bad", text, cells, existingId, goes: again };
  }
  const check = checks.get(row.id);
  if (!check) return { kind: "checking", text: "", cells: none };
  const faults = Object.keys(check.cells).length;
  if (faults > 0) return { kind: "bad", text: sentence(check, columns), cells: check.cells };
  const repeated = repeats.get(row.id);
  if (repeated !== undefined) return repeating(row, repeated);
  const near = alike.get(row.id);
  if (near) return { kind: "alike", text: near, cells: none, goes: true };
  return { kind: "ready", text: "Ready", cells: none, goes: true };
}

function repeating({ cells }: GridRow, number: number): RowStatus {
  const key = (cells.email ?? "").trim() === "" ? "phone_number" : "email";
  const what = key === "email" ? "email" : "company and phone";
  const text = number === 0 ? `Same ${what} as a lead saved here before` : `Same ${what} as row ${number}`;
  return { kind: "bad", text, cells: { [key]: text } };
}

/** "Email: This address has no @. Budget holder: Needed to save." */
function sentence({ cells }: RowCheck, columns: readonly GridColumn[]) {
  const labels = new Map(columns.map(({ key, label }) => [key, label]));
  return Object.entries(cells)
    .map(([key, message]) => `${labels.get(key) ?? "Row"}: ${message.replace(/\.$/, "")}.`)
    .join(" ");
}
