/** Rows drawn beyond what is seen, on either side. */
const BEYOND = 8;
/** The window moves in steps, so that most scroll events draw nothing. */
const STEP = 4;

export interface RowWindow {
  /** First row drawn. */
  start: number;
  /** One past the last. */
  end: number;
}

/** Which rows to draw. Lengths in px; every row has the same height. */
export function rowWindow(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const seen = Math.ceil(viewHeight / rowHeight);
  const start = Math.max(0, Math.floor((first - BEYOND) / STEP) * STEP);
  const end = Math.ceil((first + seen + BEYOND) / STEP) * STEP;
  return { start: Math.min(start, count), end: Math.min(count, end) };
}

/** Where to scroll so that a row is seen whole, `head` px of the view being covered at the top. */
export function scrollToShow(
  index: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  head: number,
): number {
  const top = index * rowHeight;
  const below = top + rowHeight + head;
  if (top < scrollTop) return top;
  return below > scrollTop + viewHeight ? below - viewHeight : scrollTop;
}
