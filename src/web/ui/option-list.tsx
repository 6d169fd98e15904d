import clsx from "clsx";
import { Check, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Kbd } from "#web/ui/kbd.tsx";
import { MatchedText } from "#web/ui/matched-text.tsx";

/** What a list of options needs to know about its options. */
export type OptionSource<T> = {
  /** In the order to show them. With `onSearch` these are already the matches. */
  options: readonly T[];
  getKey: (option: T) => string | number;
  getText: (option: T) => string;
  /** The inside of a row; `text` has its matched letters underlined. */
  renderOption?: ((option: T, text: ReactNode) => ReactNode) | undefined;
  /** Given: the owner looks for matches itself, and the options are not filtered here. */
  onSearch?: ((query: string) => void) | undefined;
  /** Matches are on their way. */
  loading?: boolean | undefined;
  /** Words above the rows: "Partners matching “c”". */
  groupText?: ((query: string) => string) | undefined;
  /** The last row, which makes what was typed. */
  create?: { text: (query: string) => string; onCreate: (query: string) => void } | undefined;
  emptyText?: string | undefined;
};

/** More rows than anyone reads; beyond them, typing finds faster than scrolling. */
export const mostRows = 100;

export type OptionListProps<T> = OptionSource<T> & {
  id: string;
  label: string;
  query: string;
  at: number;
  isPicked: (option: T) => boolean;
  multiple?: boolean;
  onPoint: (index: number) => void;
  onPick: (index: number) => void;
  reveal: (element: HTMLElement | null) => void;
  /** Words of the footer beside the keys. */
  hints: readonly { keys: readonly string[]; label: string }[];
};

/** The popup of the comboboxes: rows, a row that creates, and the keys. The focus stays in the input. */
export function OptionList<T>(props: OptionListProps<T>) {
  const { options, getKey, getText, renderOption, create, query, at, id } = props;
  const shown = options.slice(0, mostRows);
  const rowProps = (index: number, picked: boolean) => ({
    id: `${id}-${index}`,
    role: "option",
    "aria-selected": picked,
    className: "option",
    "data-active": index === at ? "" : undefined,
    ref: index === at ? props.reveal : undefined,
    onPointerMove: () => props.onPoint(index),
    onClick: () => props.onPick(index),
  });
  return (
    <>
      {/* Pressing anything here must not take the focus out of the input. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above; the rows below are the operated things */}
      <div className="popover-list" onMouseDown={(event) => event.preventDefault()}>
        {props.groupText ? <p className="px-2 py-1 text-ink-3 text-xs">{props.groupText(query)}</p> : null}
        <div
          role="listbox"
          id={id}
          aria-label={props.label}
          aria-multiselectable={props.multiple || undefined}
        >
          {shown.map((option, index) => {
            const text = <MatchedText text={getText(option)} query={query} />;
            return (
              <div key={getKey(option)} {...rowProps(index, props.isPicked(option))}>
                {renderOption ? renderOption(option, text) : <span className="flex-1 truncate">{text}</span>}
                {props.multiple ? (
                  <Check className={clsx("ms-auto", !props.isPicked(option) && "invisible")} />
                ) : null}
              </div>
            );
          })}
          {create ? (
            <div
              {...rowProps(shown.length, false)}
              className={shown.length > 0 ? "option mt-1 border-line border-t" : "option"}
            >
              <Plus />
              {create.text(query)}
            </div>
          ) : null}
        </div>
        {options.length > shown.length ? (
          <p className="px-2 py-1 text-ink-3 text-xs">
            {options.length - shown.length} more. Type to find them.
          </p>
        ) : null}
        {shown.length === 0 ? (
          <p role="status" className="px-2 py-1.5 text-ink-3">
            {props.loading ? "Looking" : (props.emptyText ?? "Nothing matches.")}
          </p>
        ) : null}
      </div>
      <p
        aria-hidden="true"
        className="touch:hidden flex flex-none gap-4 border-line border-t px-3 py-1.5 text-ink-3 text-xs"
      >
        {props.hints.map((hint) => (
          <span key={hint.label} className="inline-flex items-center gap-2">
            <span className="inline-flex gap-1">
              {hint.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
            {hint.label}
          </span>
        ))}
      </p>
    </>
  );
}
