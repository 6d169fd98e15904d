import { useEffect, useRef } from "react";
import { showWaiting } from "#web/components/waiting-open.ts";
import type { OutboxEntry } from "#web/data/outbox-entry.ts";
import { showToast } from "#web/ui/toast.tsx";

/** Tells of new leads that the server refused after their form was gone; changes of leads are told where they were made. */
export function useRefusalsTold(entries: readonly OutboxEntry[]) {
  const known = useRef(new Set<string>());
  useEffect(() => {
    const now = entries.filter(({ state, endpoint }) => state === "refused" && endpoint === "createLead");
    const fresh = now.filter(({ key }) => !known.current.has(key));
    known.current = new Set(now.map(({ key }) => key));
    const [first] = fresh;
    if (!first) return;
    showToast({
      text: `${first.title} was not accepted. Everything typed is kept.`,
      actions: [{ label: "See why", onPress: () => showWaiting(true) }],
    });
  }, [entries]);
}
