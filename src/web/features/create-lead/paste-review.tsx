import { useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import type { PastedField } from "./pasted-fields.ts";
import { type Paste, usePasteDesk } from "./use-paste.ts";

export type PasteReviewProps = { paste: Paste; onClose: () => void; onUndo: () => void };

/** Every value of a paste beside the letters it was read from, to be taken or left. */
export function PasteReview({ paste, onClose, onUndo }: PasteReviewProps) {
  const { confirm } = usePasteDesk();
  const [taken, setTaken] = useState<ReadonlySet<PastedField>>(
    () => new Set(paste.fields.filter((field) => field.taken)),
  );
  const toggle = (field: PastedField) => {
    const next = new Set(taken);
    if (!next.delete(field)) next.add(field);
    setTaken(next);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="What was read"
      className="sm:w-160"
      footer={
        <>
          <Button onClick={onUndo}>Undo paste</Button>
          <Button
            variant="primary"
            autoFocus
            onClick={() => {
              confirm(taken);
              onClose();
            }}
          >
            Keep these
          </Button>
        </>
      }
    >
      <ul className="-my-2">
        {paste.fields.map((field) => (
          <li key={field.input ?? field.label} className="flex gap-2 border-line py-2 not-first:border-t">
            <Checkbox
              aria-label={`Take ${field.label}: ${field.shown}`}
              checked={taken.has(field)}
              disabled={field.input === null}
              onChange={() => toggle(field)}
            />
            <div className="min-w-0 flex-1">
              <p className="break-words">
                <span className="text-ink-2">{field.label}: </span>
                <span className="font-medium">{field.shown}</span>
              </p>
              <p className="break-words text-ink-3 text-xs">
                {field.from}: “{field.source}”{noteOf(field)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {paste.unused.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold text-base">Not used</h3>
          <ul className="mt-1 text-ink-2">
            {paste.unused.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand twice, and none ever moves
              <li key={at} className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}

function noteOf({ input, taken }: PastedField) {
  if (input === null) return ". This form has no field for it.";
  return taken ? "" : ". Left, because the field was filled already.";
}
