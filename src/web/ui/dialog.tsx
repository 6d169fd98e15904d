import clsx from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "#web/ui/icon-button.tsx";

export type DialogProps = {
  open: boolean;
  /** Esc, the cross, or a press beside it. The owner then sets `open` to false, or does not. */
  onClose: () => void;
  title: string;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  /** Beside the title, such as a count. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A modal question. The browser keeps the focus inside and gives it back; the page below is out of reach. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, footer, aside, className, children }: Omit<DialogProps, "open">) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect, because its end comes before the dialog leaves the document: only a dialog that is closed there
  // gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={clsx("dialog on-raised", className)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // A second Esc closes it whatever the owner thinks; then the owner has to hear of it.
        if (currentTarget.isConnected && !currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className="flex min-h-12 flex-none items-center gap-2 border-line border-b ps-4 pe-2">
        <h2 id={titleId} className="min-w-0 flex-1 py-2 font-semibold text-lg">
          {title}
        </h2>
        {aside}
        <IconButton label="Close" keys={["Esc"]} icon={<X />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer ? (
        <footer className="flex flex-none flex-wrap justify-end gap-2 border-line border-t px-4 py-3">
          {footer}
        </footer>
      ) : null}
    </dialog>
  );
}
