import { useEffect } from "react";

let first = true;

/**
 * After a change of screen the focus would be nowhere; it goes to the heading, unless the screen took it itself.
 * Stands behind the screen, so that its effect runs after the screen's own.
 */
export function RouteFocus() {
  useEffect(() => {
    if (first) {
      first = false;
      return;
    }
    const lost = document.activeElement === null || document.activeElement === document.body;
    const heading = lost ? document.querySelector("h1") : null;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.style.outline = "none";
    heading.focus();
  }, []);
  return null;
}
