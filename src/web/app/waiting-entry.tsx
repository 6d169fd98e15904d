import { CircleAlert, Hexagon, PenLine, Plus, RotateCcw, Tag, Trash2, UserRoundPlus } from "lucide-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { entryWords, heldWords } from "#web/app/entry-words.ts";
import type { OutboxEntry } from "#web/data/outbox-entry.ts";
import { useKeepMine, useOutbox } from "#web/data/use-outbox.ts";
import { paths } from "#web/paths.ts";
import { Button } from "#web/ui/button.tsx";
import { showToast } from "#web/ui/toast.tsx";

/** One change of the list: what it is, why it is held, and its buttons. */
export function WaitingEntry({ entry, onLeave }: { entry: OutboxEntry; onLeave: () => void }) {
  const [, navigate] = useLocation();
  const { outbox } = useOutbox();
  const keepMine = useKeepMine();
  const held = heldWords(entry);
  const words = entryWords(entry);
  const go = (to: string) => {
    onLeave();
    navigate(to);
  };
  const discard = (said: string) => {
    outbox.discard(entry.key);
    showToast({
      text: `${entry.title}: ${said}`,
      actions: [{ label: "Undo", onPress: () => void outbox.push(entry).catch(() => undefined) }],
    });
  };
  const button = (label: string, onClick: () => void) => (
    <Button
      size={28}
      variant="ghost"
      aria-label={`${label}: ${entry.title}, ${words}`}
      disabled={entry.state === "sending"}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <li className="flex items-start gap-3 border-line px-3.5 py-2 [&+&]:border-t">
      <span className="mt-0.5 flex text-warn">{iconOf(entry)}</span>
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{entry.title}</p>
        <p className="break-words text-ink-2 text-xs">{words}</p>
        {held ? (
          <p className="flex gap-1.5 pt-0.5 text-danger text-xs">
            <CircleAlert className="mt-0.5 size-3.5" />
            <span>{held}</span>
          </p>
        ) : null}
      </div>
      <div className="flex flex-none flex-wrap justify-end">
        {entry.endpoint === "createLead" ? (
          <>
            {entry.form ? button("Edit", () => go(paths.newLead(entry.key))) : null}
            {button("Discard", () => discard("discarded"))}
          </>
        ) : entry.state === "conflict" ? (
          <>
            {button("Open", () => go(paths.lead(entry.leadId)))}
            {button("Keep mine", () => void keepMine(entry))}
            {button("Discard", () => discard("discarded"))}
          </>
        ) : entry.state === "refused" ? (
          <>
            {button("Try again", () => outbox.again(entry.key))}
            {button("Discard", () => discard("discarded"))}
          </>
        ) : (
          button("Undo", () => discard("undone"))
        )}
      </div>
    </li>
  );
}

function iconOf(entry: OutboxEntry): ReactNode {
  switch (entry.endpoint) {
    case "createLead":
      return <Plus />;
    case "deleteLead":
      return <Trash2 />;
    case "restoreLead":
      return <RotateCcw />;
    case "updateLead": {
      const members = Object.keys(entry.body).join(" ");
      if (members.includes("status")) return <Hexagon />;
      if (members.includes("assignedUsers")) return <UserRoundPlus />;
      return members.includes("tags") ? <Tag /> : <PenLine />;
    }
  }
}
