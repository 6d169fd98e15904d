import clsx from "clsx";
import { ChevronsUpDown, Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from "react";
import { useFieldWiring } from "#web/ui/field.tsx";
import { filterByText } from "#web/ui/match-text.ts";
import { mostRows, OptionList, type OptionSource } from "#web/ui/option-list.tsx";
import { Popover } from "#web/ui/popover.tsx";
import { useListCursor } from "#web/ui/use-list-cursor.ts";

export type ComboboxProps<T> = OptionSource<T> & {
  value: T | null;
  /** Null when the text was emptied and the input left, unless `clearable` is false. */
  onValueChange: (value: T | null) => void;
  /** After Enter or a press picked one: the moment to move on to the next field. Not after Tab, which moves itself. */
  onPicked?: (value: T) => void;
  clearable?: boolean;
  /** Before the value while nobody types: a logo, a face. */
  leading?: ReactNode;
  /** After the value while nobody types: its tier, its type. */
  trailing?: ReactNode;
  placeholder?: string;
  size?: 32 | 36;
  disabled?: boolean;
  name?: string;
  "aria-label"?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  className?: string;
};

const hints = [
  { keys: ["↑", "↓"], label: "Choose" },
  { keys: ["Enter"], label: "Pick and go on" },
  { keys: ["Esc"], label: "Keep as it was" },
];

/** One of many, found by typing (APG: editable combobox with list). Leaving it or Esc keeps the value there was. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { options, getKey, getText, value, onValueChange, onPicked, onSearch, clearable = true } = props;
  const { placeholder, size = 36, disabled, name, onBlur, ref, className } = props;
  const wiring = useFieldWiring();
  const id = useId();
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  // Null: nobody is typing, and the input shows the value.
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed ?? "";
  const found = onSearch ? options : filterByText(options, getText, query);
  const create = query.trim() === "" ? undefined : props.create;
  const rows = Math.min(found.length, mostRows);
  const cursor = useListCursor(rows + (create ? 1 : 0));

  const show = () => {
    if (open || disabled) return;
    setOpen(true);
    const at = value === null ? 0 : found.findIndex((option) => getKey(option) === getKey(value));
    cursor.to(Math.max(0, at));
  };
  const search = (text: string | null) => {
    setTyped(text);
    onSearch?.(text ?? "");
  };
  const close = () => {
    setOpen(false);
    if (typed !== null) search(null);
  };
  const pick = (index: number, moveOn = true) => {
    const option = found[index];
    if (index < rows && option !== undefined) {
      onValueChange(option);
      close();
      if (moveOn) onPicked?.(option);
    } else if (create) {
      close();
      create.onCreate(query.trim());
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (!open) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        show();
      }
    } else if (cursor.move(event)) {
      // The cursor has moved; nothing else is due.
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(cursor.at);
    } else if (event.key === "Tab") {
      // What was typed is meant: leaving takes the best match with it. Tab itself then moves the focus on.
      if (query.trim() !== "" && cursor.at < rows) pick(cursor.at, false);
    } else if (event.key === "Escape") {
      // Only the list closes; the form around it must not hear of it.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div ref={setBox} className={clsx("control", size !== 36 && `control-${size}`, className)}>
      {typed !== null ? (
        <Search className="ms-3 -me-1 text-ink-3" />
      ) : (
        value !== null && props.leading && <span className="-me-1 flex ps-2.5">{props.leading}</span>
      )}
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={props["aria-label"]}
        {...wiring}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && cursor.at >= 0 ? `${id}-${cursor.at}` : undefined}
        ref={ref}
        name={name}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? (value === null ? "" : getText(value))}
        onFocus={(event) => event.currentTarget.select()}
        onClick={show}
        onChange={(event) => {
          search(event.target.value);
          setOpen(true);
          cursor.to(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed?.trim() === "" && clearable && value !== null) onValueChange(null);
          close();
          onBlur?.();
        }}
      />
      <span className="control-end pointer-events-none">
        {typed === null && value !== null ? props.trailing : null}
        <ChevronsUpDown className="ms-1 text-ink-2" />
      </span>
      <Popover open={open} anchor={box} onClose={close} manual placement={{ width: "anchor" }}>
        <OptionList
          {...props}
          options={found}
          create={create}
          id={id}
          label={props["aria-label"] ?? "Choices"}
          query={query}
          at={cursor.at}
          isPicked={(option) => value !== null && getKey(option) === getKey(value)}
          onPoint={cursor.to}
          onPick={pick}
          reveal={cursor.reveal}
          hints={hints}
        />
      </Popover>
    </div>
  );
}
