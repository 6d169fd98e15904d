import type { ActorRow } from "#server/db/lead-rows.ts";
import { DEMO_COMPANY_ID, DEMO_COMPANY_NAME, deskUsers } from "./demo-company.ts";
import { pushCopy } from "./demo-copy-rows.ts";
import type { DemoLead, DemoTarget } from "./demo-lead.ts";
import { type LeadRows, pushLead } from "./lead-row.ts";
import { person, tellStory } from "./lead-story.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** The newest lead's id, so that numbers look like those of a desk that has been busy for years. */
const NEWEST_ID = 48_211;
const IDS_PER_DAY = 10.2;
const DAY_MS = 86_400_000;

/** Rows of all demo leads and of their partners' copies. Ids fall with age, two per lead: ours, then the copy's. */
export function demoLeadRows(random: SeededRandom, leads: readonly DemoLead[], now: number): LeadRows {
  const rows: LeadRows = { leads: [], ties: [], history: [] };
  let id = NEWEST_ID + 2;
  for (const lead of [...leads].sort((a, b) => b.createdAt - a.createdAt)) {
    id = Math.min(id - 2, NEWEST_ID - Math.round(((now - lead.createdAt) / DAY_MS) * IDS_PER_DAY));
    push(random, rows, lead, lead.id ?? id);
  }
  return rows;
}

/** Who made our lead: the partner on their side, a form, or somebody at the desk. */
function creatorOf(
  lead: DemoLead,
  deskUser: number,
  partnerUser: number | undefined,
): { actor: ActorRow; createdBy: number | null } {
  const { target } = lead;
  if (target.kind === "partner" && target.copied && target.direction === "received") {
    const actor = person(target.partner.companyId, partnerUser ?? null);
    return { actor: { ...actor, actor_kind: "partner" }, createdBy: null };
  }
  if (lead.source === "lead_submission_form") {
    const nobody = { actor_user_id: null, actor_company_id: null, actor_key_id: null };
    return { actor: { actor_kind: "system", ...nobody }, createdBy: null };
  }
  return { actor: person(DEMO_COMPANY_ID, deskUser), createdBy: deskUser };
}

function push(random: SeededRandom, rows: LeadRows, lead: DemoLead, id: number): void {
  const { target } = lead;
  const deskUser = lead.script?.by ?? random.pick(deskUsers).id;
  const partnerUser = target.kind === "partner" ? random.pick(target.partner.people).id : undefined;
  const { actor, createdBy } = creatorOf(lead, deskUser, partnerUser);
  const story = tellStory(random, lead, actor);
  const tied = target.kind === "partner" ? target : undefined;
  pushLead(random, rows, {
    companyId: DEMO_COMPANY_ID,
    id,
    story,
    target,
    more: {
      source: lead.source,
      partner_type: tied?.tie.type ?? null,
      direction: tied?.direction ?? null,
      company_partnerships_id: tied?.tie.ourRow ?? null,
      campaign_id: target.kind === "campaign" ? target.campaign.id : null,
      created_by_user_id: createdBy,
      attributions: lead.touches.map((touch) => ({
        id: touch.id,
        attributedDate: new Date(touch.at).toISOString(),
      })),
    },
  });
  if (tied === undefined || partnerUser === undefined) return;

  const told = random.some(
    tied.partner.people.map((one) => one.id),
    random.whole(1, 2),
  );
  const sent = tied.direction === "sent";
  const copyId = id + 1;
  rows.ties.push({
    company_id: DEMO_COMPANY_ID,
    lead_id: id,
    ...tieRow(tied),
    sent_by: sent
      ? { userId: deskUser, companyName: DEMO_COMPANY_NAME }
      : { userId: partnerUser, companyName: tied.partner.name },
    partner_lead_id: tied.copied ? copyId : null,
    partner_user_ids: told,
    assigned_from_partner_lead: false,
    form_submission_lead: lead.source === "lead_submission_form",
    created_at: new Date(lead.createdAt),
  });
  if (tied.copied) {
    pushCopy(random, rows, lead, { target: tied, id: copyId, ours: id, told, partnerUser, deskUser, story });
  }
}

function tieRow(target: Extract<DemoTarget, { kind: "partner" }>) {
  return {
    partnership_id: target.tie.partnershipId,
    company_partnerships_id: target.tie.ourRow,
    partner_company_id: target.partner.companyId,
    partner_type: target.tie.type,
    direction: target.direction,
    fallback_data: { name: target.partner.name },
  };
}
