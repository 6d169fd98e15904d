import { useCallback, useMemo, useRef, useState } from "react";

interface Place {
  id: number | undefined;
  index: number;
}

export interface RowCursor {
  /** -1 while there are no rows. */
  index: number;
  id: number | undefined;
  /** The cursor as it is now, also between two renders: keys may come faster than those. */
  now: () => number;
  to: (index: number) => void;
}

/** The row the keyboard is at. It stays on its lead when rows come and go; if the lead goes, at its place. */
export function useRowCursor(rows: readonly { id: number }[], initialId: number | undefined): RowCursor {
  const [place, setPlace] = useState<Place>({ id: initialId, index: 0 });
  const latest = useRef({ place, rows });
  latest.current.rows = rows;

  const index = useMemo(() => find(place, rows), [place, rows]);
  const now = useCallback(() => find(latest.current.place, latest.current.rows), []);
  const to = useCallback((wanted: number) => {
    const all = latest.current.rows;
    const next = Math.max(0, Math.min(wanted, all.length - 1));
    latest.current.place = { id: all[next]?.id, index: next };
    setPlace(latest.current.place);
  }, []);
  return useMemo(() => ({ index, id: rows[index]?.id, now, to }), [index, rows, now, to]);
}

function find({ id, index }: Place, rows: readonly { id: number }[]) {
  if (id === undefined || rows[index]?.id === id) return Math.min(index, rows.length - 1);
  const moved = rows.findIndex((row) => row.id === id);
  return moved >= 0 ? moved : Math.min(index, rows.length - 1);
}
