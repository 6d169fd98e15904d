import clsx from "clsx";
import { type ComponentProps, useEffect, useLayoutEffect, useRef } from "react";
import { keepPlaced, opensAsSheet, type Placement } from "#web/ui/place-popover.ts";

export type PopoverProps = Omit<ComponentProps<"div">, "popover" | "ref"> & {
  open: boolean;
  /** What it hangs on. */
  anchor: Element | null;
  /** Esc, a press elsewhere, or another popover opening. */
  onClose: () => void;
  placement?: Placement;
  /** Stays until told otherwise; for popups whose focus remains in an input. */
  manual?: boolean;
  /** A sheet at the lower edge on a phone. */
  sheet?: boolean;
  /** Called once it is on screen, the moment focus can be moved into it. */
  onOpened?: (popover: HTMLElement) => void;
};

/**
 * A native popover in the top layer, placed beside its anchor. Keys and presses inside do not reach the page below.
 * When it goes away while holding the focus, the focus returns to where it was before.
 */
export function Popover({ open, ...props }: PopoverProps) {
  return open ? <OpenPopover {...props} /> : null;
}

function OpenPopover({
  anchor,
  onClose,
  placement,
  manual = false,
  sheet = false,
  onOpened,
  className,
  ...props
}: Omit<PopoverProps, "open">) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef({ onOpened, placement });
  latest.current = { onOpened, placement };

  useLayoutEffect(() => {
    const popover = ref.current;
    if (!popover || !anchor) return;
    const before = document.activeElement;
    popover.showPopover();
    const stop = sheet && opensAsSheet() ? undefined : keepPlaced(popover, anchor, latest.current.placement);
    latest.current.onOpened?.(popover);
    return () => {
      stop?.();
      const held = popover.contains(document.activeElement);
      if (popover.matches(":popover-open")) popover.hidePopover();
      if (held && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [anchor, sheet]);

  useEffect(() => {
    const popover = ref.current;
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed" && !popover?.matches(":popover-open")) onClose();
    };
    popover?.addEventListener("toggle", toggled);
    return () => popover?.removeEventListener("toggle", toggled);
  }, [onClose]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps events from the page below; roles come from props
    <div
      onClick={(event) => event.stopPropagation()}
      {...props}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        event.stopPropagation();
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        }
      }}
      ref={ref}
      popover={manual ? "manual" : "auto"}
      data-sheet={sheet ? "" : undefined}
      className={clsx("popover on-raised", className)}
    />
  );
}
