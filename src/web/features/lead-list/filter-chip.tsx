import clsx from "clsx";
import { X } from "lucide-react";
import { type ReactNode, type Ref, useRef } from "react";
import { IconButton } from "#web/ui/icon-button.tsx";
import { Kbd } from "#web/ui/kbd.tsx";
import { tooltipIfCut } from "#web/ui/tooltip.tsx";

export interface FilterChipProps {
  icon: ReactNode;
  label: string;
  operator: string;
  /** What is picked, as words. */
  words: string;
  onEdit: () => void;
  onRemove: () => void;
}

/** A filter in force: what, how, which, and the cross that drops it. */
export function FilterChip({ icon, label, operator, words, onEdit, onRemove }: FilterChipProps) {
  const part = "flex min-h-6.5 touch:min-h-11 items-center gap-2 px-2 hover:bg-hover";
  return (
    <div className="flex overflow-clip rounded-sm border border-line-2 bg-surface">
      <button type="button" className={`${part} text-ink-2 [&_svg]:size-3.5`} onClick={onEdit}>
        {icon}
        {label}
      </button>
      <span className="flex items-center border-line border-s px-2 text-ink-3">{operator}</span>
      <button
        type="button"
        aria-label={`${label}: ${words}`}
        className={`${part} border-line border-s font-medium`}
        onClick={onEdit}
      >
        <span className="max-w-50 truncate" {...tooltipIfCut(words)}>
          {words}
        </span>
      </button>
      <IconButton
        label={`Remove the filter ${label}`}
        icon={<X className="size-3.5" />}
        size={28}
        className="rounded-none border-line border-s"
        onClick={onRemove}
      />
    </div>
  );
}

export interface FilterSuggestionProps extends Pick<FilterChipProps, "icon" | "label" | "onEdit"> {
  /** The key that opens it. */
  keys?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A filter that could be applied: dashed. */
export function FilterSuggestion({ icon, label, keys, onEdit, ref }: FilterSuggestionProps) {
  return (
    <button
      ref={ref}
      type="button"
      aria-haspopup="dialog"
      className="flex min-h-7 touch:min-h-11 items-center gap-2 rounded-sm border border-line-2 border-dashed px-2 font-medium text-ink-2 hover:bg-hover [&_svg]:size-3.5"
      onClick={onEdit}
    >
      {icon}
      {label}
      {keys ? (
        <span className="touch:hidden">
          <Kbd>{keys}</Kbd>
        </span>
      ) : null}
    </button>
  );
}

export interface FilterPlaceProps {
  className?: string | undefined;
  /** Draws the chip or the suggestion; gets what a menu can hang on, which stays when one becomes the other. */
  children: (place: { anchor: () => Element | null; refocus: () => void }) => ReactNode;
}

/** The place of one filter in the row, whether it is in force or not. */
export function FilterPlace({ className, children }: FilterPlaceProps) {
  const item = useRef<HTMLLIElement>(null);
  const place = {
    anchor: () => item.current,
    // The cross that was pressed is gone by then.
    refocus: () => requestAnimationFrame(() => item.current?.querySelector("button")?.focus()),
  };
  return (
    <li ref={item} className={clsx("flex-none", className)}>
      {children(place)}
    </li>
  );
}
