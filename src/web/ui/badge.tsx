import clsx from "clsx";
import type { ComponentProps } from "react";

const tones = {
  plain: "bg-pressed text-ink-2",
  ok: "bg-ok-tint text-ok",
  warn: "bg-warn-tint text-warn",
  danger: "bg-danger-tint text-danger",
  info: "bg-info-tint text-info",
  honey: "bg-selected text-honey-ink",
};

export type BadgeProps = ComponentProps<"span"> & { tone?: keyof typeof tones };

/** One or two words that name a state, or a count. The word says it; the tint only agrees. */
export function Badge({ tone = "plain", className, ...props }: BadgeProps) {
  return (
    <span
      {...props}
      className={clsx(
        "inline-flex min-h-5 flex-none items-center gap-1 rounded-xs px-1.5 font-medium text-xs",
        "forced-colors:border",
        tones[tone],
        className,
      )}
    />
  );
}
