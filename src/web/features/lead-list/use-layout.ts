import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Layout, layoutFor, type NumberField } from "./columns.ts";

/** How much larger than usual the person's browser writes: 1, or 2 at 200 % text. */
export function textScale() {
  // Asked once per width: reading a computed style makes the browser settle all of them.
  if (scaled.width !== innerWidth) {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    scaled = { width: innerWidth, scale: size / 16 || 1 };
  }
  return scaled.scale;
}

let scaled = { width: -1, scale: 1 };

function isTouch() {
  return matchMedia("(pointer: coarse)").matches;
}

/** The layout of the table in its element; made anew only when a column comes or goes, or the room for tags changes. */
export function useLayout(
  element: RefObject<HTMLElement | null>,
  numberField: NumberField | undefined,
): Layout {
  const [layout, setLayout] = useState<Layout>(() =>
    layoutFor(guessWidth() / textScale(), isTouch(), numberField),
  );
  const current = useRef(layout);
  current.current = layout;
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const adapt = (width: number) => {
      const next = layoutFor(width / textScale(), isTouch(), numberField);
      if (!isSame(current.current, next)) setLayout(next);
    };
    // Told after the layout and before the paint, so a wrong guess is never seen. Asking for the width here instead
    // would make the browser lay out the whole page twice.
    const sizes = new ResizeObserver(([entry]) => {
      if (entry) flushSync(() => adapt(entry.contentRect.width));
    });
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [element, numberField]);
  return layout;
}

/** A scroll bar that takes room, or none: both fit the guess, see `isSame`. */
const SCROLL_BAR = 16;

/** Before anything is drawn: the window less its navigation. */
function guessWidth() {
  const { innerWidth } = window;
  return innerWidth - (innerWidth >= 1152 ? 216 : innerWidth >= 640 ? 52 : 0) - SCROLL_BAR;
}

/** Whether what is drawn for `a` is right where `b` was measured. */
function isSame(a: Layout, b: Layout) {
  return (
    a.template === b.template &&
    a.rowHeight === b.rowHeight &&
    a.stacked === b.stacked &&
    // A few pixels more make no tag fit.
    b.tagRoom - a.tagRoom > -8 &&
    b.tagRoom - a.tagRoom < 8 + SCROLL_BAR &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column.label === b.columns[index]?.label)
  );
}
