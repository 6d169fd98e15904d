import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Area, areaOf, type Place, within } from "./grid-place.ts";

interface CursorState {
  at: Place;
  /** The other corner of what is selected. */
  anchor: Place;
  /** The cell is being typed into; `initial` is what its input begins with. */
  editing: { initial: string } | undefined;
}

export interface GridCursor extends CursorState {
  area: Area;
  /** As it is now, even before it is drawn: keys come faster than frames. */
  now: () => CursorState;
  to: (place: Place) => void;
  extend: (place: Place) => void;
  select: (anchor: Place, at: Place) => void;
  edit: (place: Place, initial: string) => void;
  stopEditing: () => void;
}

/** Where the keyboard is in the grid, and what is selected. The cell is brought into view. */
export function useGridCursor(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  cols: number,
  rowHeight: number,
): GridCursor {
  const [state, setState] = useState<CursorState>({
    at: { row: 0, col: 0 },
    anchor: { row: 0, col: 0 },
    editing: undefined,
  });
  const latest = useRef(state);
  const size = useRef({ rows, cols });
  size.current = { rows, cols };

  const show = useCallback(
    ({ row, col }: Place) => {
      const element = scroller.current;
      if (!element) return;
      const head = element.querySelector<HTMLElement>('[role="columnheader"]')?.offsetHeight ?? 0;
      const top = row * rowHeight;
      const over = top + rowHeight + head - element.clientHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (over > element.scrollTop) element.scrollTop = over;
      const cell = element.querySelector<HTMLElement>(`[role="columnheader"][aria-colindex="${col + 2}"]`);
      cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    [scroller, rowHeight],
  );

  return useMemo(() => {
    const set = (next: CursorState) => {
      latest.current = next;
      setState(next);
      show(next.at);
    };
    const clamped = (place: Place) => within(place, size.current.rows, size.current.cols);
    return {
      ...state,
      area: areaOf(state.anchor, state.at),
      now: () => latest.current,
      to: (place) => set({ at: clamped(place), anchor: clamped(place), editing: undefined }),
      extend: (place) => set({ ...latest.current, at: clamped(place), editing: undefined }),
      select: (anchor, at) => set({ anchor: clamped(anchor), at: clamped(at), editing: undefined }),
      // At once: the key that began it has to arrive in the input.
      edit: (place, initial) =>
        flushSync(() => set({ at: clamped(place), anchor: clamped(place), editing: { initial } })),
      stopEditing: () => set({ ...latest.current, editing: undefined }),
    };
  }, [state, show]);
}
