import { type RefObject, useLayoutEffect, useState } from "react";

/** Rows drawn beyond what is seen, on either side; the window moves in steps of as many. */
const BEYOND = 8;

/** Which rows of a scrolling region to draw: from `start` up to, not including, `end`. `rowHeight` in px. */
export function useSeenRows(scroller: RefObject<HTMLElement | null>, rowHeight: number, count: number) {
  const [seen, setSeen] = useState({ start: 0, end: 40 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const first = Math.floor(element.scrollTop / rowHeight / BEYOND) * BEYOND;
      const start = Math.max(0, first - BEYOND);
      const end = first + Math.ceil(element.clientHeight / rowHeight) + 2 * BEYOND;
      setSeen((now) => (now.start === start && now.end === end ? now : { start, end }));
    };
    const later = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener("scroll", later, { passive: true });
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", later);
      sizes.disconnect();
    };
  }, [scroller, rowHeight]);
  return { start: Math.min(seen.start, count), end: Math.min(seen.end, count) };
}
