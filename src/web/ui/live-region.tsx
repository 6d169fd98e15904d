import { useEffect, useState } from "react";

const listeners = new Set<(text: string) => void>();

/** Speaks a sentence to screen readers once they have finished what they are saying. */
export function announce(text: string) {
  for (const listen of listeners) listen(text);
}

/** The place `announce` speaks from; mount it once, before anything is announced. */
export function LiveRegion() {
  const [text, setText] = useState("");
  useEffect(() => {
    // The same words twice would not be a change, and so not be spoken: an unseen space tells them apart.
    const listen = (next: string) => setText((last) => (last === next ? `${next}\u00a0` : next));
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
