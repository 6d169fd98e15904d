import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { hueDot, hueOfColour } from "./hue.ts";

export type TagChipProps = {
  name: string;
  /** The tag's `background_color`, as "#rrggbb". The nearest hue of the tokens is shown. */
  colour?: string | null | undefined;
  /** A button or a mark at the end. */
  end?: ReactNode;
  className?: string;
};

/** The small square that stands for a tag. */
export function TagDot({ colour }: Pick<TagChipProps, "colour">) {
  return (
    <span
      aria-hidden="true"
      className={clsx("size-2 flex-none rounded-[2px]", hueDot(hueOfColour(colour)))}
    />
  );
}

/** A tag: its square and its name, on a chip that turns darker with the row it lies in. */
export function TagChip({ name, colour, end, className }: TagChipProps) {
  return (
    <span
      className={clsx(
        "inline-flex min-h-5 min-w-0 max-w-full items-center gap-1.5 rounded-xs bg-chip px-1.5 text-ink-2 text-xs forced-colors:border",
        className,
      )}
    >
      <TagDot colour={colour} />
      <span className="truncate">{name}</span>
      {end}
    </span>
  );
}

/** The cross of a chip that can be taken away. */
export function ChipCross() {
  return <X className="size-3.5 text-ink-3" />;
}
