import { useCallback, useSyncExternalStore } from "react";

/** What the style sheet calls `touch`: a finger, or a window as narrow as a phone. */
export const TOUCH = "(pointer: coarse), (width < 40rem)";

/** Whether a media query holds, for what should not even be drawn otherwise. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listen: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listen);
      return () => media.removeEventListener("change", listen);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
