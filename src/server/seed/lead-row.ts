import { type DuplicateTarget, duplicateKey } from "#server/services/duplicate-key.ts";
import { matchColumns } from "#server/services/match-columns.ts";
import type { DemoTarget } from "./demo-lead.ts";
import type { SeedRow } from "./insert-rows.ts";
import type { Story } from "./lead-story.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** Rows of the three tables that a lead stands in. */
export interface LeadRows {
  readonly leads: SeedRow[];
  readonly ties: SeedRow[];
  readonly history: SeedRow[];
}

/** One company's lead: which it is, how it came to be, what it hangs on, and its other columns. */
export interface LeadToStore {
  readonly companyId: number;
  readonly id: number;
  readonly story: Story;
  readonly target: DemoTarget;
  readonly more: SeedRow;
}

/** Adds a lead and its history to the rows. */
export function pushLead(random: SeededRandom, rows: LeadRows, lead: LeadToStore): void {
  const { end, entries } = lead.story;
  const last = entries.at(-1);
  rows.leads.push({
    company_id: lead.companyId,
    id: lead.id,
    uuid: random.uuid(),
    ...end,
    created_at: new Date(entries[0]?.at ?? 0),
    updated_at: new Date(last?.at ?? 0),
    version: last?.version ?? 1,
    duplicate_key: duplicateKey({
      target: duplicateTarget(lead.target),
      email: end.email,
      companyName: end.company_name,
      phone: end.phone_number,
    }),
    ...matchColumns(lead.companyId, end),
    ...lead.more,
  });
  for (const { at, ...entry } of entries) {
    rows.history.push({ company_id: lead.companyId, lead_id: lead.id, ...entry, at: new Date(at) });
  }
}

function duplicateTarget(target: DemoTarget): DuplicateTarget {
  return target.kind === "campaign"
    ? { kind: "campaign", id: target.campaign.id }
    : { kind: "partnership", id: target.tie.partnershipId };
}
