import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { readMe } from "#contract/calls.ts";
import { call } from "#web/data/api-client.ts";
import { useSilentSince } from "#web/data/connection.ts";
import { retryWaiting } from "#web/data/retry-waiting.ts";
import { useUnsafeToLeave } from "#web/data/use-outbox.ts";

/** How often a silent server is asked again. In ms. */
const EVERY = 15_000;

/** While nobody answers, asks from time to time; once somebody does, everything that waited goes on. */
export function useReachServer() {
  const client = useQueryClient();
  const silent = useSilentSince() !== undefined;
  const unsafe = useUnsafeToLeave();

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

  // What waits is kept on this device and goes out after a reload; only what could not be kept is lost with the page.
  useEffect(() => {
    if (!unsafe) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [unsafe]);
}
