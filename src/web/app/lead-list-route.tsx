import { lazy, Suspense, useCallback, useEffect } from "react";
import { LeadListPage, type PeekProps } from "#web/features/lead-list/lead-list-page.tsx";

const loadPeek = () => import("#web/features/edit-lead/lead-peek.tsx");
const LeadPeek = lazy(async () => ({ default: (await loadPeek()).LeadPeek }));

/** The list with the peek beside it: two features that know nothing of each other. */
export function LeadListRoute() {
  useEffect(() => {
    // The first peek opens at once: its code comes while nothing else is to be done.
    const wait = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 2000));
    wait(() => void loadPeek().catch(() => undefined));
  }, []);
  const peek = useCallback(
    (props: PeekProps) => (
      <Suspense fallback={null}>
        <LeadPeek {...props} />
      </Suspense>
    ),
    [],
  );
  return <LeadListPage peek={peek} />;
}
