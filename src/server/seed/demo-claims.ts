import { CLAIM_DAYS_DEFAULT } from "#contract/claim.ts";
import { claimSubjects, holderOfTie } from "#server/services/claim-subjects.ts";
import { claimChange } from "#server/services/claim-words.ts";
import { DEMO_COMPANY_ID } from "./demo-company.ts";
import type { SeedRow } from "./insert-rows.ts";
import type { LeadRows } from "./lead-row.ts";

const DAY_MS = 86_400_000;

interface Received {
  readonly id: number;
  readonly createdAt: number;
  readonly row: SeedRow;
  readonly tie: SeedRow;
}

function received(rows: LeadRows): Received[] {
  const ours = rows.leads.filter((row) => row.company_id === DEMO_COMPANY_ID && row.direction === "received");
  return ours
    .flatMap((row) => {
      const tie = rows.ties.find((one) => one.company_id === DEMO_COMPANY_ID && one.lead_id === row.id);
      return tie ? [{ id: Number(row.id), createdAt: (row.created_at as Date).getTime(), row, tie }] : [];
    })
    .sort((a, b) => a.createdAt - b.createdAt);
}

/**
 * The claims that still stand on what partners brought, as `services/claim-new-lead.ts` would have taken them one after
 * the other. A lead that came against a standing claim gets the line about it into its first history entry.
 */
export function demoClaimRows(rows: LeadRows, now: number): SeedRow[] {
  const standing = new Map<string, { holder: string; row: SeedRow }>();
  for (const { id, createdAt, row, tie } of received(rows)) {
    if (createdAt < now - CLAIM_DAYS_DEFAULT * DAY_MS) continue;
    const holder = holderOfTie(tie as unknown as Parameters<typeof holderOfTie>[0]);
    if (!holder) continue;
    const subjects = claimSubjects(row);
    const broken = subjects
      .map(({ kind, key }) => standing.get(`${kind} ${key}`))
      .find((claim) => claim !== undefined && claim.holder !== holder.holder);
    if (broken) {
      noteBreak(rows, id, broken.row);
      continue;
    }
    for (const { kind, key, subject } of subjects) {
      if (standing.has(`${kind} ${key}`)) continue;
      const claim = {
        company_id: DEMO_COMPANY_ID,
        ...holder,
        ...{ kind, subject_key: key, subject, lead_id: id, latest: true },
        ...{ starts_at: new Date(createdAt), ends_at: new Date(createdAt + CLAIM_DAYS_DEFAULT * DAY_MS) },
      };
      standing.set(`${kind} ${key}`, { holder: holder.holder, row: claim });
    }
  }
  return [...standing.values()].map((claim) => claim.row);
}

function noteBreak(rows: LeadRows, leadId: number, claim: SeedRow): void {
  const created = rows.history.find(
    (entry) => entry.company_id === DEMO_COMPANY_ID && entry.lead_id === leadId && entry.action === "created",
  );
  const line = claimChange(
    {
      partner_name: String(claim.partner_name),
      kind: claim.kind as "person" | "domain" | "company",
      ends_at: (claim.ends_at as Date).toISOString(),
    },
    "Claim broken: both partners asked us to",
  );
  (created?.changes as unknown[] | undefined)?.push(line);
}
