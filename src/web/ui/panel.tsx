import clsx from "clsx";
import { type ReactNode, useEffect, useRef } from "react";

export type PanelProps = {
  /** The accessible name: what is being looked at. */
  label: string;
  /** Esc inside it. Esc elsewhere is a matter of the screen's own keys. */
  onClose: () => void;
  /** The bar at the top: place in the list, actions, the cross. */
  bar: ReactNode;
  /** Moves the focus in when it opens. Leave it out where the list should keep the keyboard. */
  takesFocus?: boolean;
  className?: string;
  children: ReactNode;
};

/** A panel over the right side. Not modal: what lies beside it goes on working. On a phone it covers the screen. */
export function Panel({ label, onClose, bar, takesFocus = false, className, children }: PanelProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <aside
      ref={ref}
      aria-label={label}
      tabIndex={-1}
      className={clsx(
        "panel on-raised fixed inset-y-0 right-0 z-30 flex w-150 max-w-full flex-col bg-raised shadow-e3 outline-none",
        "max-sm:w-full forced-colors:border-s",
        className,
      )}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <div className="flex min-h-12 flex-none items-center gap-1 border-line border-b ps-5 pe-3">{bar}</div>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
    </aside>
  );
}
