import type { HistoryEntry } from "#contract/lead-history.ts";
import { formatCount } from "#web/ui/format-number.ts";

export const activityFilters = ["all", "fields", "partner"] as const;
export type ActivityFilter = (typeof activityFilters)[number];

/** Which entries a filter shows: everything, changes of fields, or what the partner did. */
export function filterActivity(entries: readonly HistoryEntry[], filter: ActivityFilter): HistoryEntry[] {
  return entries.filter(({ action, actor }) => {
    if (filter === "fields") return action === "updated";
    return filter === "all" || actor.kind === "partner";
  });
}

/** A change of people alone reads as a sentence and needs no lines below it. */
function peopleSentence({ changes }: HistoryEntry): string | undefined {
  const [change, ...others] = changes;
  if (change?.field !== "assignedUsers" || others.length > 0) return undefined;
  const names = (people: readonly { label: string }[] = []) => people.map(({ label }) => label).join(" and ");
  const added = names(change.added);
  const removed = names(change.removed);
  if (added && removed) return `assigned ${added} in place of ${removed}`;
  if (added) return `assigned ${added}`;
  return removed ? `took ${removed} off the lead` : undefined;
}

/** What an entry says after the name of who did it, and whether the lines of the diff follow. */
export function activitySentence(
  entry: HistoryEntry,
  copyFor: string | undefined,
): { text: string; lines: boolean } {
  switch (entry.action) {
    case "created":
      return {
        text: copyFor ? `created the lead and sent a copy to ${copyFor}` : "created the lead",
        lines: false,
      };
    case "deleted":
      return { text: "deleted the lead", lines: false };
    case "restored":
      return { text: "restored the lead", lines: false };
    case "updated": {
      const people = peopleSentence(entry);
      if (people) return { text: people, lines: false };
      return { text: `changed ${formatCount(entry.changes.length, "field")}`, lines: true };
    }
  }
}
