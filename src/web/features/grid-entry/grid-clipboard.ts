import { areaOf, type Place } from "./grid-place.ts";
import { type Matrix, toTabs } from "./paste-cells.ts";
import { isOneCell, planPaste } from "./plan-paste.ts";
import { putLeads, ROWS_LIMIT } from "./put-cells.ts";
import type { GridKeysParts } from "./use-grid-keys.ts";

const loadReader = async () => {
  const [{ readPaste }, { readLabel }] = await Promise.all([
    import("#paste-to-fill/read-paste.ts"),
    import("#paste-to-fill/words/labels.ts"),
  ]);
  return { readPaste, readLabel };
};

export interface GridHands {
  textAt: (place: Place) => string;
  put: (at: Place, cells: Matrix) => void;
  clearArea: () => void;
  focusGrid: () => void;
}

type Listen = (event: ClipboardEvent) => void;
export type GridClipboard = { copy: Listen; cut: Listen; paste: Listen };

/** Copy, cut and paste of cells; a paste of several lines is read as what it is. */
export function clipboardOf(
  parts: () => GridKeysParts,
  { textAt, put, clearArea, focusGrid }: GridHands,
): GridClipboard {
  const selectedCells = (): Matrix => {
    const { at, anchor } = parts().cursor.now();
    const { top, bottom, left, right } = areaOf(anchor, at);
    const line = (row: number) =>
      Array.from({ length: right - left + 1 }, (_, col) => textAt({ row, col: left + col }));
    return Array.from({ length: bottom - top + 1 }, (_, row) => line(top + row));
  };
  /** The clipboard's events name the element the selection happens to be in; what counts is where the keyboard is. */
  const atGrid = () => document.activeElement === parts().grid.current;
  const onCopy = (event: ClipboardEvent) => {
    if (!atGrid()) return;
    event.preventDefault();
    event.clipboardData?.setData("text/plain", toTabs(selectedCells()));
  };
  const onCut = (event: ClipboardEvent) => {
    if (!atGrid()) return;
    onCopy(event);
    clearArea();
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const typing = !atGrid() && parts().grid.current?.contains(document.activeElement);
    if (text.trim() === "" || (!typing && !atGrid())) return;
    // One line goes into the input of a cell as into any other; several are rows.
    if (typing && isOneCell(text)) return;
    event.preventDefault();
    const { cursor } = parts();
    if (typing) {
      cursor.stopEditing();
      focusGrid();
    }
    void paste(text);
  };

  const paste = async (text: string) => {
    const { store, cursor, columns } = parts();
    const { at, anchor } = cursor.now();
    const area = areaOf(anchor, at);
    const from = { row: area.top, col: area.left };
    if (isOneCell(text)) {
      const line = Array<string>(area.right - area.left + 1).fill(text.trim());
      return put(
        from,
        Array.from({ length: area.bottom - area.top + 1 }, () => line),
      );
    }
    const plan = await planPaste(text, columns, from.col, await loadReader());
    if (plan.kind === "cells") {
      put(from, plan.cells);
      const wide = Math.max(...plan.cells.map((row) => row.length));
      return cursor.select(from, { row: from.row + plan.cells.length - 1, col: from.col + wide - 1 });
    }
    const { rows, first } = putLeads(store.state().rows, from.row, plan.leads);
    store.edit(rows);
    cursor.to({ row: first, col: 0 });
    const taken = Math.min(plan.leads.length, ROWS_LIMIT);
    parts().onPasted(taken, plan.leads.length - taken);
  };

  return { copy: onCopy, cut: onCut, paste: onPaste };
}

/** Listens to the clipboard for as long as the grid stands; returns the end of it. */
export function watchClipboard({ copy, cut, paste }: GridClipboard) {
  const capture = { capture: true };
  document.addEventListener("copy", copy, capture);
  document.addEventListener("cut", cut, capture);
  document.addEventListener("paste", paste, capture);
  return () => {
    document.removeEventListener("copy", copy, capture);
    document.removeEventListener("cut", cut, capture);
    document.removeEventListener("paste", paste, capture);
  };
}
