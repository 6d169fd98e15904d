import clsx from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Keys } from "#web/ui/kbd.tsx";
import { MatchedText } from "#web/ui/matched-text.tsx";

export type MenuItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Shown faintly behind the label. */
  hint?: string;
  keys?: readonly string[];
  /** Present at all: the item is a choice, and shows a check when true. */
  checked?: boolean;
  /** Several may be checked at once; otherwise a choice excludes its neighbours. */
  multiple?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** Leads somewhere instead of calling `onPick`. */
  href?: string;
  /** A line above it. */
  separated?: boolean;
};

/** What stands inside a row of any menu. */
export function MenuItemContent({
  item,
  digit,
  query = "",
}: {
  item: MenuItem;
  digit?: string;
  query?: string;
}) {
  const keys = item.keys ?? (digit ? [digit] : undefined);
  return (
    <>
      {item.icon}
      <span className={clsx("min-w-0 flex-1 truncate", item.checked && "font-medium")}>
        <MatchedText text={item.label} query={query} />
        {item.hint ? <span className="ms-2 text-ink-3">{item.hint}</span> : null}
      </span>
      {item.checked ? <Check className="text-ink" /> : null}
      {keys ? <Keys keys={keys} /> : null}
    </>
  );
}
