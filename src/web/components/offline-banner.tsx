import { useQueryClient } from "@tanstack/react-query";
import { CloudOff, RefreshCw } from "lucide-react";
import { useState } from "react";
import { readMe } from "#contract/calls.ts";
import { showWaiting } from "#web/components/waiting-open.ts";
import { call } from "#web/data/api-client.ts";
import { useConnection } from "#web/data/connection.ts";
import { useWaitingCount } from "#web/data/leads.ts";
import { retryWaiting } from "#web/data/retry-waiting.ts";
import { Banner } from "#web/ui/banner.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatCount } from "#web/ui/format-number.ts";

/** "14:31" */
export function timeOfDay(moment: number) {
  return new Date(moment).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** Says since when nobody has answered, and what that means for what is on screen. Nothing while all is well. */
export function OfflineBanner() {
  const client = useQueryClient();
  const { answeredAt, silentSince } = useConnection();
  const waiting = useWaitingCount();
  const [trying, setTrying] = useState(false);
  if (silentSince === undefined) return null;
  const since = timeOfDay(answeredAt);
  const tryNow = async () => {
    setTrying(true);
    await call(readMe).catch(() => undefined);
    retryWaiting(client);
    setTrying(false);
  };
  return (
    <Banner
      tone="warn"
      icon={<CloudOff className="text-warn" />}
      title={`${location.host} has not answered since ${since}.`}
      actions={
        <>
          {waiting > 0 ? (
            <Button onClick={() => showWaiting(true)}>See {formatCount(waiting, "change")}</Button>
          ) : null}
          <Button icon={<RefreshCw />} busy={trying && "Trying"} onClick={() => void tryNow()}>
            Try now
          </Button>
        </>
      }
    >
      You see the copy from {since} and can go on working.
      {waiting > 0
        ? ` ${formatCount(waiting, "change")} ${waiting === 1 ? "is" : "are"} kept on this device and ${waiting === 1 ? "goes" : "go"} out when it answers.`
        : ""}
    </Banner>
  );
}
