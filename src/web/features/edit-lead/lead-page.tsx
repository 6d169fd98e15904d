import { ArrowLeft, ChevronRight } from "lucide-react";
import { useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { leadName } from "#web/components/lead-words.ts";
import { useSingleKeys } from "#web/components/preferences.ts";
import { paths } from "#web/paths.ts";
import { Page } from "#web/ui/page.tsx";
import { Tabs } from "#web/ui/tabs.tsx";
import { useHotkeys } from "#web/ui/use-hotkeys.ts";
import { Activity } from "./activity.tsx";
import { ApiRequest } from "./api-request.tsx";
import { useBackToList } from "./back-to-list.ts";
import { copyFor } from "./copy-for.ts";
import { LeadActions, PositionWords, PreviousNext } from "./lead-actions.tsx";
import { LeadEditingContext } from "./lead-editing.ts";
import { LeadGone } from "./lead-gone.tsx";
import { useLeadNeighbours } from "./lead-neighbours.ts";
import { LeadPageBody } from "./lead-page-body.tsx";
import type { LeadSeen } from "./touched-fields.ts";
import { type LeadScreen, useLeadScreen } from "./use-lead-screen.ts";

/** One lead, whole: what can be changed in place, what cannot and why, and what happened to it. */
export function LeadPage({ leadId }: { leadId: number }) {
  return <OpenLeadPage key={leadId} leadId={leadId} />;
}

function OpenLeadPage({ leadId }: { leadId: number }) {
  const screen = useLeadScreen(leadId);
  const [, navigate] = useLocation();
  const neighbours = useLeadNeighbours(leadId);
  const root = useRef<HTMLDivElement>(null);
  const { lead, gone } = screen;

  const step = (delta: 1 | -1) => {
    void neighbours
      .step(delta)
      .then((id) => {
        // Replaced, so that "back" leads to the list however many leads were looked at.
        if (id !== undefined) navigate(paths.lead(id), { replace: true });
      })
      .catch(() => undefined);
  };
  const back = useBackToList();
  const singleKeys = useSingleKeys();
  useHotkeys({ j: () => step(1), k: () => step(-1), escape: back.go }, { singleKeys });

  const title = gone ? "Lead not found" : lead ? leadName(lead) : `Lead #${leadId}`;
  return (
    <LeadEditingContext value={screen.editing}>
      <Page
        title={title}
        focused
        before={
          <>
            <Link
              href={back.href}
              onClick={(event) => {
                // With a key held it opens elsewhere, as any link.
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                back.go();
              }}
              className="inline-flex items-center justify-center font-medium text-ink-2 hover:underline max-sm:-ms-3 max-sm:size-11"
            >
              <ArrowLeft className="sm:hidden" />
              <span className="max-sm:sr-only">Leads</span>
            </Link>
            <ChevronRight className="text-ink-3 max-sm:hidden" />
          </>
        }
        after={<span className="font-mono text-ink-3 text-xs max-sm:hidden">#{leadId}</span>}
        actions={
          gone ? null : (
            <>
              <PositionWords position={neighbours.position} />
              <PreviousNext {...neighbours} onStep={step} />
              <LeadActions lead={lead} canEdit={screen.editing.canEdit} onDeleted={back.go} />
            </>
          )
        }
        {...(gone
          ? {}
          : {
              rail: { label: "Activity", width: 400 as const, content: <Rail screen={screen} lead={lead} /> },
            })}
      >
        <div ref={root} data-lead="">
          {gone ? <LeadGone typed={screen.editing.typed} /> : <LeadPageBody screen={screen} root={root} />}
        </div>
      </Page>
    </LeadEditingContext>
  );
}

function Rail({ screen, lead }: { screen: LeadScreen; lead: LeadSeen | undefined }) {
  const [tab, setTab] = useState("activity");
  const { history, definitions } = screen;
  const { entries, hasNextPage } = history;
  return (
    <Tabs
      label="About this lead"
      current={tab}
      onChange={setTab}
      panelClassName="p-4"
      tabs={[
        {
          id: "activity",
          label: "Activity",
          count: entries ? `${entries.length}${hasNextPage ? "+" : ""}` : null,
          content: <Activity history={history} definitions={definitions} copyFor={copyFor(lead)} />,
        },
        { id: "api", label: "API", content: lead ? <ApiRequest lead={lead} /> : null },
      ]}
    />
  );
}
