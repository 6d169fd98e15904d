import type { CustomFieldChange, CustomFieldDefinition, CustomFieldReading } from "#contract/custom-field.ts";
import type { Lead } from "#contract/lead.ts";
import { type UpdateLeadInput, updateLeadBody } from "#contract/update-lead.ts";

/** The members of a lead that hold one line of text. */
export const contactMembers = ["company_name", "first_name", "last_name", "email", "phone_number"] as const;
export type ContactMember = (typeof contactMembers)[number];

/** What an edit leads to: nothing to send, a body with the touched members alone, or sentences by member. */
export type Edit =
  | { kind: "same" }
  | { kind: "send"; body: UpdateLeadInput }
  | { kind: "wrong"; faults: Record<string, string> };

/** Checks a body with the contract's own rules. A fault's key is the member it belongs to. */
export function checkedEdit(body: UpdateLeadInput): Edit {
  const read = updateLeadBody.safeParse(body);
  if (read.success) return { kind: "send", body };
  const faults: Record<string, string> = {};
  for (const issue of read.error.issues) faults[String(issue.path[0] ?? "")] ??= issue.message;
  return { kind: "wrong", faults };
}

/** Contact members as typed against the lead they were typed over: only those that differ are sent, "" empties one. */
export function contactEdit(
  before: Partial<Pick<Lead, ContactMember>>,
  typed: Partial<Record<ContactMember, string>>,
): Edit {
  const body: UpdateLeadInput = {};
  for (const member of contactMembers) {
    const text = typed[member];
    if (text !== undefined && text.trim() !== (before[member] ?? "")) body[member] = text.trim();
  }
  return Object.keys(body).length === 0 ? { kind: "same" } : checkedEdit(body);
}

/** The wrapped value of a custom field, or null when it holds nothing worth keeping. */
export type WrappedValue = Record<string, unknown> | null;

/** What is inside the wrapping, for comparison: kinds that read back under another key still compare equal. */
function inner(value: WrappedValue | undefined): string {
  const held = value ? Object.values(value)[0] : undefined;
  if (held === undefined || held === null || held === "" || (Array.isArray(held) && held.length === 0))
    return "";
  return JSON.stringify(Array.isArray(held) ? [...held].sort() : held);
}

/** A custom field's new value against the reading it was typed over. Null empties the field. */
export function customFieldEdit(
  definition: Pick<CustomFieldDefinition, "id" | "type">,
  before: Pick<CustomFieldReading, "value"> | undefined,
  value: WrappedValue,
): Edit {
  if (inner(before?.value) === inner(value)) return { kind: "same" };
  const change = {
    customFieldId: definition.id,
    type: definition.type,
    value: inner(value) === "" ? null : value,
  } as CustomFieldChange;
  return checkedEdit({ customFields: [change] });
}

/** The members that a set's change sends: what came and what went, never the whole set. */
export function setEdit(
  members: { add: "tagsAdd" | "assignedUsersAdd"; remove: "tagsRemove" | "assignedUsersRemove" },
  before: readonly number[],
  after: readonly number[],
): Edit {
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const body: UpdateLeadInput = {};
  if (added.length > 0) body[members.add] = added;
  if (removed.length > 0) body[members.remove] = removed;
  return Object.keys(body).length === 0 ? { kind: "same" } : checkedEdit(body);
}
