import clsx from "clsx";
import type { ComponentProps } from "react";

export type GlyphStatus = "new" | "contacted" | "qualified" | "converted" | "lost";

const cell = "M8 1.5 13.63 4.75V11.25L8 14.5 2.37 11.25V4.75Z";

// The core of the cell, filled from below: its outline cut at the height the stage has reached.
const half = "M4.62 8.6H11.38V9.95L8 11.9 4.62 9.95Z";
const nearlyFull = "M4.62 6.2 4.88 5.9H11.12L11.38 6.2V9.95L8 11.9 4.62 9.95Z";

const tones = {
  new: "text-st-new",
  contacted: "text-st-contacted",
  qualified: "text-st-qualified",
  converted: "text-st-converted",
  lost: "text-st-lost",
};

export type StatusGlyphProps = ComponentProps<"svg"> & {
  status: GlyphStatus;
  size?: number;
  /** Takes the colour of the words around it instead of its own. */
  plain?: boolean;
};

/** A comb cell that fills as a lead moves on. The word beside it carries the meaning, so it is silent. */
export function StatusGlyph({ status, size = 16, plain = false, className, ...props }: StatusGlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
      className={clsx("flex-none", !plain && tones[status], className)}
    >
      <path
        d={cell}
        fill={status === "converted" ? "currentColor" : "none"}
        strokeDasharray={status === "lost" ? "3 2.2" : undefined}
      />
      {status === "new" ? <circle cx="8" cy="8" r="1.5" fill="currentColor" stroke="none" /> : null}
      {status === "contacted" ? <path d={half} fill="currentColor" stroke="none" /> : null}
      {status === "qualified" ? <path d={nearlyFull} fill="currentColor" stroke="none" /> : null}
      {status === "converted" ? <path className="stroke-surface" d="M5.3 8.2 7.2 10.1 10.8 6.3" /> : null}
      {status === "lost" ? <path d="M6.1 6.1 9.9 9.9M9.9 6.1 6.1 9.9" /> : null}
    </svg>
  );
}
