import { ChevronDown, ChevronUp, CopyPlus, Ellipsis, Link as LinkIcon, Terminal, Trash2 } from "lucide-react";
import { navigate } from "wouter/use-browser-location";
import { leadName } from "#web/components/lead-words.ts";
import { useDeleteWithUndo } from "#web/components/use-delete-with-undo.ts";
import { paths } from "#web/paths.ts";
import { formatNumber } from "#web/ui/format-number.ts";
import { IconButton } from "#web/ui/icon-button.tsx";
import { MenuButton } from "#web/ui/menu.tsx";
import { showToast } from "#web/ui/toast.tsx";
import { curlOf } from "./api-request.tsx";
import type { Position } from "./lead-neighbours.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type StepperProps = {
  position: Position | undefined;
  hasPrevious: boolean;
  hasNext: boolean;
  onStep: (delta: 1 | -1) => void;
};

/** To the lead before and after in the list. Not shown for a lead that no list led to. */
export function PreviousNext({ position, hasPrevious, hasNext, onStep }: StepperProps) {
  if (!position) return null;
  return (
    <>
      <IconButton
        label="Previous lead"
        keys={["K"]}
        icon={<ChevronUp />}
        disabled={!hasPrevious}
        onClick={() => onStep(-1)}
      />
      <IconButton
        label="Next lead"
        keys={["J"]}
        icon={<ChevronDown />}
        disabled={!hasNext}
        onClick={() => onStep(1)}
      />
    </>
  );
}

/** "3 of 1,284" */
export function PositionWords({ position }: { position: Position | undefined }) {
  if (!position) return null;
  return (
    <span className="whitespace-nowrap text-ink-2 tabular-nums max-sm:text-xs">
      {formatNumber(position.index + 1)} of {formatNumber(position.total)}
    </span>
  );
}

async function copy(text: string, done: string) {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ text: done });
  } catch {
    showToast({ text: "The browser did not allow copying." });
  }
}

export type LeadActionsProps = {
  lead: LeadSeen | undefined;
  canEdit: boolean;
  /** The lead was deleted: leave it. */
  onDeleted: () => void;
};

/** Copy the link, and the rest behind three dots. */
export function LeadActions({ lead, canEdit, onDeleted }: LeadActionsProps) {
  const remove = useDeleteWithUndo();
  if (!lead) return null;
  const items = [
    ...(canEdit ? [{ id: "copy", label: "Copy as new", icon: <CopyPlus /> }] : []),
    { id: "curl", label: "Copy as cURL", icon: <Terminal /> },
    ...(canEdit
      ? [{ id: "delete", label: "Delete lead", icon: <Trash2 />, danger: true, separated: true }]
      : []),
  ];
  const pick = (id: string) => {
    if (id === "curl") void copy(curlOf(lead, window.location.origin).read, "Request copied");
    if (id === "copy") navigate(paths.copyLead(lead.id));
    if (id === "delete") {
      onDeleted();
      remove(lead.id, leadName(lead));
    }
  };
  return (
    <>
      <IconButton
        label="Copy link"
        icon={<LinkIcon />}
        onClick={() => void copy(window.location.origin + paths.lead(lead.id), "Link copied")}
      />
      <MenuButton label="More about this lead" items={items} onPick={pick} placement={{ align: "end" }}>
        {(trigger) => <IconButton label="More" icon={<Ellipsis />} {...trigger} />}
      </MenuButton>
    </>
  );
}
