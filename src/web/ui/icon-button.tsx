import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { tooltip } from "#web/ui/tooltip.tsx";

export type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: ReactNode;
  keys?: readonly string[];
  variant?: "ghost" | "secondary" | "primary";
  size?: 24 | 28 | 32 | 36;
};

/** A square button that shows only an icon and says its name on hover, on focus and to screen readers. */
export function IconButton({
  label,
  icon,
  keys,
  variant = "ghost",
  size = 32,
  className,
  ...props
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...tooltip(label, keys)}
      {...props}
      className={clsx("btn btn-icon", `btn-${variant}`, size !== 32 && `btn-${size}`, className)}
    >
      {icon}
    </button>
  );
}
