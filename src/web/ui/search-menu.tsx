import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Keys } from "#web/ui/kbd.tsx";
import { filterByText } from "#web/ui/match-text.ts";
import type { MenuProps } from "#web/ui/menu.tsx";
import { type MenuItem, MenuItemContent } from "#web/ui/menu-item.tsx";
import { Popover } from "#web/ui/popover.tsx";
import { useListCursor } from "#web/ui/use-list-cursor.ts";

export type SearchMenuProps = MenuProps & {
  /** Shown faintly in the search line; usually the same words as the label. */
  placeholder?: string;
  /** The key that opened it, shown at the right. */
  keys?: readonly string[];
  /** Several may be checked: picking one toggles it and the menu stays. */
  multiple?: boolean;
  /** Said instead of the list when nothing matches. */
  emptyText?: string;
};

/**
 * A menu with a line to search in: "Change status", people, tags. By the APG it is a combobox with a list, inside a
 * dialog; the focus stays in the line. Digits pick at once while nothing is typed.
 */
export function SearchMenu({ open, ...props }: SearchMenuProps) {
  return open ? <OpenSearchMenu {...props} /> : null;
}

function OpenSearchMenu(props: Omit<SearchMenuProps, "open">) {
  const { label, items, onPick, anchor, onClose, digits, placement, keys, multiple = false } = props;
  const id = useId();
  const [query, setQuery] = useState("");
  const shown = filterByText(items, (item) => item.label, query);
  const cursor = useListCursor(
    shown.length,
    Math.max(
      0,
      items.findIndex((item) => item.checked),
    ),
  );
  const active = shown[cursor.at];

  const pick = (item: MenuItem | undefined) => {
    if (!item || item.disabled) return;
    if (!multiple) onClose();
    onPick(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (cursor.move(event)) return;
    const numbered =
      digits && query === "" && /^[1-9]$/.test(event.key) ? items[Number(event.key) - 1] : undefined;
    if (numbered || event.key === "Enter") {
      event.preventDefault();
      pick(numbered ?? active);
    } else if (event.key === "Tab") {
      event.preventDefault();
      onClose();
    }
  };

  return (
    <Popover
      open
      role="dialog"
      aria-label={label}
      anchor={anchor}
      onClose={onClose}
      placement={placement}
      sheet
      className="sm:w-56"
      onKeyDown={onKeyDown}
      onOpened={(popover) => popover.querySelector("input")?.focus({ preventScroll: true })}
    >
      <div className="flex flex-none items-center gap-2 border-line border-b px-3">
        <Search className="text-ink-3" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          autoComplete="off"
          placeholder={props.placeholder ?? label}
          className="touch:h-12 h-9 min-w-0 flex-1 touch:text-lg outline-none focus-visible:outline-none"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            cursor.to(0);
          }}
        />
        {keys ? <Keys keys={keys} /> : null}
      </div>
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={label}
        aria-multiselectable={multiple || undefined}
        className="popover-list"
        tabIndex={-1}
      >
        {shown.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works from the search line, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: pointed to by aria-activedescendant instead
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={item.checked ?? false}
            aria-disabled={item.disabled || undefined}
            data-active={index === cursor.at ? "" : undefined}
            ref={index === cursor.at ? cursor.reveal : undefined}
            className="option"
            onPointerMove={() => cursor.to(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            <MenuItemContent item={item} query={query} digit={digits ? digitOf(items, item) : undefined} />
          </div>
        ))}
      </div>
      {shown.length === 0 ? (
        <p role="status" className="px-3 pb-3 text-ink-3">
          {props.emptyText ?? "Nothing matches."}
        </p>
      ) : null}
    </Popover>
  );
}

/** A digit belongs to an item, not to its place among those found, so it still means the same after typing. */
function digitOf(items: readonly MenuItem[], item: MenuItem) {
  const at = items.indexOf(item);
  return at < 9 ? `${at + 1}` : undefined;
}
