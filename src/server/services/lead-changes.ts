import type { UpdateLead } from "#contract/update-lead.ts";
import type { Choices, FieldChoiceRow } from "#server/db/choice-rows.ts";
import type { LeadValues, StoredChange, StoredValue } from "#server/db/lead-rows.ts";
import { wrap } from "./custom-values.ts";

const textMembers = ["company_name", "email", "phone_number", "first_name", "last_name"] as const;

/** A set after a body's replacing or editing members; order of first mention is kept. */
export function editSet(
  current: readonly number[],
  edit: { replace?: readonly number[]; add?: readonly number[]; remove?: readonly number[] },
): number[] {
  const removed = new Set(edit.remove);
  const kept = (edit.replace ?? current).filter((id) => !removed.has(id));
  return [...new Set([...kept, ...(edit.add ?? [])])];
}

/** The members a body names, in the words of `changedFields`: sets by their plain name, fields by their id. */
export function namedMembers(body: UpdateLead): Set<string> {
  const named = new Set<string>();
  for (const member of [...textMembers, "status"] as const) if (body[member] !== undefined) named.add(member);
  if (body.tags) named.add("tags");
  if (body.assignedUsers) named.add("assignedUsers");
  for (const { customFieldId } of body.customFields ?? []) named.add(`customFields.${customFieldId}`);
  for (const id of body.customFieldsClear ?? []) named.add(`customFields.${id}`);
  return named;
}

/** What a lead is after a body; the input is not touched. */
export function applyUpdate(
  lead: LeadValues,
  body: UpdateLead,
  values: ReadonlyMap<number, StoredValue | null>,
): LeadValues {
  const custom = { ...lead.custom_values };
  for (const [id, value] of values) {
    if (value === null) delete custom[id];
    else custom[id] = value;
  }
  const texts = Object.fromEntries(
    textMembers.map((member) => [member, body[member] === undefined ? lead[member] : body[member] || null]),
  ) as Pick<LeadValues, (typeof textMembers)[number]>;
  return {
    ...lead,
    ...texts,
    status: body.status ?? lead.status,
    tag_ids: editSet(lead.tag_ids, {
      ...(body.tags && { replace: body.tags }),
      add: body.tagsAdd ?? [],
      remove: body.tagsRemove ?? [],
    }),
    assignee_ids: editSet(lead.assignee_ids, {
      ...(body.assignedUsers && { replace: body.assignedUsers }),
      add: body.assignedUsersAdd ?? [],
      remove: body.assignedUsersRemove ?? [],
    }),
    custom_values: custom,
  };
}

function sameValue(a: StoredValue | undefined, b: StoredValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function setChange(
  field: string,
  before: readonly number[],
  after: readonly number[],
  labels: ReadonlyMap<number, string>,
): StoredChange | undefined {
  const named = (ids: number[]) => ids.map((id) => ({ id, label: labels.get(id) ?? `#${id}` }));
  const added = named(after.filter((id) => !before.includes(id)));
  const removed = named(before.filter((id) => !after.includes(id)));
  return added.length + removed.length > 0 ? { field, label: null, added, removed } : undefined;
}

/** What differs between two states of a lead, as history keeps it; empty if nothing does. */
export function changesBetween(before: LeadValues, after: LeadValues, choices: Choices): StoredChange[] {
  const changes: (StoredChange | undefined)[] = [];
  for (const member of [...textMembers, "status"] as const) {
    if (before[member] !== after[member]) {
      changes.push({ field: member, label: null, from: before[member], to: after[member] });
    }
  }
  const tags = new Map(choices.tags.map((tag) => [tag.id, tag.label]));
  const users = new Map(choices.users.map((user) => [user.id, user.label]));
  changes.push(setChange("tags", before.tag_ids, after.tag_ids, tags));
  changes.push(setChange("assignedUsers", before.assignee_ids, after.assignee_ids, users));
  const fields = new Map<number, FieldChoiceRow>(choices.fields.map((field) => [field.id, field]));
  for (const id of new Set([...Object.keys(before.custom_values), ...Object.keys(after.custom_values)])) {
    const from = before.custom_values[id];
    const to = after.custom_values[id];
    const field = fields.get(Number(id));
    if (sameValue(from, to) || !field) continue;
    changes.push({
      field: `customFields.${id}`,
      label: field.label,
      from: from === undefined ? null : wrap(field.type, from),
      to: to === undefined ? null : wrap(field.type, to),
    });
  }
  return changes.filter((change) => change !== undefined);
}
