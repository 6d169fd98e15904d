import { GitCompareArrows } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useDropConflicts } from "#web/data/leads.ts";
import { Button } from "#web/ui/button.tsx";
import { announce } from "#web/ui/live-region.tsx";
import { type Choice, type Conflict, type ConflictRow, chosenBody, namesOf } from "./conflict-rows.ts";
import { dropConflict } from "./conflict-store.ts";
import { ConflictTable } from "./conflict-table.tsx";
import { useLeadEditing } from "./lead-editing.ts";
import { clockTime } from "./moment-words.ts";
import type { LeadSeen } from "./touched-fields.ts";

export type ConflictBannerProps = { lead: LeadSeen; conflict: Conflict };

/**
 * Two people changed the same field: before, yours, theirs, one choice per field. Nothing is written until the choice.
 * Its letters work only while the focus is inside.
 */
export function ConflictBanner({ lead, conflict }: ConflictBannerProps) {
  const { save } = useLeadEditing();
  const dropWaiting = useDropConflicts();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const { rows } = conflict;
  const who = namesOf(rows);
  const theirs = `${who.split(" ")[0]}’s`;

  useEffect(() => {
    // Whoever is typing elsewhere by now is told, not moved.
    const typing = document.activeElement?.matches("input, textarea, select");
    if (!typing) box.current?.focus();
    announce(`${who} changed the same field. Nothing was saved yet. Choose which change stays.`);
  }, [who]);

  const all = (choice: Choice) => setChoices(Object.fromEntries(rows.map(({ field }) => [field, choice])));
  const settle = () => {
    const body = chosenBody(conflict, choices);
    dropConflict(lead.id);
    dropWaiting(lead.id);
    focusLead(box.current);
    if (Object.keys(body).length === 0) return announce(`${theirs} values stay.`);
    // Saved over what both sides were compared with: a third change of the same field asks again.
    const label = rows.map((row) => row.label).join(", ");
    void save({ base: { ...lead, version: conflict.version }, body, label });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) settle();
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (event.key.toLowerCase() === "y") all("yours");
    else if (event.key.toLowerCase() === "t") all("theirs");
    else return;
    event.preventDefault();
  };

  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="flex gap-3 rounded-md border border-warn-line bg-warn-tint p-3 text-ink-2"
      onKeyDown={onKeyDown}
    >
      <GitCompareArrows className="mt-0.5 text-warn" />
      <div className="min-w-0 flex-1">
        <p id={titleId} className="font-semibold text-ink">
          {title(who, conflict)}
        </p>
        <p>{need(conflict)} Nothing has been overwritten, on either side.</p>
        <ConflictTable
          rows={rows}
          theirs={theirs}
          choices={choices}
          onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
        />
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Button variant="primary" keys={["Ctrl", "Enter"]} onClick={settle}>
            Save my choice
          </Button>
          <Button keys={["Y"]} onClick={() => all("yours")}>
            All yours
          </Button>
          <Button keys={["T"]} onClick={() => all("theirs")}>
            All {theirs}
          </Button>
          <span className="ms-1 text-ink-3 text-xs">{theirs} version stays in Activity either way.</span>
        </div>
      </div>
    </section>
  );
}

function title(who: string, { changedByOthers, rows }: Conflict) {
  const count = Math.max(changedByOthers.length, rows.length);
  const at = lastOf(rows);
  const what = count === 1 && rows[0] ? rows[0].label.toLowerCase() : `${count} fields`;
  return `${who} changed ${what}${at ? ` at ${clockTime(at)}` : ""}, while you were editing.`;
}

function need({ rows, changedByOthers }: Conflict) {
  const need = rows.length === 1 ? "1 needs your choice." : `${rows.length} need your choice.`;
  return changedByOthers.length > rows.length ? `${need} The rest was merged.` : need;
}

function lastOf(rows: readonly ConflictRow[]) {
  return rows
    .flatMap(({ by }) => (by ? [by.at] : []))
    .sort()
    .at(-1);
}

/** The banner is about to go: the focus goes to the lead it stood in. */
function focusLead(box: HTMLElement | null) {
  box?.closest("[data-lead]")?.querySelector<HTMLElement>("[data-edit]")?.focus();
}
