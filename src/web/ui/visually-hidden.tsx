import type { ComponentProps } from "react";

/** Words for screen readers that the eye gets from a shape or a place. */
export function VisuallyHidden(props: ComponentProps<"span">) {
  return <span {...props} className="sr-only" />;
}
