import { useRef, useState } from "react";

/**
 * Open and closed for a button with a native popover. The popover closes by itself when the button is pressed, before
 * the click arrives; without remembering that it was open, the click would open it again.
 */
export function usePressToggle() {
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  return {
    open,
    setOpen,
    pressProps: {
      onPointerDown: () => {
        wasOpen.current = open;
      },
      // `detail` is 0 for a press by keyboard, which no pointer went before.
      onClick: (event: { detail: number }) => setOpen(event.detail === 0 ? !open : !wasOpen.current),
    },
  };
}
