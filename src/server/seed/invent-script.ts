import type { LeadStatus } from "#contract/lead.ts";
import type { LeadValues } from "#server/db/lead-rows.ts";
import { DEMO_ADMIN_ID, deskUsers } from "./demo-company.ts";
import { fieldIds } from "./demo-fields.ts";
import type { DemoLead, DemoScript } from "./demo-lead.ts";
import type { SeededRandom } from "./seeded-random.ts";

const paths: Record<LeadStatus, LeadStatus[]> = {
  new: [],
  contacted: ["contacted"],
  qualified: ["contacted", "qualified"],
  converted: ["contacted", "qualified", "converted"],
  lost: ["contacted", "lost"],
};

/** How a lead may have come to be what it is: assigned, moved, now and then a tag or a better amount. */
export function inventScript(random: SeededRandom, lead: DemoLead, end: LeadValues): DemoScript {
  const sets: Partial<LeadValues>[] = [];
  if (end.assignee_ids.length > 0) sets.push({ assignee_ids: end.assignee_ids });
  for (const status of paths[end.status]) sets.push({ status });

  const began = sets.length > 1 ? beganWith(random, end, sets) : {};
  // Whoever takes a lead often calls at once.
  if (sets.length > 2 && random.chance(0.5)) sets.splice(0, 2, { ...sets[0], ...sets[1] });
  const moments = momentsBetween(random, lead.createdAt, lead.updatedAt, sets.length);
  const people = lead.assignees.length > 0 ? lead.assignees : deskUsers.map((user) => user.id);
  return {
    by: DEMO_ADMIN_ID,
    began,
    steps: sets.map((set, at) => ({ at: moments[at] ?? lead.updatedAt, by: random.pick(people), set })),
  };
}

/** Takes back a tag or an amount, and lets one of the later requests set it. */
function beganWith(random: SeededRandom, end: LeadValues, sets: Partial<LeadValues>[]): Partial<LeadValues> {
  const began: Partial<LeadValues> = {};
  if (end.tag_ids.length > 0 && random.chance(0.4)) {
    began.tag_ids = end.tag_ids.slice(0, -1);
    Object.assign(random.pick(sets), { tag_ids: end.tag_ids });
  }
  const amount = end.custom_values[fieldIds.revenuePotential];
  if (typeof amount === "number" && random.chance(0.35)) {
    const first = Math.floor((amount * random.whole(60, 95)) / 100 / 500) * 500;
    began.custom_values = { ...end.custom_values, [fieldIds.revenuePotential]: first };
    Object.assign(random.pick(sets), { custom_values: end.custom_values });
  }
  return began;
}

/** `count` moments in order, the last of them exactly `to`; early ones are likelier than late ones. */
function momentsBetween(random: SeededRandom, from: number, to: number, count: number): number[] {
  if (count === 0) return [];
  const inner = Array.from(
    { length: count - 1 },
    () => from + 1 + Math.floor(random.fraction() ** 2 * Math.max(to - from - 1, 0)),
  );
  return [...inner.sort((a, b) => a - b), to];
}
