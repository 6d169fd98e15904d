import { Info } from "lucide-react";
import { refusalWords } from "#web/components/error-words.ts";
import { useDeleteLead, useRestoreLead } from "#web/data/leads.ts";
import { paths } from "#web/paths.ts";
import { Badge } from "#web/ui/badge.tsx";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { announce } from "#web/ui/live-region.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { formatClock } from "./clock.ts";
import { type Entered, useReferralSession } from "./referral-session.ts";

/** What was entered in this session, each to be opened or taken back. */
export function EnteredPanel() {
  const { session, store } = useReferralSession();
  const { mutateAsync: remove } = useDeleteLead();
  const { mutateAsync: restore } = useRestoreLead();
  const entered = session?.entered ?? [];
  const change = async ({ id, company }: Entered, removed: boolean) => {
    try {
      await (removed ? remove(id) : restore(id));
      store.setRemoved(id, removed);
      announce(removed ? `${company} removed` : `${company} is back`);
    } catch (error) {
      showToast({ text: `${company} stays as it is. ${refusalWords(error)}` });
    }
  };
  if (entered.length === 0)
    return <p className="text-ink-2">Nothing yet. Each lead you save is listed here.</p>;
  return (
    <>
      <ul className="rounded-md border border-line-2 bg-surface">
        {entered.map((lead) => (
          <li key={lead.id} className="border-line px-3 py-2 not-first:border-t">
            <div className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 break-words font-medium">{lead.company}</span>
              <time dateTime={lead.at} className="flex-none text-ink-3 text-xs tabular-nums">
                {formatClock(lead.at)}
              </time>
            </div>
            <div className="flex items-center gap-1">
              <span className="min-w-0 flex-1 truncate text-ink-2">{lead.person}</span>
              {lead.removed ? <Badge>Removed</Badge> : null}
              <Button
                variant="ghost"
                size={28}
                aria-label={`${lead.removed ? "Bring back" : "Undo"} ${lead.company}`}
                onClick={() => void change(lead, !lead.removed)}
              >
                {lead.removed ? "Bring back" : "Undo"}
              </Button>
              {lead.removed ? null : (
                <a
                  href={paths.lead(lead.id)}
                  target="_blank"
                  rel="noopener"
                  aria-label={`Open ${lead.company} in a new tab`}
                  className={buttonClass({ size: 28 })}
                >
                  Open
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex gap-2 text-ink-3 text-xs">
        <Info className="mt-px size-3.5" />
        Undo removes the lead from every list. It can be brought back from here.
      </p>
    </>
  );
}
