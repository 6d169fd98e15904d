import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { timeOfDay } from "#web/components/offline-banner.tsx";
import { useConnection } from "#web/data/connection.ts";
import { formatRelative } from "#web/ui/format-date.ts";
import { tooltip } from "#web/ui/tooltip.tsx";

/** Whether the server answers, and when it last did. */
export function ConnectionLine() {
  const { answeredAt, silentSince } = useConnection();
  const clock = useClock(silentSince === undefined);
  const since = silentSince === undefined ? undefined : timeOfDay(answeredAt);
  const ago = agoWords(answeredAt, clock);
  const words = since === undefined ? `In sync, ${ago}` : `Not reachable since ${since}`;
  return (
    <div
      className="flex min-h-7 items-center gap-2.5 px-2 text-ink-2 max-lg:justify-center max-lg:px-0"
      {...tooltip(words)}
    >
      {since === undefined ? (
        <span className="mx-1 size-2 flex-none rounded-full bg-ok" />
      ) : (
        <CloudOff className="text-warn" />
      )}
      <span className="min-w-0 flex-1 truncate max-lg:sr-only">
        {since === undefined ? "In sync" : "Not reachable"}
      </span>
      <span className="text-2xs text-ink-3 tabular-nums max-lg:hidden">{since ?? ago}</span>
    </div>
  );
}

function agoWords(then: number, now: number) {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  const relative = formatRelative(then, now);
  return /^\d/.test(relative) ? `${relative} ago` : relative;
}

/** The time in ms, renewed every few seconds while anybody can see it. */
function useClock(running: boolean) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, 4000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
