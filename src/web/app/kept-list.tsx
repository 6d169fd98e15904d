import { Activity, Suspense, useRef } from "react";
import { Router, useLocation } from "wouter";
import { navigate, useLocationProperty } from "wouter/use-browser-location";
import { LeadListRoute } from "#web/app/lead-list-route.tsx";
import { paths } from "#web/paths.ts";

/**
 * The list, on its own address; and behind the form that was opened from it, where it is neither drawn nor at work but
 * need not be made again: the new lead is one row more. Put it behind the other screens: whoever looks for the heading
 * of the page finds the one that is shown first.
 */
export function KeptList() {
  const [path] = useLocation();
  const shown = path === paths.leads();
  const kept = useRef(false);
  kept.current = shown || (kept.current && path === paths.newLead());
  if (!kept.current) return null;
  return (
    <Activity mode={shown ? "visible" : "hidden"}>
      <Router hook={useListPath} searchHook={useListSearch}>
        <Suspense fallback={null}>
          <LeadListRoute />
        </Suspense>
      </Router>
    </Activity>
  );
}

const useListPath = (): [string, typeof navigate] => [paths.leads(), navigate];

let lastSearch = "";

/** What the list was asked for, also while the address is another screen's. */
function useListSearch() {
  return useLocationProperty(() => {
    if (location.pathname === paths.leads()) lastSearch = location.search;
    return lastSearch;
  });
}
