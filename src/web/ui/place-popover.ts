export type Placement = {
  /** Which edges line up. */
  align?: "start" | "end" | "center";
  /** The side tried first; the other one is taken when there is no room. */
  side?: "bottom" | "top";
  /** As wide as the anchor at least, or exactly as wide. */
  width?: "anchor" | "at-least-anchor";
  gap?: number;
};

const edge = 8;

/** Puts a `position: fixed` element beside its anchor, inside the window. */
export function placePopover(popover: HTMLElement, anchor: Element, placement: Placement = {}) {
  const { align = "start", side = "bottom", width, gap = 4 } = placement;
  const at = anchor.getBoundingClientRect();
  if (width === "anchor") popover.style.width = `${at.width}px`;
  if (width === "at-least-anchor") popover.style.minWidth = `${at.width}px`;
  popover.style.maxHeight = "";
  const { offsetWidth, offsetHeight } = popover;
  const below = window.innerHeight - at.bottom - gap - edge;
  const above = at.top - gap - edge;
  const up = side === "top" ? above >= offsetHeight || above >= below : below < offsetHeight && above > below;
  const room = up ? above : below;
  const height = Math.min(offsetHeight, Math.max(room, 120));
  if (height < offsetHeight) popover.style.maxHeight = `${height}px`;
  const left =
    align === "end"
      ? at.right - offsetWidth
      : align === "center"
        ? at.left + (at.width - offsetWidth) / 2
        : at.left;
  popover.style.left = `${Math.max(edge, Math.min(left, window.innerWidth - offsetWidth - edge))}px`;
  popover.style.top = `${Math.max(edge, up ? at.top - gap - height : at.bottom + gap)}px`;
  popover.dataset.side = up ? "top" : "bottom";
}

/** Places now, and again whenever something scrolls, the window changes or the popover grows. Returns the way to stop. */
export function keepPlaced(popover: HTMLElement, anchor: Element, placement?: Placement) {
  const place = () => placePopover(popover, anchor, placement);
  const onScroll = (event: Event) => {
    if (!popover.contains(event.target as Node)) place();
  };
  place();
  const sizes = new ResizeObserver(place);
  sizes.observe(popover);
  sizes.observe(anchor);
  window.addEventListener("resize", place);
  window.addEventListener("scroll", onScroll, { capture: true, passive: true });
  return () => {
    sizes.disconnect();
    window.removeEventListener("resize", place);
    window.removeEventListener("scroll", onScroll, { capture: true });
  };
}

/** Whether menus are sheets at the lower edge, as on a phone. The style sheet asks the same question. */
export function opensAsSheet() {
  return window.matchMedia("(width < 40rem)").matches;
}
