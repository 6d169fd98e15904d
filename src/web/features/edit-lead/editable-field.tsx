import clsx from "clsx";
import { CircleAlert, Pencil, Plus } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Kbd } from "#web/ui/kbd.tsx";
import type { Edit } from "./changed-members.ts";
import { FieldRow } from "./field-row.tsx";
import type { LeadSeen } from "./touched-fields.ts";
import { type InlineEdit, useInlineEdit } from "./use-inline-edit.ts";

export type EditorProps<D> = {
  draft: D;
  setDraft: (draft: D) => void;
  /** Sentences by member; "" for the whole. */
  faults: Readonly<Record<string, string>>;
  /** For the input that the sentence below describes. */
  describedBy: string | undefined;
};

export type EditableFieldProps<D> = {
  lead: LeadSeen;
  label: string;
  /** Undefined: the field is empty. */
  reading: ReactNode | undefined;
  /** A link in the value cannot stand inside a button: then a pencil beside it opens the input. */
  linked?: boolean | undefined;
  /** False: the value is only shown. */
  canEdit: boolean;
  /** Enter makes a new line in the input, so Ctrl+Enter saves. */
  multiline?: boolean;
  /** The input shows what is wrong below itself. */
  ownFaults?: boolean;
  /** What the input starts with. */
  draftOf: (lead: LeadSeen) => D;
  /** What saving would send; checked before anything is. */
  editOf: (base: LeadSeen, draft: D) => Edit;
  /** What was typed, for those who have to copy it because the lead is gone. */
  textOf: (draft: D) => string;
  editor: (props: EditorProps<D>) => ReactNode;
};

/** A field of a lead: a button that turns into its input where it stands, and back. */
export function EditableField<D>(props: EditableFieldProps<D>) {
  const edit = useInlineEdit(props);
  if (edit.open) return <OpenField {...props} edit={edit} />;
  return <ClosedField {...props} edit={edit} />;
}

type Part<D> = EditableFieldProps<D> & { edit: InlineEdit<D> };

function ClosedField<D>({ label, reading, linked, canEdit, edit }: Part<D>) {
  const button = useRef<HTMLButtonElement>(null);
  const { takesFocus } = edit;
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);

  const value = reading ?? <span className="text-ink-3">–</span>;
  if (!canEdit) return <FieldRow label={label}>{<Shown>{value}</Shown>}</FieldRow>;
  return (
    <FieldRow label={label} hover>
      {linked && reading !== undefined ? <Shown>{reading}</Shown> : null}
      <button
        ref={button}
        type="button"
        data-edit=""
        className="group/field flex min-h-7 min-w-6 flex-1 rounded-sm py-1 text-start outline-offset-0! touch:min-h-11 touch:py-3"
        onClick={edit.start}
      >
        <span className="sr-only">
          {reading === undefined ? "Add" : "Edit"} {label}{" "}
        </span>
        {reading === undefined ? (
          <span aria-hidden="true" className="flex items-center gap-1 text-ink-3">
            <Plus className="size-3.5" />
            Add
          </span>
        ) : null}
        {linked || reading === undefined ? null : <span className="min-w-0">{reading}</span>}
        <span className="absolute end-1 top-0 hidden h-7 items-center gap-2 rounded-sm bg-hover px-1 group-focus-visible/field:flex group-hover/row:flex touch:hidden!">
          <Pencil className="text-ink-2" />
          <Kbd aria-hidden="true">E</Kbd>
        </span>
      </button>
    </FieldRow>
  );
}

/** A value with the height of a row. */
export function Shown({ children }: { children: ReactNode }) {
  return (
    <span className="flex min-h-7 min-w-0 flex-wrap items-center gap-x-2 py-1 touch:py-3">{children}</span>
  );
}

function OpenField<D>({ label, edit, editor, multiline, ownFaults }: Part<D>) {
  const box = useRef<HTMLDivElement>(null);
  const { faults, noteId } = edit;
  const sentences = ownFaults ? [] : Object.values(faults);

  useEffect(() => {
    const first = (selector: string) => box.current?.querySelector<HTMLElement>(selector);
    // A radio group is entered at its chosen one.
    const input = first("input:checked") ?? first("input, textarea, select") ?? first("button");
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
  }, []);

  return (
    <FieldRow label={label}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter, Esc, Tab and the loss of focus of the inputs in it */}
      <div
        ref={box}
        className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1"
        onKeyDown={edit.onKeyDown}
        onBlur={edit.onBlur}
      >
        <div className="min-w-44 max-w-80 flex-1 basis-44 sm:pointer-fine:[&_.control>:is(input,select)]:py-0.75 sm:pointer-fine:[&_.control]:min-h-7">
          {editor({
            draft: edit.draft,
            setDraft: edit.setDraft,
            faults,
            describedBy: sentences.length > 0 ? noteId : undefined,
          })}
        </div>
        <span className="flex flex-none items-center gap-1">
          <EditButton word="Save" keys={multiline ? "Ctrl Enter" : "Enter"} onClick={() => edit.save()} />
          <EditButton word="Cancel" keys="Esc" onClick={edit.cancel} />
        </span>
        {sentences.length > 0 ? (
          <p id={noteId} role="alert" className="flex w-full gap-1.5 text-danger text-xs">
            <CircleAlert className="mt-px size-3.5" />
            <span className="min-w-0 break-words">{sentences.join(" ")}</span>
          </p>
        ) : null}
      </div>
    </FieldRow>
  );
}

/** Enter and Esc have their keys, so Tab passes these by; a finger and a screen reader still reach them. */
function EditButton({ word, keys, onClick }: { word: string; keys: string; onClick: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={clsx(
        "flex min-h-6 items-center gap-1.5 rounded-sm px-1 text-ink-2 text-xs hover:bg-hover",
        "touch:min-h-11 touch:px-3 touch:text-base",
      )}
      onClick={onClick}
    >
      <span aria-hidden="true" className="touch:hidden flex gap-0.5">
        {keys.split(" ").map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
      {word}
    </button>
  );
}
