/** A cell, by number from 0. */
export interface Place {
  row: number;
  col: number;
}

/** The cells between two corners, both included. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function areaOf(one: Place, other: Place): Area {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.col, other.col),
    right: Math.max(one.col, other.col),
  };
}

export function within(place: Place, rows: number, cols: number): Place {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: clamp(place.row, rows), col: clamp(place.col, cols) };
}

/** The next cell in reading order, or undefined beyond the first or last. */
export function neighbour({ row, col }: Place, by: 1 | -1, rows: number, cols: number): Place | undefined {
  const at = row * cols + col + by;
  return at < 0 || at >= rows * cols ? undefined : { row: Math.floor(at / cols), col: at % cols };
}

/** Where an arrow or another key of travel leads; undefined if the key is none. */
export function travel(
  key: string,
  { row, col }: Place,
  { far, page, rows, cols }: { far: boolean; page: number; rows: number; cols: number },
): Place | undefined {
  const places: Record<string, Place> = {
    ArrowUp: { row: far ? 0 : row - 1, col },
    ArrowDown: { row: far ? rows - 1 : row + 1, col },
    ArrowLeft: { row, col: far ? 0 : col - 1 },
    ArrowRight: { row, col: far ? cols - 1 : col + 1 },
    PageUp: { row: row - page, col },
    PageDown: { row: row + page, col },
    Home: { row: far ? 0 : row, col: 0 },
    End: { row: far ? rows - 1 : row, col: cols - 1 },
  };
  const place = places[key];
  return place && within(place, rows, cols);
}
