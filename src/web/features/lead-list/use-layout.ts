import { type RefObject, useLayoutEffect, useState } from "react";
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
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const next = layoutFor(measured.clientWidth / textScale(), isTouch(), numberField);
      setLayout((now) => (isSame(now, next) ? now : next));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [element, numberField]);
  return layout;
}

/** Before anything is drawn: the window less its navigation. */
function guessWidth() {
  const { innerWidth } = window;
  return innerWidth - (innerWidth >= 1152 ? 216 : innerWidth >= 640 ? 52 : 0);
}

function isSame(a: Layout, b: Layout) {
  return (
    a.template === b.template &&
    a.rowHeight === b.rowHeight &&
    a.stacked === b.stacked &&
    // A few pixels more make no tag fit.
    Math.abs(a.tagRoom - b.tagRoom) < 8 &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column.label === b.columns[index]?.label)
  );
}
