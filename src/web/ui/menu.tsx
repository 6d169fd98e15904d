import { type KeyboardEvent, type ReactElement, useId, useRef, useState } from "react";
import { type MenuItem, MenuItemContent } from "#web/ui/menu-item.tsx";
import type { Placement } from "#web/ui/place-popover.ts";
import { Popover } from "#web/ui/popover.tsx";
import { usePressToggle } from "#web/ui/use-press-toggle.ts";

export type MenuProps = {
  /** The accessible name of the list. */
  label: string;
  items: readonly MenuItem[];
  onPick: (id: string) => void;
  open: boolean;
  anchor: Element | null;
  onClose: () => void;
  /** 1 to 9 pick at once and are shown as keycaps. */
  digits?: boolean;
  placement?: Placement;
  id?: string;
};

/** A menu at any anchor (APG menu): arrows, Home, End, letters, digits; Enter or a press picks; Esc and Tab close. */
export function Menu({ label, items, onPick, open, anchor, onClose, digits, placement, id }: MenuProps) {
  const typed = useRef({ text: "", at: 0 });
  const list = useRef<HTMLDivElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];

  const pick = (item: MenuItem) => {
    if (item.disabled) return;
    if (!item.multiple) onClose();
    onPick(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = rows();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at <= 0 ? all.length : at) - 1,
      Home: 0,
      End: all.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      all[step]?.focus();
    } else if (event.key === "Tab") {
      event.preventDefault();
      onClose();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const numbered = digits ? items[Number(event.key) - 1] : undefined;
      if (numbered) {
        event.preventDefault();
        return pick(numbered);
      }
      // A space is the button's own press unless a word is being typed.
      const fresh = event.timeStamp - typed.current.at > 600;
      if (event.key === " " && fresh) return;
      if (event.key === " ") event.preventDefault();
      const text = (fresh ? "" : typed.current.text) + event.key.toLowerCase();
      typed.current = { text, at: event.timeStamp };
      const from = text.length === 1 ? at + 1 : Math.max(at, 0);
      const order = [...items.keys()].map((index) => (index + from) % items.length);
      const hit = order.find((index) => items[index]?.label.toLowerCase().startsWith(text));
      if (hit !== undefined) all[hit]?.focus();
    }
  };

  return (
    <Popover
      open={open}
      anchor={anchor}
      onClose={onClose}
      placement={placement}
      sheet
      className="min-w-44"
      onKeyDown={onKeyDown}
      onOpened={() => {
        const all = rows();
        (all[items.findIndex((item) => item.checked)] ?? all[0])?.focus();
      }}
    >
      <div ref={list} role="menu" id={id} aria-label={label} className="popover-list">
        {items.map((item, index) => (
          <MenuRow
            key={item.id}
            item={item}
            digit={digits && index < 9 ? `${index + 1}` : undefined}
            onPick={pick}
          />
        ))}
      </div>
    </Popover>
  );
}

type MenuRowProps = { item: MenuItem; digit: string | undefined; onPick: (item: MenuItem) => void };

function MenuRow({ item, digit, onPick }: MenuRowProps) {
  const choice = item.multiple ? "menuitemcheckbox" : "menuitemradio";
  const Row = item.href ? "a" : "button";
  return (
    <>
      {item.separated ? <hr className="-mx-1 my-1 border-line" /> : null}
      <Row
        {...(item.href ? { href: item.href } : { type: "button" })}
        role={item.checked === undefined ? "menuitem" : choice}
        aria-checked={item.checked}
        aria-disabled={item.disabled || undefined}
        data-danger={item.danger ? "" : undefined}
        tabIndex={-1}
        className="option"
        onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
        onClick={() => onPick(item)}
      >
        <MenuItemContent item={item} digit={digit} />
      </Row>
    </>
  );
}

export type MenuButtonProps = Pick<MenuProps, "label" | "items" | "onPick" | "digits" | "placement"> & {
  /** The button: gets `ref`, `onClick`, `aria-*` from here. */
  children: (trigger: MenuTriggerProps) => ReactElement;
};

export type MenuTriggerProps = {
  ref: (element: HTMLElement | null) => void;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onPointerDown: () => void;
  onClick: (event: { detail: number }) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** A button with its menu. */
export function MenuButton({ children, ...menu }: MenuButtonProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { open, setOpen, pressProps } = usePressToggle();
  return (
    <>
      {children({
        ref: setAnchor,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        "aria-controls": open ? id : undefined,
        ...pressProps,
        onKeyDown: (event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        },
      })}
      <Menu {...menu} id={id} open={open} anchor={anchor} onClose={() => setOpen(false)} />
    </>
  );
}
