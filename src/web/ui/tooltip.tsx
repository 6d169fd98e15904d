import { useEffect, useRef, useState } from "react";
import { Keys } from "#web/ui/kbd.tsx";
import { placePopover } from "#web/ui/place-popover.ts";

/** Attributes that give an element a tooltip. They cost nothing until the element is pointed at. */
export function tooltip(text: string, keys?: readonly string[]) {
  return { "data-tooltip": text, "data-tooltip-keys": keys?.join(" ") };
}

/** The same, shown only in windows narrower than the length: for words that are hidden there. */
export function tooltipBelow(width: string, text: string) {
  return { "data-tooltip": text, "data-tooltip-below": width };
}

/** The same, shown only while the element's text is cut off. */
export function tooltipIfCut(text: string) {
  return { "data-tooltip": text, "data-tooltip-if-cut": "" };
}

const delay = 400;

function tipFor(target: EventTarget | null) {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-tooltip]") : null;
  if (!element) return null;
  const below = element.dataset.tooltipBelow;
  if (below && !matchMedia(`(width < ${below})`).matches) return null;
  const fits = element.scrollWidth <= element.clientWidth;
  return "tooltipIfCut" in element.dataset && fits ? null : element;
}

/**
 * The one tooltip of the page; mount it once. A single listener serves every `data-tooltip`, so ten thousand cells
 * may carry one. It stays while the pointer is on it, and Esc closes it (WCAG 1.4.13).
 */
export function TooltipLayer() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = 0;
    const later = (next: HTMLElement | null, wait: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setAnchor(next), wait);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      if (layer.current?.contains(event.target as Node)) return clearTimeout(timer);
      const next = tipFor(event.target);
      later(next, next ? delay : 100);
    };
    const focus = (event: FocusEvent) => {
      const element = event.target instanceof Element && event.target.matches(":focus-visible");
      later(element ? tipFor(event.target) : null, delay);
    };
    const close = () => later(null, 0);
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape" || event.key === "Enter" || event.key === " ") close();
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    document.addEventListener("focusout", close);
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", key);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("focusout", close);
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", key);
    };
  }, []);

  useEffect(() => {
    const element = layer.current;
    if (!element || !anchor?.isConnected) return;
    element.showPopover();
    placePopover(element, anchor, { align: "center", gap: 6 });
    return () => element.hidePopover();
  }, [anchor]);

  const keys = anchor?.dataset.tooltipKeys;
  return (
    <div ref={layer} popover="manual" role="tooltip" className="tooltip">
      {anchor?.dataset.tooltip}
      {keys ? <Keys keys={keys.split(" ")} /> : null}
    </div>
  );
}
