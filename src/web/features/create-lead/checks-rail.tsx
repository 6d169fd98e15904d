import { useEffect, useRef, useState } from "react";
import { Tabs } from "#web/ui/tabs.tsx";
import { ChecksPanel, type ChecksPanelProps } from "./checks-panel.tsx";
import { useDraftState } from "./draft-watch.ts";
import { EnteredPanel } from "./entered-panel.tsx";
import { useLeadChecks } from "./lead-checks.tsx";
import { useReferralSession } from "./referral-session.ts";
import { RequestPanel } from "./request-panel.tsx";

/** Beside the form: what is left to do, and the request. Costs nothing while there is no room to show it. */
export function ChecksRail(props: ChecksPanelProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setShown(element.offsetWidth > 0));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return <div ref={frame}>{shown ? <RailTabs {...props} /> : null}</div>;
}

function RailTabs(props: ChecksPanelProps) {
  const { session } = useReferralSession();
  const [tab, setTab] = useState(session ? "entered" : "checks");
  const { faults } = useDraftState();
  const { matches } = useLeadChecks();
  const left = faults.length + matches.length;
  const count = left > 0 ? String(left) : undefined;
  return (
    <Tabs
      label="Checks and request"
      current={tab}
      onChange={setTab}
      panelClassName="p-4"
      tabs={[
        ...(session
          ? [
              {
                id: "entered",
                label: "Entered",
                count: String(session.entered.length),
                content: <EnteredPanel />,
              },
            ]
          : []),
        { id: "checks", label: "Checks", count, content: <ChecksPanel {...props} /> },
        { id: "request", label: "API request", content: <RequestPanel /> },
      ]}
    />
  );
}
