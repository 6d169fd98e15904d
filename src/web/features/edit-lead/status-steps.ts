import type { LeadStatus } from "#contract/lead.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";

/** The steps a lead climbs; "lost" stands apart. */
export const ladder = ["new", "contacted", "qualified", "converted"] as const;

export type StatusStep = {
  status: LeadStatus;
  place: "past" | "current" | "ahead";
  /** When the lead last came to this step, if the history read so far tells. */
  at: string | undefined;
};

/** When the lead last entered each status: its creation counts as entering "new" unless the history says otherwise. */
export function entered(
  createdAt: string,
  history: readonly HistoryEntry[],
): Partial<Record<string, string>> {
  const at: Partial<Record<string, string>> = { new: createdAt };
  const oldestFirst = [...history].sort((a, b) => a.version - b.version || a.id - b.id);
  for (const entry of oldestFirst) {
    const change = entry.changes.find(({ field }) => field === "status");
    if (typeof change?.to === "string") at[change.to] = entry.at;
  }
  return at;
}

function lastStatus(history: readonly HistoryEntry[]): unknown {
  const newestFirst = [...history].sort((a, b) => b.version - a.version || b.id - a.id);
  for (const { changes } of newestFirst) {
    const change = changes.find(({ field }) => field === "status");
    if (change) return change.to;
  }
  return "new";
}

/**
 * The five steps in order, Lost last. Only steps the lead has really been at carry a date: one that was jumped over is
 * past without one. For a lost lead the steps it reached are past, the others ahead.
 */
export function statusSteps(
  lead: { status: LeadStatus; created_at: string },
  history: readonly HistoryEntry[],
): StatusStep[] {
  const at = entered(lead.created_at, history);
  // Just set and not in the history yet: the day of an earlier visit would be wrong.
  if (lastStatus(history) !== lead.status) delete at[lead.status];
  const current = ladder.indexOf(lead.status as (typeof ladder)[number]);
  const reached =
    current >= 0 ? current : Math.max(...ladder.map((status, index) => (at[status] ? index + 1 : 0)));
  const steps: StatusStep[] = ladder.map((status, index) => {
    const place = index === current ? "current" : index < reached ? "past" : "ahead";
    return { status, place, at: place === "ahead" ? undefined : at[status] };
  });
  const lost = lead.status === "lost";
  return [...steps, { status: "lost", place: lost ? "current" : "ahead", at: lost ? at.lost : undefined }];
}

const hour = 3_600_000;

/** How long a lead has been at its step: "5 min", "3 h", "2 days". Empty for a time that is none. */
export function ageInWords(since: string, now: number): string {
  const past = now - new Date(since).getTime();
  if (Number.isNaN(past)) return "";
  if (past < 60_000) return "now";
  if (past < hour) return `${Math.floor(past / 60_000)} min`;
  if (past < 24 * hour) return `${Math.floor(past / hour)} h`;
  const days = Math.floor(past / (24 * hour));
  return days === 1 ? "1 day" : `${days} days`;
}
