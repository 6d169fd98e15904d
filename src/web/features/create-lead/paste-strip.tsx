import { Check, CircleAlert, ClipboardPaste } from "lucide-react";
import { type ClipboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { TextArea } from "#web/ui/text-area.tsx";
import { PasteReview } from "./paste-review.tsx";
import { filledBriefly, filledWords } from "./pasted-words.ts";
import { usePasteDesk } from "./use-paste.ts";

/** Takes over pastes of more than one line or cell, wherever inside they land; a single line pastes as usual. */
export function PasteZone({ children }: { children: ReactNode }) {
  const { take } = usePasteDesk();
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (event.defaultPrevented || !/[\n\r\t]/.test(text.trim())) return;
    event.preventDefault();
    take(text);
  };
  return <div onPaste={onPaste}>{children}</div>;
}

/** Where a signature, a row or a message goes, and what became of it. */
export function PasteStrip() {
  const { paste, take, undo } = usePasteDesk();
  const [open, setOpen] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);
  const taken = (text: string) => {
    setOpen(false);
    if (text.trim() !== "") take(text);
  };
  const filled = paste?.state === "filled" && !open;
  return (
    <section
      aria-label="Paste to fill"
      className="mt-5 rounded-md border border-line-control border-dashed bg-sunken px-4 py-2.5"
    >
      <div className="flex items-center gap-3">
        <ClipboardPaste className="size-5 flex-none text-ink-2" />
        <div className="min-w-0 flex-1">
          <p className="font-medium text-base">
            <span className="max-sm:hidden">Paste an email signature, a spreadsheet row or a message</span>
            <span className="sm:hidden">Paste a signature, row or message</span>
          </p>
          <Outcome />
        </div>
        {filled ? (
          <>
            <Button onClick={() => setReviewing(true)}>Review</Button>
            <Button variant="ghost" className="max-sm:hidden" onClick={undo}>
              Undo paste
            </Button>
          </>
        ) : null}
        {paste?.state === "failed" ? <Button onClick={() => take(paste.text)}>Try again</Button> : null}
        {!paste || paste.state === "nothing" ? (
          <Button
            keys={["Ctrl", "V"]}
            aria-keyshortcuts="Control+V"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            Paste
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="mt-2.5">
          <TextArea
            ref={box}
            aria-label="Text to read"
            placeholder="Paste here"
            rows={3}
            onPaste={(event) => {
              event.preventDefault();
              taken(event.clipboardData.getData("text/plain"));
            }}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              event.preventDefault();
              event.stopPropagation();
              setOpen(false);
            }}
          />
          <div className="mt-2 flex justify-end gap-2">
            <Button variant="ghost" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button onClick={() => taken(box.current?.value ?? "")}>Read it</Button>
          </div>
        </div>
      ) : null}
      {reviewing && paste ? (
        <PasteReview
          paste={paste}
          onClose={() => setReviewing(false)}
          onUndo={() => {
            setReviewing(false);
            undo();
          }}
        />
      ) : null}
    </section>
  );
}

function Outcome() {
  const { paste } = usePasteDesk();
  if (paste?.state === "filled") {
    return (
      <p className="flex gap-2 text-ink-2 text-sm">
        <Check className="mt-0.5 size-3.5 flex-none text-ok" />
        <span className="min-w-0 break-words max-sm:hidden">{filledWords(paste)}</span>
        <span className="min-w-0 sm:hidden">{filledBriefly(paste)}</span>
      </p>
    );
  }
  const said = paste ? outcomes[paste.state] : "Fields fill in below; nothing is saved until you say so.";
  const failed = paste?.state === "nothing" || paste?.state === "failed";
  return (
    <p className="flex gap-2 text-ink-2 text-sm">
      {failed ? <CircleAlert className="mt-0.5 size-3.5 flex-none text-warn" /> : null}
      {said}
    </p>
  );
}

const outcomes = {
  reading: "Reading",
  nothing: "Nothing in this text could be used. Nothing was filled.",
  failed: "The reader could not be loaded. What you pasted is kept.",
};
