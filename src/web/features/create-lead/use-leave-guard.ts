import { useEffect, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";

/**
 * Asks before something typed is left: by a link, a key, the Back button, or closing the window. The first three are
 * one event of the Navigation API, whoever started them; a browser without it asks only when the window closes.
 * `asking` is true while the question is open; `stay` and `leave` answer it.
 */
export function useLeaveGuard(isTyped: () => boolean) {
  const typed = useRef(isTyped);
  typed.current = isTyped;
  // Set once leaving was decided: by a save, or by the person.
  const decided = useRef(false);
  // How to go where the person was going.
  const [onward, setOnward] = useState<(() => void) | null>(null);

  useEffect(() => {
    const holds = () => !decided.current && typed.current();
    const onUnload = (event: BeforeUnloadEvent) => {
      if (holds()) event.preventDefault();
    };
    const onNavigate = (event: NavigateEvent) => {
      const { url, key, sameDocument } = event.destination;
      const to = new URL(url);
      if (!sameDocument || to.pathname === location.pathname || !event.cancelable || !holds()) return;
      event.preventDefault();
      const go =
        event.navigationType === "traverse"
          ? () => void navigation.traverseTo(key)
          : () => navigate(to.pathname + to.search);
      setOnward(() => go);
    };
    window.addEventListener("beforeunload", onUnload);
    window.navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.navigation?.removeEventListener("navigate", onNavigate);
    };
  }, []);

  const goTo = (to: string) => {
    decided.current = true;
    navigate(to);
  };
  return {
    asking: onward !== null,
    stay: () => setOnward(null),
    leave: () => {
      decided.current = true;
      onward?.();
    },
    /** Leaves at once if nothing is typed, else asks first. */
    leaveTo: (to: string) => {
      if (isTyped()) setOnward(() => () => navigate(to));
      else goTo(to);
    },
    /** Leaves without asking: what was typed is saved. */
    goTo,
  };
}
