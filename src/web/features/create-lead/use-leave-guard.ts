import { useEffect, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";

export interface LeaveGuardParts {
  /** Whether leaving would lose something, so that it has to be asked. */
  asks: () => boolean;
  /** The same for closing the window, where nothing can be finished any more. */
  warns: () => boolean;
  /** Called before any way out that nobody is asked about. */
  leaving: () => void;
}

/**
 * Asks before something typed is lost: by a link, a key, the Back button, or closing the window. The first three are
 * one event of the Navigation API, whoever started them; a browser without it asks only when the window closes.
 * `asking` is true while the question is open; `stay` and `leave` answer it.
 */
export function useLeaveGuard(parts: LeaveGuardParts) {
  const latest = useRef(parts);
  latest.current = parts;
  // Set once leaving was decided: by a save, or by the person.
  const decided = useRef(false);
  // How to go where the person was going.
  const [onward, setOnward] = useState<(() => void) | null>(null);

  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!decided.current && latest.current.warns()) event.preventDefault();
    };
    const onNavigate = (event: NavigateEvent) => {
      const { url, key, sameDocument } = event.destination;
      const to = new URL(url);
      if (!sameDocument || to.pathname === location.pathname || decided.current) return;
      if (!event.cancelable || !latest.current.asks()) return latest.current.leaving();
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
    /** Leaves at once if nothing is lost by it, else asks first. */
    leaveTo: (to: string) => {
      if (parts.asks()) setOnward(() => () => navigate(to));
      else navigate(to);
    },
    /** Leaves without asking: what was typed is saved. */
    goTo,
  };
}
