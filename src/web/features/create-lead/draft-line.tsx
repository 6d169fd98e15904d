import clsx from "clsx";
import { HardDriveDownload, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import type { DraftState } from "#web/data/use-draft.ts";
import { formatRelative } from "#web/ui/format-date.ts";

/** Why nothing typed can be kept here, for people. */
export const troubleWords = {
  full: "there is no room left",
  blocked: "the browser does not let this page store anything",
};

/** That the form is kept on this device, and since when; or why not. */
export function DraftLine({ savedAt, trouble, className }: DraftState & { className?: string }) {
  const clock = useClock(savedAt);
  return (
    <p className={clsx("flex min-w-0 items-center gap-2 text-ink-2 max-sm:text-xs", className)}>
      {trouble ? <TriangleAlert className="text-warn" /> : <HardDriveDownload className="max-sm:hidden" />}
      <span className="min-w-0 truncate">
        {trouble
          ? `Drafts cannot be kept on this device: ${troubleWords[trouble]}.`
          : `Draft saved on this device, ${agoWords(savedAt ?? clock, clock)}`}
      </span>
    </p>
  );
}

function agoWords(then: number, now: number) {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  const relative = formatRelative(then, now);
  return /^\d/.test(relative) ? `${relative} ago` : relative;
}

/** The time in ms, renewed every few seconds, and at once when `from` changes. */
function useClock(from: number | undefined) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = () => {
      if (!document.hidden) setNow(Date.now());
    };
    const timer = setInterval(tick, 3000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, from ?? 0);
}
