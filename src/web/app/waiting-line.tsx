import { CloudUpload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useRefusalsTold } from "#web/app/use-refusals-told.ts";
import { showWaiting, useWaitingOpen } from "#web/components/waiting-open.ts";
import { isOpen } from "#web/data/outbox-entry.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import { formatCount } from "#web/ui/format-number.ts";
import { announce } from "#web/ui/live-region.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { tooltip } from "#web/ui/tooltip.tsx";

const loadPanel = () => import("#web/app/waiting-panel.tsx").then(({ WaitingPanel }) => WaitingPanel);

const ANCHOR = "waiting-anchor";

/** A change that is answered within this time was never worth a word. In ms. */
const WORTH_SHOWING = 400;

/** At the foot of the navigation: how many changes wait, and the way to them. Nothing while none does. */
export function WaitingLine() {
  const { entries } = useOutbox();
  const open = useWaitingOpen();
  const settled = useLasting(entries.length > 0, WORTH_SHOWING);
  const count = entries.length;
  const held = entries.some((entry) => !isOpen(entry));
  const words = held ? "Needs you" : "Waiting to be sent";
  const shown = settled && count > 0;

  const told = useRef(0);
  useEffect(() => {
    const now = shown ? count : 0;
    if (now > told.current) announce(`${formatCount(now, "change")} waiting to be sent.`);
    if (now === 0 && told.current > 0) announce("All changes are sent.");
    told.current = now;
  }, [shown, count]);
  return (
    <>
      <span id={ANCHOR} aria-hidden="true" className="block h-0" />
      {shown ? (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-label={`${words}: ${formatCount(count, "change")}`}
          className="flex min-h-7 w-full items-center gap-2.5 rounded-sm px-2 text-start text-ink-2 hover:bg-pressed max-lg:justify-center max-lg:px-0"
          onClick={() => showWaiting(!open)}
          {...tooltip(`${words}: ${count}`)}
        >
          <CloudUpload className="text-warn" />
          <span className="min-w-0 flex-1 truncate max-lg:hidden">{words}</span>
          <span className="text-2xs tabular-nums">{count}</span>
        </button>
      ) : null}
    </>
  );
}

/**
 * The list itself. Mount it once, outside the navigation: on a phone that is not drawn, and the list is a sheet.
 */
export function WaitingPlace() {
  const { entries } = useOutbox();
  const open = useWaitingOpen();
  const count = entries.length;
  useEffect(() => {
    if (count === 0) showWaiting(false);
  }, [count]);
  useRefusalsTold(entries);
  const Panel = usePanel(open && count > 0);
  if (!open || count === 0 || !Panel) return null;
  return <Panel anchor={document.getElementById(ANCHOR)} onClose={() => showWaiting(false)} />;
}

/** The list is needed when nothing can be fetched any more: it comes as soon as nothing else is to be done. */
function usePanel(wanted: boolean) {
  const [panel, setPanel] = useState<{ Panel: Awaited<ReturnType<typeof loadPanel>> }>();
  useEffect(() => {
    const wait = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 2000));
    wait(
      () =>
        void loadPanel().then(
          (Panel) => setPanel({ Panel }),
          () => undefined,
        ),
    );
  }, []);
  const missing = panel === undefined;
  useEffect(() => {
    if (!wanted || !missing) return;
    loadPanel().then(
      (Panel) => setPanel({ Panel }),
      () => {
        showWaiting(false);
        showToast({ text: "The list cannot be loaded now. The changes are kept and go out by themselves." });
      },
    );
  }, [wanted, missing]);
  return panel?.Panel;
}

/** True once `now` has been true for a while. */
function useLasting(now: boolean, ms: number) {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [now, ms]);
  return lasting;
}
