import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { EditableFieldProps } from "./editable-field.tsx";
import { useLeadEditing } from "./lead-editing.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type InlineEdit<D> = {
  open: boolean;
  draft: D;
  setDraft: (draft: D) => void;
  faults: Readonly<Record<string, string>>;
  noteId: string;
  /** The button that comes back takes the focus. */
  takesFocus: boolean;
  start: () => void;
  /** True when the input has closed. */
  save: (then?: "stay" | "leave") => boolean;
  cancel: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
};

type Open<D> = { base: LeadSeen; draft: D; faults: Readonly<Record<string, string>> };
const none: Readonly<Record<string, string>> = {};

/** The life of one inline edit: opened over what is seen, checked, sent; opened again with what was typed if refused. */
export function useInlineEdit<D>(props: EditableFieldProps<D>): InlineEdit<D> {
  const { lead, label, draftOf, editOf, textOf } = props;
  const { save: send, typed } = useLeadEditing();
  const noteId = useId();
  const [open, setOpen] = useState<Open<D>>();
  const [takesFocus, setTakesFocus] = useState(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const isOpen = useRef(false);
  isOpen.current = open !== undefined;

  const close = (focus: boolean) => {
    isOpen.current = false;
    typed.delete(label);
    setTakesFocus(focus);
    setOpen(undefined);
  };

  const save = (then: "stay" | "leave" = "stay") => {
    if (!open || !isOpen.current) return true;
    const edit = editOf(open.base, open.draft);
    if (edit.kind === "wrong") {
      setOpen({ ...open, faults: edit.faults });
      return false;
    }
    close(then === "stay");
    if (edit.kind === "same") return true;
    typed.set(label, textOf(open.draft));
    const shownHere = () => mounted.current && !isOpen.current;
    void send({ base: open.base, body: edit.body, label, shownHere }).then((outcome) => {
      if (outcome.kind !== "gone") typed.delete(label);
      // Refused: the value is back on screen, what was typed is back in the input.
      if (outcome.kind === "failed" && shownHere()) setOpen({ ...open, faults: outcome.faults });
    });
    return true;
  };

  return {
    open: open !== undefined,
    draft: open?.draft ?? draftOf(lead),
    setDraft: (draft) => {
      if (!open) return;
      typed.set(label, textOf(draft));
      // Once a fault is shown it is checked with every key, so that it goes as soon as it is mended.
      const again = open.faults === none ? undefined : editOf(open.base, draft);
      setOpen({ ...open, draft, faults: again?.kind === "wrong" ? again.faults : none });
    },
    faults: open?.faults ?? none,
    noteId,
    takesFocus,
    start: () => {
      setTakesFocus(false);
      setOpen({ base: lead, draft: draftOf(lead), faults: none });
    },
    save,
    cancel: () => close(true),
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      const inText = event.target instanceof HTMLTextAreaElement;
      const commanded = event.ctrlKey || event.metaKey;
      const onButton = event.target instanceof HTMLButtonElement;
      if (event.key === "Enter" && (commanded || !(inText || onButton))) {
        event.preventDefault();
        save();
      } else if (event.key === "Escape") {
        event.preventDefault();
        close(true);
      } else if (event.key === "Tab" && leavesEditor(event)) {
        event.preventDefault();
        const next = neighbour(event.currentTarget, event.shiftKey ? -1 : 1);
        if (save(next ? "leave" : "stay")) next?.focus();
      }
    },
    onBlur: (event) => {
      const to = event.relatedTarget;
      // Another window, or a list that belongs to the input: the editing goes on.
      if (!document.hasFocus() || (to instanceof Node && event.currentTarget.contains(to))) return;
      save("leave");
    },
  };
}

/** Whether Tab would go from the last input of the editor (or from the first, backwards) to what lies beside it. */
function leavesEditor(event: KeyboardEvent<HTMLElement>) {
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("input, textarea, select, button"),
  ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
  const at = stops.indexOf(event.target as HTMLElement);
  // Radios are one stop: the browser leaves the group whichever of them has the focus.
  const rest = event.shiftKey ? stops.slice(0, Math.max(at, 0)) : stops.slice(at + 1);
  const sameGroup = (stop: HTMLElement) =>
    stop instanceof HTMLInputElement &&
    stop.type === "radio" &&
    stop.name === (event.target as HTMLInputElement).name;
  return rest.every(sameGroup);
}

/** The next field's button in reading order. */
function neighbour(editor: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const root = editor.closest("[data-lead]") ?? document;
  const fields = [...root.querySelectorAll<HTMLElement>("[data-edit]")];
  const after = (field: HTMLElement) =>
    (editor.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return step === 1 ? fields.find(after) : fields.findLast((field) => !after(field));
}
