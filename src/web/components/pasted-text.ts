import { useEffect } from "react";

let waiting: string | undefined;
const listeners = new Set<(text: string) => void>();

/** Hands over a text that was pasted outside of any input: to the form that is open, or to the next that opens. */
export function handOverPaste(text: string) {
  if (listeners.size === 0) waiting = text;
  for (const listen of listeners) listen(text);
}

/** Receives such texts, also the one that opened this screen. `receive` must stay the same. */
export function useHandedPaste(receive: (text: string) => void) {
  useEffect(() => {
    if (waiting !== undefined) receive(waiting);
    waiting = undefined;
    listeners.add(receive);
    return () => {
      listeners.delete(receive);
    };
  }, [receive]);
}
