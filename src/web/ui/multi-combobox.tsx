import clsx from "clsx";
import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useImperativeHandle, useRef, useState } from "react";
import type { ComboboxProps } from "#web/ui/combobox.tsx";
import { useFieldWiring } from "#web/ui/field.tsx";
import { announce } from "#web/ui/live-region.tsx";
import { filterByText } from "#web/ui/match-text.ts";
import { mostRows, OptionList } from "#web/ui/option-list.tsx";
import { Popover } from "#web/ui/popover.tsx";
import { useListCursor } from "#web/ui/use-list-cursor.ts";

export type MultiComboboxProps<T> = Omit<
  ComboboxProps<T>,
  "value" | "onValueChange" | "onPicked" | "clearable" | "leading" | "trailing"
> & {
  value: readonly T[];
  onValueChange: (value: readonly T[]) => void;
  /** A chip; `remove` is its cross and belongs at its end. */
  renderChip: (option: T, remove: ReactNode) => ReactNode;
};

const hints = [
  { keys: ["↑", "↓"], label: "Choose" },
  { keys: ["Enter"], label: "Add or take away" },
  { keys: ["Tab"], label: "Go on" },
];

/**
 * Several of many, as chips inside the input. Enter adds or takes away and the list stays; Backspace in the empty
 * input takes the last chip; ArrowLeft walks into the chips, where Delete takes the one with the focus.
 */
export function MultiCombobox<T>(props: MultiComboboxProps<T>) {
  const { options, getKey, getText, value, onValueChange, onSearch, renderChip, size = 36, disabled } = props;
  const wiring = useFieldWiring();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(props.ref, () => input.current as HTMLInputElement);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const found = onSearch ? options : filterByText(options, getText, query);
  const create = query.trim() === "" ? undefined : props.create;
  const rows = Math.min(found.length, mostRows);
  const cursor = useListCursor(rows + (create ? 1 : 0));
  const isPicked = (option: T) => value.some((each) => getKey(each) === getKey(option));

  const search = (text: string) => {
    setQuery(text);
    onSearch?.(text);
  };
  const close = () => {
    setOpen(false);
    if (query !== "") search("");
  };
  const remove = (option: T) => {
    onValueChange(value.filter((each) => getKey(each) !== getKey(option)));
    announce(`${getText(option)} removed`);
  };
  const pick = (index: number) => {
    const option = found[index];
    if (index < rows && option !== undefined) {
      if (isPicked(option)) remove(option);
      else {
        onValueChange([...value, option]);
        announce(`${getText(option)} added`);
      }
      cursor.to(query === "" ? index : 0);
    } else if (create) create.onCreate(query.trim());
    else return;
    if (query !== "") search("");
  };
  const chips = () => [...(box.current?.querySelectorAll<HTMLElement>("[data-chip] button") ?? [])];

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const last = value.at(-1);
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === "ArrowLeft" && atStart) chips().at(-1)?.focus();
    else if (event.key === "Backspace" && query === "" && last !== undefined) remove(last);
    else if (!open) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      setOpen(true);
      cursor.to(0);
    } else if (cursor.move(event)) {
      // The cursor has moved; nothing else is due.
    } else if (event.key === "Enter") {
      event.preventDefault();
      pick(cursor.at);
    } else if (event.key === "Tab") {
      // What was typed is meant: it is added on the way out, unless it is there already.
      const option = found[cursor.at];
      if (query.trim() !== "" && (option === undefined || !isPicked(option))) pick(cursor.at);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const onChipKeyDown = (event: KeyboardEvent, index: number, option: T) => {
    const all = chips();
    const neighbour = (at: number) => (all[at] ?? input.current)?.focus();
    if (event.key === "ArrowLeft") all[Math.max(0, index - 1)]?.focus();
    else if (event.key === "ArrowRight") neighbour(index + 1);
    else if (event.key === "Escape") input.current?.focus();
    else if (event.key === "Delete" || event.key === "Backspace") {
      // Focus moves before the chip goes, or it would be lost with it.
      neighbour(event.key === "Backspace" && index > 0 ? index - 1 : index + 1);
      remove(option);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only lends the input the empty room beside the chips
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div
      ref={box}
      className={clsx("control flex-wrap gap-1 ps-1.5", size !== 36 && `control-${size}`, props.className)}
      onClick={(event) => {
        if (event.target === event.currentTarget) input.current?.focus();
      }}
    >
      {value.map((option, index) => (
        <span key={getKey(option)} data-chip="" className="inline-flex min-w-0 max-w-full">
          {renderChip(
            option,
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Remove ${getText(option)}`}
              disabled={disabled}
              className="-me-1 touch:min-h-9 touch:min-w-9 inline-flex size-6 flex-none items-center justify-center rounded-xs hover:text-ink"
              onClick={() => {
                remove(option);
                input.current?.focus();
              }}
              onKeyDown={(event) => onChipKeyDown(event, index, option)}
            >
              <X className="size-3.5" />
            </button>,
          )}
        </span>
      ))}
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
        ref={input}
        name={props.name}
        disabled={disabled}
        placeholder={props.placeholder}
        className="min-w-20 basis-20"
        value={query}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          search(event.target.value);
          setOpen(true);
          cursor.to(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          props.onBlur?.();
        }}
      />
      <Popover
        open={open && !disabled}
        anchor={box.current}
        onClose={close}
        manual
        placement={{ width: "anchor" }}
      >
        <OptionList
          {...props}
          options={found}
          create={create}
          id={id}
          label={props["aria-label"] ?? "Choices"}
          query={query}
          at={cursor.at}
          isPicked={isPicked}
          multiple
          onPoint={cursor.to}
          onPick={pick}
          reveal={cursor.reveal}
          hints={hints}
        />
      </Popover>
    </div>
  );
}
