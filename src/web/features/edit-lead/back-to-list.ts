import { useLocation } from "wouter";
import { paths } from "#web/paths.ts";

/** The list this lead was opened from, if it is what "back" leads to: with its filters, and where it was scrolled to. */
function listBehind(): string | undefined {
  // Firefox has it since 147; without it the way back leads to the plain list.
  const navigation = "navigation" in window ? window.navigation : undefined;
  const at = navigation?.currentEntry?.index ?? 0;
  const url = navigation?.entries()[at - 1]?.url;
  if (!url) return undefined;
  const { origin, pathname, search } = new URL(url);
  return origin === window.location.origin && pathname === paths.leads() ? pathname + search : undefined;
}

/** The way back to the list: its address, and the step itself. */
export function useBackToList() {
  const [, navigate] = useLocation();
  const behind = listBehind();
  return {
    href: behind ?? paths.leads(),
    go: () => {
      if (listBehind() === undefined) navigate(paths.leads());
      else window.history.back();
    },
  };
}
