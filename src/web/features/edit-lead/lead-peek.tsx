import { Maximize2, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { leadName } from "#web/components/lead-words.ts";
import { useSingleKeys } from "#web/components/preferences.ts";
import { useMe } from "#web/data/session.ts";
import { Button } from "#web/ui/button.tsx";
import { IconButton } from "#web/ui/icon-button.tsx";
import { Panel } from "#web/ui/panel.tsx";
import { LeadActions, PositionWords, PreviousNext } from "./lead-actions.tsx";
import { pressIn } from "./lead-keys.ts";
import type { Position } from "./lead-neighbours.ts";
import { LeadPeekBody } from "./lead-peek-body.tsx";
import { useLeadSeen } from "./use-lead-seen.ts";

export type LeadPeekProps = {
  leadId: number;
  /** Where the lead stands in the list; the index counts from 0. */
  position?: Position | undefined;
  onStep: (delta: 1 | -1) => void;
  onClose: () => void;
  onOpen: () => void;
};

/** A lead beside the list. Not modal: the list goes on working, and J and K show the next one here. */
export function LeadPeek({ leadId, position, onStep, onClose, onOpen }: LeadPeekProps) {
  const { lead, gone } = useLeadSeen(leadId);
  const canEdit = useMe().data?.permissions.write === true;
  const singleKeys = useSingleKeys();
  const root = useRef<HTMLDivElement>(null);
  const name = lead ? leadName(lead) : `Lead #${leadId}`;

  const step = (delta: 1 | -1) => {
    // What has the focus is about to go; the panel stays and keeps the keyboard.
    root.current?.closest("aside")?.focus({ preventScroll: true });
    onStep(delta);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    if (target.matches("input, textarea, select")) return;
    if (event.key === "Enter" && !target.closest("button, a, summary")) onOpen();
    else if (singleKeys && event.key === "j") step(1);
    else if (singleKeys && event.key === "k") step(-1);
    // The list has these keys too; inside the panel they mean the lead in it.
    else if (singleKeys && event.key === "a") pressIn(event.currentTarget, '[data-menu="A"]');
    else if (singleKeys && event.key === "t") pressIn(event.currentTarget, '[data-menu="T"]');
    else return;
    event.preventDefault();
  };

  return (
    <Panel
      label={name}
      takesFocus
      onClose={onClose}
      bar={
        <>
          <PreviousNext
            position={position}
            hasPrevious={(position?.index ?? 0) > 0}
            hasNext={position !== undefined && position.index < position.total - 1}
            onStep={step}
          />
          <span className="ms-1 flex-1">
            <PositionWords position={position} />
          </span>
          {gone ? null : (
            <>
              <LeadActions lead={lead} canEdit={canEdit} onDeleted={onClose} />
              <Button
                variant="ghost"
                className="max-sm:w-11 max-sm:px-0"
                icon={<Maximize2 />}
                keys={["Enter"]}
                onClick={onOpen}
              >
                <span className="max-sm:sr-only">Open</span>
              </Button>
            </>
          )}
          <IconButton label="Close" keys={["Esc"]} icon={<X />} onClick={onClose} />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the panel's keys; each repeats a button in its bar */}
      <div ref={root} data-lead="" onKeyDown={onKeyDown}>
        <LeadPeekBody key={leadId} leadId={leadId} root={root} />
      </div>
    </Panel>
  );
}
