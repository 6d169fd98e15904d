import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type RowWindow, rowWindow } from "./row-window.ts";

/** What of a window is not the scrolling table: bars above and below it, and its heads. In px. */
const BARS = 190;

/**
 * The rows to draw of a scrolling table that begins at `scrollTop`. Draws again only when the window has moved a step.
 * Nothing is measured before it is painted, for that would make the browser lay out the whole page twice: the first
 * time the rows that fit are guessed, and those beyond them come with the next frame.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
  scrollTop: number,
): RowWindow {
  const [view, setView] = useState(() => firstWindow(scrollTop, rowHeight));
  const measure = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const next = rowWindow(element.scrollTop, element.clientHeight, rowHeight, Number.POSITIVE_INFINITY);
      setView((now) => (now.start === next.start && now.end === next.end ? now : next));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    measure.current = look;
    element.addEventListener("scroll", onScroll, { passive: true });
    const sizes = new ResizeObserver(onScroll);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", onScroll);
      sizes.disconnect();
    };
  }, [scroller, rowHeight]);

  // So many rows went that the table itself scrolled up.
  const past = view.start > 0 && view.start >= count;
  useLayoutEffect(() => {
    if (past) measure.current?.();
  }, [past]);
  return { start: Math.min(view.start, count), end: Math.min(view.end, count) };
}

function firstWindow(scrollTop: number, rowHeight: number): RowWindow {
  const height = Math.max(innerHeight - BARS, rowHeight);
  if (scrollTop > 0) return rowWindow(scrollTop, height, rowHeight, Number.POSITIVE_INFINITY);
  return { start: 0, end: Math.ceil(height / rowHeight) };
}
