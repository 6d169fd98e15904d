import type { ComponentProps } from "react";

const left = "M12 6.2C11.2 3.8 9.2 2.6 7 2.9 3.4 3.4 1.7 7.6 1.7 12s1.7 8.6 5.3 9.1c2.2.3 4.2-.9 5-3.3";
const right = "M12 6.2c.8-2.4 2.8-3.6 5-3.3 3.6.5 5.3 4.7 5.3 9.1s-1.7 8.6-5.3 9.1c-2.2.3-4.2-.9-5-3.3";

/** The mark: the two loops of a bee's dance, and the run between them in honey. Silent: the name stands beside it. */
export function WaggleMark({ size = 24, ...props }: ComponentProps<"svg"> & { size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <g transform="rotate(28 12 12)">
        <path className="stroke-ink" strokeWidth="2" d={left} />
        <path className="stroke-ink" strokeWidth="2" d={right} />
        <path className="stroke-honey-line" strokeWidth="2.2" d="M12 17.8Q15.4 15.9 12 13.9T12 10T12 6.2" />
      </g>
    </svg>
  );
}
