import { type RefObject, useLayoutEffect, useState } from "react";
import { type RowWindow, rowWindow } from "./row-window.ts";

/** The rows to draw of a scrolling table. Draws again only when the window has moved a step. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow {
  const [view, setView] = useState<RowWindow>(() => rowWindow(0, 900, rowHeight, count));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const next = rowWindow(element.scrollTop, element.clientHeight, rowHeight, count);
      setView((now) => (now.start === next.start && now.end === next.end ? now : next));
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener("scroll", onScroll, { passive: true });
    const sizes = new ResizeObserver(onScroll);
    sizes.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", onScroll);
      sizes.disconnect();
    };
  }, [scroller, rowHeight, count]);
  return view;
}
