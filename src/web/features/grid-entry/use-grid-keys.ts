import { type KeyboardEvent, type RefObject, useMemo, useRef } from "react";
import { navigate } from "wouter/use-browser-location";
import { paths } from "#web/paths.ts";
import { announce } from "#web/ui/live-region.tsx";
import { clipboardOf, watchClipboard } from "./grid-clipboard.ts";
import type { GridColumn } from "./grid-columns.ts";
import { areaOf, neighbour, type Place, travel } from "./grid-place.ts";
import type { GridRow } from "./grid-row.ts";
import type { GridState, GridStore } from "./grid-store.ts";
import type { Matrix } from "./paste-cells.ts";
import { putCells } from "./put-cells.ts";
import { type RowStatus, rowStatus } from "./row-status.ts";
import type { GridCursor } from "./use-grid-cursor.ts";

export interface GridKeysParts {
  store: GridStore;
  columns: readonly GridColumn[];
  cursor: GridCursor;
  grid: RefObject<HTMLDivElement | null>;
  scroller: RefObject<HTMLElement | null>;
  rowHeight: number;
  onSave: () => void;
  onPasted: (leads: number, left: number) => void;
}

/** What keys, the clipboard and the input of a cell do. The functions stay the same ones, so that no row is drawn for them. */
export function useGridKeys(parts: GridKeysParts) {
  const latest = useRef(parts);
  latest.current = parts;
  return useMemo(() => keysOf(() => latest.current), []);
}

function keysOf(parts: () => GridKeysParts) {
  // After Escape the next Tab leaves, instead of going to the next cell.
  let leaves = false;
  const seen = new WeakMap<
    GridRow,
    { state: Pick<GridState, "checks" | "repeats" | "alike">; status: RowStatus }
  >();

  const statusOf = (row: GridRow, state: GridState): RowStatus => {
    const { checks, repeats, alike } = state;
    const known = seen.get(row);
    if (
      known &&
      known.state.checks === checks &&
      known.state.repeats === repeats &&
      known.state.alike === alike
    )
      return known.status;
    const next = rowStatus(row, parts().columns, state);
    // The same words are the same object: then the row is not drawn again.
    const status = known && JSON.stringify(known.status) === JSON.stringify(next) ? known.status : next;
    seen.set(row, { state: { checks, repeats, alike }, status });
    return status;
  };

  const textAt = ({ row, col }: Place) => {
    const { store, columns } = parts();
    const key = columns[col]?.key;
    return (key && store.state().rows[row]?.cells[key]) ?? "";
  };
  const put = (at: Place, cells: Matrix) => {
    const { store, columns } = parts();
    store.edit(putCells(store.state().rows, columns, at, cells));
  };
  const focusGrid = () => parts().grid.current?.focus({ preventScroll: true });

  const edit = (place: Place, initial = textAt(place)) => {
    const { store, cursor } = parts();
    const row = store.state().rows[place.row];
    if (row && row.state !== "typed") return announce("This row is on its way and cannot be changed now");
    cursor.edit(place, initial);
  };

  /** Takes the text of the input over, if it is still open. What is wrong with it is said once the row is judged. */
  const commit = (text: string) => {
    const { store, cursor, columns } = parts();
    const { at, editing } = cursor.now();
    if (!editing) return;
    cursor.stopEditing();
    if (text === textAt(at)) return;
    put(at, [[text]]);
    const id = store.state().rows[at.row]?.id;
    void store.check().then(() => {
      const state = store.state();
      const row = state.rows.find((one) => one.id === id);
      const column = columns[at.col];
      const reason = row && column && rowStatus(row, columns, state).cells[column.key];
      if (reason) announce(`${column.label}, row ${at.row + 1}: ${reason}`);
    });
  };

  const step = (by: 1 | -1): boolean => {
    const { store, cursor, columns } = parts();
    const next = neighbour(cursor.now().at, by, store.state().rows.length, columns.length);
    if (next) cursor.to(next);
    return next !== undefined;
  };

  const onEditorKey = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { cursor, onSave } = parts();
    const { value } = event.currentTarget;
    const { at } = cursor.now();
    const move: Record<string, () => void> = {
      Escape: () => cursor.stopEditing(),
      Enter: () => {
        commit(value);
        if (event.ctrlKey || event.metaKey) onSave();
        else cursor.to({ row: at.row + (event.shiftKey ? -1 : 1), col: at.col });
      },
      Tab: () => {
        commit(value);
        step(event.shiftKey ? -1 : 1);
      },
      ArrowUp: () => {
        commit(value);
        cursor.to({ row: at.row - 1, col: at.col });
      },
      ArrowDown: () => {
        commit(value);
        cursor.to({ row: at.row + 1, col: at.col });
      },
    };
    const run = move[event.key];
    if (!run) return;
    event.preventDefault();
    run();
    focusGrid();
  };

  const clearArea = () => {
    const { cursor } = parts();
    const { at, anchor } = cursor.now();
    const { top, bottom, left, right } = areaOf(anchor, at);
    const blank = Array.from({ length: bottom - top + 1 }, () => Array<string>(right - left + 1).fill(""));
    put({ row: top, col: left }, blank);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { store, cursor, columns, grid, scroller, rowHeight, onSave } = parts();
    if (event.target !== grid.current || event.nativeEvent.isComposing) return;
    const { at } = cursor.now();
    const mod = event.ctrlKey || event.metaKey;
    const rows = store.state().rows.length;
    const left = leaves;
    leaves = false;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const place = event.altKey
      ? undefined
      : travel(event.key, at, { far: mod, page, rows, cols: columns.length });
    if (place) {
      if (event.shiftKey) cursor.extend(place);
      else cursor.to(place);
    } else if (event.key === "Tab") {
      if (left || mod || event.altKey || !step(event.shiftKey ? -1 : 1)) return;
    } else if (event.key === "Escape") {
      leaves = true;
      cursor.to(at);
      announce("Tab leaves the grid now");
    } else if (event.key === "Enter" && mod) onSave();
    else if (event.key === "Enter" && event.altKey) openExisting(at);
    else if (event.key === "Enter" || event.key === "F2") edit(at);
    else if (event.key === "Delete" || event.key === "Backspace") clearArea();
    else if (mod && !event.altKey && event.key.toLowerCase() === "a")
      cursor.select({ row: 0, col: 0 }, { row: rows - 1, col: columns.length - 1 });
    else if (mod && !event.altKey && event.key.toLowerCase() === "z")
      announce(store.undo() ? "Undone" : "Nothing to undo");
    else if (event.key.length === 1 && !mod && !event.altKey && event.key !== " ") {
      // Not prevented: the input has the focus by the time the letter arrives.
      event.stopPropagation();
      return edit(at, "");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const openExisting = ({ row }: Place) => {
    const id = parts().store.state().rows[row]?.refusal?.existingId;
    if (id !== undefined) navigate(paths.lead(id));
  };

  const clipboard = clipboardOf(parts, { textAt, put, clearArea, focusGrid });

  return {
    statusOf,
    edit,
    onKeyDown,
    onEditorKey,
    onEditorBlur: (text: string) => document.hasFocus() && commit(text),
    watchClipboard: () => watchClipboard(clipboard),
  };
}
