import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { Me } from "#contract/session.ts";
import { onSessionEnded } from "#web/data/api-client.ts";
import { retryWaiting } from "#web/data/retry-waiting.ts";
import { useSignInWanted } from "#web/data/use-outbox.ts";

const SessionEndedDialog = lazy(async () => {
  const { SessionEndedDialog } = await import("#web/app/session-ended-dialog.tsx");
  return { default: SessionEndedDialog };
});

type Waiter = (outcome: "repeat" | "give-up") => void;

/**
 * When a call meets the end of the session, asks for sign-in above the page, which stays as it is. The same person:
 * everything that waited is sent again. Somebody else: the page is loaded afresh and nothing of it remains.
 */
export function SessionEnded({ me }: { me: Me }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const waiters = useRef<Waiter[]>([]);

  useEffect(
    () =>
      onSessionEnded(
        () =>
          new Promise((resolve) => {
            waiters.current.push(resolve);
            setEnded(true);
          }),
      ),
    [],
  );

  // The tab that sends does not ask: whichever tab the person looks at does.
  const wanted = useSignInWanted();
  const owner = `${me.user.id}.${me.company.id}`;
  const goOn = useCallback(() => {
    setEnded(false);
    for (const resolve of waiters.current.splice(0)) resolve("repeat");
    retryWaiting(client);
  }, [client]);
  useEffect(() => {
    const channel = new BroadcastChannel("waggle.session");
    channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === owner) goOn();
      else location.reload();
    };
    return () => channel.close();
  }, [owner, goOn]);

  const signedIn = (now: Me) => {
    const channel = new BroadcastChannel("waggle.session");
    channel.postMessage(`${now.user.id}.${now.company.id}`);
    channel.close();
    if (now.user.id !== me.user.id || now.company.id !== me.company.id) {
      location.reload();
      return;
    }
    goOn();
  };
  if (!ended && !wanted) return null;
  return (
    <Suspense fallback={null}>
      <SessionEndedDialog me={me} onSignedIn={signedIn} />
    </Suspense>
  );
}
