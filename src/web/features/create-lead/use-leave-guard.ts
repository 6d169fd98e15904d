import { useEffect, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";

/**
 * Asks before something typed is left: by a link, the Back button, or closing the window. `asking` is true while the
 * question is open; `stay` and `leave` answer it. `leaveTo` is for the screen's own ways out.
 */
export function useLeaveGuard(isTyped: () => boolean) {
  const typed = useRef(isTyped);
  typed.current = isTyped;
  // Set once leaving was decided: by a save, or by the person.
  const decided = useRef(false);
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    const here = location.href;
    const holds = () => !decided.current && typed.current();
    const onUnload = (event: BeforeUnloadEvent) => {
      if (holds()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      const plain =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link || !plain || link.target === "_blank" || link.origin !== location.origin) return;
      if (link.pathname === location.pathname || !holds()) return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(link.pathname + link.search);
    };
    // The router listens too; it must not see the step back before the question is answered.
    const onBack = (event: PopStateEvent) => {
      if (location.href === here || !holds()) return;
      event.stopImmediatePropagation();
      const back = location.pathname + location.search;
      history.pushState(null, "", here);
      setTarget(back);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    window.addEventListener("popstate", onBack, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("popstate", onBack, { capture: true });
    };
  }, []);

  const go = (to: string) => {
    decided.current = true;
    navigate(to);
  };
  return {
    asking: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      if (target !== null) go(target);
    },
    /** Leaves at once if nothing is typed, else asks first. */
    leaveTo: (to: string) => {
      if (isTyped()) setTarget(to);
      else go(to);
    },
    /** Leaves without asking: what was typed is saved. */
    goTo: go,
  };
}
