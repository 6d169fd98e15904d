import type { LeadStatus } from "#contract/lead.ts";
import type { ActorRow, LeadValues, StoredChange } from "#server/db/lead-rows.ts";
import { createdChanges } from "#server/services/created-changes.ts";
import { changesBetween } from "#server/services/lead-changes.ts";
import { DEMO_COMPANY_ID, deskUsers } from "./demo-company.ts";
import { fieldIds } from "./demo-fields.ts";
import type { DemoLead } from "./demo-lead.ts";
import { demoChoices } from "./history-labels.ts";
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

const paths: Record<LeadStatus, LeadStatus[]> = {
  new: [],
  contacted: ["contacted"],
  qualified: ["contacted", "qualified"],
  converted: ["contacted", "qualified", "converted"],
  lost: ["contacted", "lost"],
};

const fields = new Map(demoChoices.fields.map((field) => [field.id, field]));

/** A person of a company, acting for themselves. */
export function person(companyId: number, userId: number | null): ActorRow {
  return { actor_kind: "user", actor_user_id: userId, actor_company_id: companyId, actor_key_id: null };
}

/**
 * Invents the requests that led to a lead's state: made by `creator` with nobody assigned, as every lead is, then
 * assigned, moved, tagged. The changes are worked out by the code that records real ones.
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
  const states = earlierStates(random, end);
  const [start = end, ...later] = states;
  const association = lead.target.kind === "campaign" ? "campaigns" : lead.target.tie.type;
  const entries: StoryEntry[] = [
    {
      ...creator,
      at: lead.createdAt,
      version: 1,
      action: "created",
      changes: createdChanges(
        start,
        { associationType: association, source: lead.source },
        demoChoices.tags.filter((tag) => start.tag_ids.includes(tag.id)),
        fields,
      ),
    },
  ];
  const moments = momentsBetween(random, lead.createdAt, lead.updatedAt, later.length);
  for (const [at, state] of later.entries()) {
    entries.push({
      ...person(
        DEMO_COMPANY_ID,
        random.pick(lead.assignees.length > 0 ? lead.assignees : deskUsers.map((user) => user.id)),
      ),
      at: moments[at] ?? lead.updatedAt,
      version: at + 2,
      action: "updated",
      changes: changesBetween(states[at] ?? start, state, demoChoices),
    });
  }
  return { entries, end };
}

/** The states a lead went through, from the first to the present one. */
function earlierStates(random: SeededRandom, end: LeadValues): LeadValues[] {
  const steps: Partial<LeadValues>[] = [];
  if (end.assignee_ids.length > 0) steps.push({ assignee_ids: end.assignee_ids });
  for (const status of paths[end.status]) steps.push({ status });

  const start: LeadValues = { ...end, status: "new", assignee_ids: [] };
  const addedTag = end.tag_ids.at(-1);
  if (steps.length > 1 && addedTag !== undefined && random.chance(0.4)) {
    start.tag_ids = end.tag_ids.slice(0, -1);
    Object.assign(random.pick(steps), { tag_ids: end.tag_ids });
  }
  const amount = end.custom_values[fieldIds.revenuePotential];
  if (steps.length > 1 && typeof amount === "number" && random.chance(0.35)) {
    const first = Math.round((amount * random.whole(60, 95)) / 100 / 500) * 500;
    start.custom_values = { ...end.custom_values, [fieldIds.revenuePotential]: first };
    if (first !== amount) Object.assign(random.pick(steps), { custom_values: end.custom_values });
  }
  // One person does often assign and call in one go.
  if (steps.length > 2 && random.chance(0.5)) {
    const [assigned, called, ...rest] = steps;
    steps.splice(0, steps.length, { ...assigned, ...called }, ...rest);
  }
  let state = start;
  return [start, ...steps.map((step) => (state = { ...state, ...step }))];
}

/** `count` moments in order, the last of them exactly `to`. */
function momentsBetween(random: SeededRandom, from: number, to: number, count: number): number[] {
  const span = Math.max(to - from, count);
  const inner = Array.from(
    { length: Math.max(count - 1, 0) },
    () => Math.floor(random.fraction() ** 2 * (span - 1)) + 1,
  );
  return count === 0 ? [] : [...inner.sort((a, b) => a - b).map((offset) => from + offset), to];
}
