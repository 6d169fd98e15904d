import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { readMe } from "#contract/session.ts";
import { call } from "#web/data/api-client.ts";
import { useSilentSince } from "#web/data/connection.ts";
import { useWaitingCount } from "#web/data/leads.ts";
import { retryWaiting } from "#web/data/retry-waiting.ts";

/** How often a silent server is asked again. In ms. */
const EVERY = 15_000;

/** While nobody answers, asks from time to time; once somebody does, everything that waited goes on. */
export function useReachServer() {
  const client = useQueryClient();
  const silent = useSilentSince() !== undefined;
  const waiting = useWaitingCount() > 0;

  useEffect(() => {
    if (!silent) return;
    const ask = () => void call(readMe).catch(() => undefined);
    const timer = setInterval(ask, EVERY);
    addEventListener("online", ask);
    return () => {
      clearInterval(timer);
      removeEventListener("online", ask);
      // Reached when it answers again, or when this screen goes.
      retryWaiting(client);
    };
  }, [silent, client]);

  // Changes that the server does not have are lost with the page.
  useEffect(() => {
    if (!waiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [waiting]);
}
