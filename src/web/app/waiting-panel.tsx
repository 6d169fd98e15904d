import { useQueryClient } from "@tanstack/react-query";
import { Download, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import { WaitingEntry } from "#web/app/waiting-entry.tsx";
import { useStorageTrouble } from "#web/data/browser-storage.ts";
import type { OutboxEntry } from "#web/data/outbox-entry.ts";
import { retryWaiting } from "#web/data/retry-waiting.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button } from "#web/ui/button.tsx";
import { formatNumber } from "#web/ui/format-number.ts";
import { Popover } from "#web/ui/popover.tsx";

export interface WaitingPanelProps {
  anchor: Element | null;
  onClose: () => void;
}

/** Everything the server does not have yet: what it is, when it goes out, and what can be done about it. */
export function WaitingPanel({ anchor, onClose }: WaitingPanelProps) {
  const client = useQueryClient();
  const { entries } = useOutbox();
  const trouble = useStorageTrouble();
  return (
    <Popover
      open
      anchor={anchor}
      onClose={onClose}
      placement={{ side: "top", gap: 8 }}
      sheet
      role="dialog"
      aria-labelledby="waiting-title"
      className="flex w-98 max-w-full flex-col max-sm:w-full"
      onOpened={(popover) => popover.querySelector<HTMLElement>("h2")?.focus()}
    >
      <div className="flex min-h-11 flex-none items-center gap-2.5 px-3.5">
        <h2 id="waiting-title" tabIndex={-1} className="font-semibold outline-none">
          Waiting to be sent
        </h2>
        <Badge tone="warn">{formatNumber(entries.length)}</Badge>
        <span className="flex-1 text-end text-ink-3 text-xs tabular-nums">
          <NextTry entries={entries} />
        </span>
      </div>
      <ul className="min-h-0 flex-1 overflow-y-auto border-line border-t">
        {entries.map((entry) => (
          <WaitingEntry key={entry.key} entry={entry} onLeave={onClose} />
        ))}
      </ul>
      <div className="flex flex-none flex-wrap items-center gap-2 border-line border-t px-3.5 py-2.5">
        <Button size={28} icon={<RefreshCw />} onClick={() => retryWaiting(client)}>
          Try now
        </Button>
        <Button size={28} variant="ghost" icon={<Download />} onClick={() => saveAsFile(entries)}>
          Save as file
        </Button>
        <span className="flex-1 text-end text-ink-3 text-xs">
          {trouble ? "Lost if you close the tab" : "Kept if you close the tab"}
        </span>
      </div>
    </Popover>
  );
}

/** "Next try in 18 s" */
function NextTry({ entries }: { entries: readonly OutboxEntry[] }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (entries.some(({ state }) => state === "sign-in")) return "Goes out after signing in";
  if (entries.some(({ state }) => state === "sending")) return "Sending";
  const times = entries.flatMap(({ state, nextTry }) => (state === "waiting" && nextTry ? [nextTry] : []));
  if (times.length === 0) return null;
  return `Next try in ${Math.max(0, Math.ceil((Math.min(...times) - now) / 1000))} s`;
}

/** All that waits, as a file in the form the API takes it: for whoever does not trust one browser with an hour's work. */
function saveAsFile(entries: readonly OutboxEntry[]) {
  const requests = entries.map((entry) => ({
    call: entry.endpoint,
    idempotencyKey: entry.key,
    made: entry.at,
    title: entry.title,
    ...("leadId" in entry ? { leadId: entry.leadId } : {}),
    ...("body" in entry ? { body: entry.body } : {}),
  }));
  const file = new Blob([JSON.stringify(requests, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `waggle-waiting-${new Date().toISOString().slice(0, 16).replace(/\D/g, "-")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
