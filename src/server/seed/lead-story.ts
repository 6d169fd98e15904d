import type { ActorRow, LeadValues, StoredChange } from "#server/db/lead-rows.ts";
import { createdChanges } from "#server/services/created-changes.ts";
import { changesBetween } from "#server/services/lead-changes.ts";
import { DEMO_COMPANY_ID } from "./demo-company.ts";
import type { DemoLead } from "./demo-lead.ts";
import { demoChoices } from "./history-labels.ts";
import { inventScript } from "./invent-script.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** One request in a lead's life. */
export interface StoryEntry extends ActorRow {
  readonly at: number;
  readonly version: number;
  readonly action: "created" | "updated";
  readonly changes: StoredChange[];
}

/** How a lead came to be what it is. Its last entry's moment and version are the lead's. */
export interface Story {
  readonly entries: readonly StoryEntry[];
  readonly end: LeadValues;
}

const fields = new Map(demoChoices.fields.map((field) => [field.id, field]));

/** A person of a company, acting for themselves. */
export function person(companyId: number, userId: number | null): ActorRow {
  return { actor_kind: "user", actor_user_id: userId, actor_company_id: companyId, actor_key_id: null };
}

/**
 * Turns a lead's script, or one invented for it, into its history. A lead begins new with nobody assigned, as every
 * lead does; the changes are worked out by the code that records real ones.
 */
export function tellStory(random: SeededRandom, lead: DemoLead, creator: ActorRow): Story {
  const end: LeadValues = {
    company_name: lead.company,
    email: lead.email,
    phone_number: lead.phone,
    first_name: lead.first,
    last_name: lead.last,
    status: lead.status,
    tag_ids: [...lead.tags],
    assignee_ids: [...lead.assignees],
    custom_values: { ...lead.values },
    duplicate_key: null,
  };
  const script = lead.script ?? inventScript(random, lead, end);
  let state: LeadValues = { ...end, status: "new", assignee_ids: [], ...script.began };
  const entries: StoryEntry[] = [
    { ...creator, at: lead.createdAt, version: 1, action: "created", changes: firstChanges(lead, state) },
  ];
  for (const { at, by, set } of script.steps) {
    const next = { ...state, ...set };
    entries.push({
      ...person(DEMO_COMPANY_ID, by),
      at,
      version: entries.length + 1,
      action: "updated",
      changes: changesBetween(state, next, demoChoices),
    });
    state = next;
  }
  return { entries, end: state };
}

function firstChanges(lead: DemoLead, start: LeadValues): StoredChange[] {
  const association = lead.target.kind === "campaign" ? "campaigns" : lead.target.tie.type;
  return createdChanges(
    start,
    { associationType: association, source: lead.source },
    demoChoices.tags.filter((tag) => start.tag_ids.includes(tag.id)),
    fields,
  );
}
