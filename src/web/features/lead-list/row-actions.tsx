import { Ellipsis, PanelRight, UserRoundPlus } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { IconButton } from "#web/ui/icon-button.tsx";

export type RowAction = "peek" | "people" | "more";

export interface RowActionsProps {
  /** What holds the rows. */
  rows: RefObject<HTMLElement | null>;
  rowHeight: number;
  /** Height of the heads above the rows, in px. */
  head: number;
  /** Stays where it is: a menu hangs on it. */
  held: boolean;
  onAction: (index: number, action: RowAction, anchor: Element) => void;
}

/** Three buttons over the end of the row under the pointer. One set for the whole table, not one per row. */
export function RowActions({ rows, rowHeight, head, held, onAction }: RowActionsProps) {
  const [index, setIndex] = useState<number>();
  useEffect(() => {
    const element = rows.current;
    if (!element || held) return;
    const over = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
      if (row) setIndex(Number(row.dataset.index));
      else if (!(event.target instanceof Element && event.target.closest("[data-row-actions]")))
        setIndex(undefined);
    };
    const leave = () => setIndex(undefined);
    element.addEventListener("pointerover", over);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointerover", over);
      element.removeEventListener("pointerleave", leave);
    };
  }, [rows, held]);
  if (index === undefined) return null;
  const button = (action: RowAction, label: string, icon: React.ReactNode, keys: string[]) => (
    <IconButton
      label={label}
      icon={icon}
      keys={keys}
      size={28}
      tabIndex={-1}
      onClick={(event) => onAction(index, action, event.currentTarget)}
    />
  );
  return (
    <div
      data-row-actions=""
      className="absolute right-1 flex rounded-sm border border-line-2 bg-surface"
      style={{ top: head + index * rowHeight + (rowHeight - 30) / 2 }}
    >
      {button("peek", "Peek", <PanelRight />, ["Space"])}
      {button("people", "Assign", <UserRoundPlus />, ["A"])}
      {button("more", "More", <Ellipsis />, ["."])}
    </div>
  );
}
