import type { StoredValue } from "#server/db/lead-rows.ts";
import { createdChanges } from "#server/services/created-changes.ts";
import { DEMO_COMPANY_ID, DEMO_COMPANY_NAME } from "./demo-company.ts";
import { fieldIds } from "./demo-fields.ts";
import type { DemoLead, DemoTarget } from "./demo-lead.ts";
import { partnerFieldIds } from "./demo-partner-rows.ts";
import { partnerFields } from "./history-labels.ts";
import { type LeadRows, pushLead } from "./lead-row.ts";
import { person, type Story, type StoryEntry } from "./lead-story.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface CopyToStore {
  readonly target: Extract<DemoTarget, { kind: "partner" }>;
  readonly id: number;
  /** Our lead's id. */
  readonly ours: number;
  /** Their people who were told. */
  readonly told: readonly number[];
  readonly partnerUser: number;
  readonly deskUser: number;
  readonly story: Story;
}

/**
 * The partner's own lead: our copy at their company, or the one they made and sent us. Contact data, status and
 * the shared field as ours; their people and fields are their own.
 */
export function pushCopy(random: SeededRandom, rows: LeadRows, lead: DemoLead, copy: CopyToStore): void {
  const { partner, tie, direction } = copy.target;
  const fromUs = direction === "sent";
  const direct = fromUs ? "received" : "sent";
  pushLead(random, rows, {
    companyId: partner.companyId,
    id: copy.id,
    story: copyStory(random, lead, copy),
    target: copy.target,
    more: {
      source: fromUs ? "partnership" : "manual",
      partner_type: tie.type,
      direction: direct,
      company_partnerships_id: tie.theirRow,
      campaign_id: null,
      created_by_user_id: fromUs ? null : copy.partnerUser,
      attributions: [],
    },
  });
  rows.ties.push({
    company_id: partner.companyId,
    lead_id: copy.id,
    partnership_id: tie.partnershipId,
    company_partnerships_id: tie.theirRow,
    partner_company_id: DEMO_COMPANY_ID,
    partner_type: tie.type,
    direction: direct,
    fallback_data: { name: DEMO_COMPANY_NAME },
    sent_by: fromUs
      ? { userId: copy.deskUser, companyName: DEMO_COMPANY_NAME }
      : { userId: copy.partnerUser, companyName: partner.name },
    partner_lead_id: copy.ours,
    partner_user_ids: [],
    assigned_from_partner_lead: false,
    form_submission_lead: false,
    created_at: new Date(lead.createdAt),
  });
}

/** Made when ours was; then every change of our status, which theirs follows. */
function copyStory(random: SeededRandom, lead: DemoLead, copy: CopyToStore): Story {
  const { partner, tie, direction } = copy.target;
  const fromUs = direction === "sent";
  const end = {
    ...copy.story.end,
    tag_ids: [],
    assignee_ids: fromUs ? [...copy.told] : [copy.partnerUser],
    custom_values: partnerValues(random, lead, copy),
  };
  const maker = fromUs
    ? { ...person(DEMO_COMPANY_ID, copy.deskUser), actor_kind: "partner" as const }
    : person(partner.companyId, copy.partnerUser);
  const entries: StoryEntry[] = [
    {
      ...maker,
      at: lead.createdAt,
      version: 1,
      action: "created",
      changes: createdChanges(
        end,
        { associationType: tie.type, source: fromUs ? "partnership" : "manual" },
        [],
        partnerFields(partner),
      ),
    },
  ];
  for (const entry of copy.story.entries) {
    const changes = entry.changes.filter((change) => change.field === "status");
    if (entry.action === "created" || changes.length === 0) continue;
    entries.push({ ...entry, actor_kind: "partner", version: entries.length + 1, changes });
  }
  return { entries, end };
}

function partnerValues(random: SeededRandom, lead: DemoLead, copy: CopyToStore): Record<number, StoredValue> {
  const { partner } = copy.target;
  const ids = partnerFieldIds(partner);
  const size = lead.values[fieldIds.companySize];
  return {
    ...(random.chance(0.7) ? { [ids.territory]: random.whole(1, 5) } : {}),
    ...(random.chance(0.5) ? { [ids.dealDesk]: random.pick(partner.people).first_name } : {}),
    ...(random.chance(0.4) ? { [ids.reference]: `TW-${random.whole(1000, 9999)}` } : {}),
    ...(size === undefined ? {} : { [ids.companySize]: size }),
  };
}
