// biome-ignore-all lint/a11y/useSemanticElements: a grid of divs, because only the rows in view exist
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points to its cell
import clsx from "clsx";
import { CircleAlert, CircleCheck, CloudUpload, EqualApproximately } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { paths } from "#web/paths.ts";
import { Spinner } from "#web/ui/spinner.tsx";
import type { GridColumn } from "./grid-columns.ts";
import type { GridRow } from "./grid-row.ts";
import type { RowStatus } from "./row-status.ts";

export const cellId = (row: number, col: number) => `cell-${row}-${col}`;
const statusId = (row: number) => `row-status-${row}`;

export type GridRowViewProps = {
  row: GridRow;
  index: number;
  /** In rem. */
  high: number;
  columns: readonly GridColumn[];
  /** `grid-template-columns` of every row. */
  template: string;
  status: RowStatus;
  /** Column of the cursor; -1 in all other rows. */
  cursor: number;
  /** First and last selected column; -1 for none. */
  from: number;
  to: number;
  /** Column being typed into; -1 for none. */
  editing: number;
  initial: string;
  onEditorKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onEditorBlur: (text: string) => unknown;
};

/** One row: its number and mark, its cells, and what is wrong with it. */
export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { row, index, high, columns, template, status, cursor, from, to, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute grid w-full border-line border-b"
      style={{ gridTemplateColumns: template, top: `${index * high}rem`, height: `${high}rem` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className="sticky start-0 z-1 flex items-center justify-between gap-1 border-line border-e bg-canvas px-2 text-ink-3 text-xs tabular-nums"
      >
        {index + 1}
        <StatusMark kind={status.kind} />
      </div>
      {columns.map((column, col) => {
        const reason = status.cells[column.key];
        return (
          <div
            key={column.key}
            id={cellId(index, col)}
            role="gridcell"
            data-row={index}
            data-col={col}
            aria-colindex={col + 2}
            aria-selected={col >= from && col <= to}
            aria-invalid={reason ? true : undefined}
            aria-describedby={reason ? statusId(index) : undefined}
            title={reason}
            className={clsx(
              "relative flex min-w-0 items-center border-line border-e px-2",
              reason && "bg-danger-tint",
              col >= from && col <= to && !reason && "bg-selected",
              col === cursor && "outline-2 outline-honey-line -outline-offset-2",
            )}
          >
            {col === editing ? (
              <input
                ref={focusAtEnd}
                aria-label={`${column.label}, row ${index + 1}`}
                aria-describedby={reason ? statusId(index) : undefined}
                defaultValue={props.initial}
                autoComplete="off"
                spellCheck={false}
                onKeyDown={props.onEditorKey}
                onBlur={(event) => props.onEditorBlur(event.currentTarget.value)}
                className="absolute inset-0 bg-surface px-2 outline-2 outline-honey-line -outline-offset-2 touch:text-lg"
              />
            ) : (
              <span className="min-w-0 flex-1 truncate">{row.cells[column.key]}</span>
            )}
            {reason && col !== editing ? <CircleAlert className="size-3.5 flex-none text-danger" /> : null}
          </div>
        );
      })}
      <div
        role="gridcell"
        id={statusId(index)}
        aria-colindex={columns.length + 2}
        title={status.text}
        className={clsx(
          "flex min-w-0 items-center gap-2 px-3 text-xs",
          status.kind === "bad" ? "text-danger" : status.kind === "alike" ? "text-warn" : "text-ink-2",
        )}
      >
        <span className="truncate">{status.text}</span>
        {status.existingId === undefined ? null : (
          <a
            className="link flex-none"
            tabIndex={-1}
            href={paths.lead(status.existingId)}
            target="_blank"
            rel="noreferrer"
          >
            Open
          </a>
        )}
      </div>
    </div>
  );
});

/** Height of a row, in rem. */
export const ROW_REM = { mouse: 2.25, touch: 2.75 };

function focusAtEnd(input: HTMLInputElement | null) {
  if (!input || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.setSelectionRange(input.value.length, input.value.length);
}

function StatusMark({ kind }: Pick<RowStatus, "kind">) {
  switch (kind) {
    case "ready":
      return <CircleCheck className="size-3.5 text-ok" />;
    case "alike":
      return <EqualApproximately className="size-3.5 text-warn" />;
    case "bad":
      return <CircleAlert className="size-3.5 text-danger" />;
    case "sending":
      return <Spinner />;
    case "waiting":
      return <CloudUpload className="size-3.5 text-ink-2" />;
    default:
      return null;
  }
}
