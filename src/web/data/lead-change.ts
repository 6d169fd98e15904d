import type { CustomFieldReading } from "#contract/custom-field.ts";
import type { LeadRow, LeadTag, LeadUser } from "#contract/lead.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";

/** The members of a lead that a row and the single lead have in common, and that an update can change. */
export type Changeable = Pick<
  LeadRow,
  | "version"
  | "updated_at"
  | "company_name"
  | "email"
  | "phone_number"
  | "first_name"
  | "last_name"
  | "status"
  | "tags"
  | "assigned_users"
  | "custom_fields"
>;

/** What the ids of an update stand for, so that its outcome can be shown before the server answers. */
export interface Directory {
  tags: readonly LeadTag[];
  users: readonly LeadUser[];
  fields: readonly { id: number; label: string }[];
}

/** One update on its way, or just arrived. */
export interface LeadChange {
  /** Its Idempotency-Key: the same however often it is sent. */
  key: string;
  leadId: number;
  /** The version the person saw when they made it. */
  version: number;
  body: UpdateLeadInput;
  directory: Directory;
  /** ISO moment. */
  at: string;
  /** `waiting`: sent at least once without an answer, goes out again by itself. `saved`: the server has it. */
  state: "saving" | "waiting" | "saved";
  /** Once saved: the lead's version and time since then. */
  saved?: { version: number; updated_at: string };
}

const texts = ["company_name", "email", "phone_number", "first_name", "last_name"] as const;

/** The lead as it will be once the change is stored. A lead that already holds it is returned as it is. */
export function applyChange<T extends Changeable>(lead: T, change: LeadChange): T {
  if (change.saved && lead.version >= change.saved.version) return lead;
  const { body, directory } = change;
  const next: T = { ...lead, updated_at: change.saved?.updated_at ?? change.at };
  if (change.saved) next.version = change.saved.version;
  for (const name of texts) {
    const value = body[name];
    if (value !== undefined) next[name] = value?.trim() || null;
  }
  if (body.status !== undefined) next.status = body.status;
  next.tags = editSet(lead.tags, directory.tags, body.tags, body.tagsAdd, body.tagsRemove, unknownTag);
  next.assigned_users = editSet(
    lead.assigned_users,
    directory.users,
    body.assignedUsers,
    body.assignedUsersAdd,
    body.assignedUsersRemove,
    unknownUser,
  );
  next.custom_fields = editFields(lead.custom_fields, change);
  return next;
}

/** All changes of one lead, in the order they were made. */
export function applyChanges<T extends Changeable>(lead: T, changes: readonly LeadChange[]): T {
  return changes.reduce(applyChange, lead);
}

function editSet<T extends { id: number }>(
  now: T[],
  known: readonly T[],
  whole: readonly number[] | undefined,
  add: readonly number[] | undefined,
  remove: readonly number[] | undefined,
  unknown: (id: number) => T,
): T[] {
  if (!whole && !add && !remove) return now;
  const find = (id: number) =>
    now.find((entry) => entry.id === id) ?? known.find((entry) => entry.id === id) ?? unknown(id);
  if (whole) return [...new Set(whole)].map(find);
  const kept = now.filter(({ id }) => !remove?.includes(id));
  const added = (add ?? []).filter((id) => !kept.some((entry) => entry.id === id));
  return [...kept, ...[...new Set(added)].map(find)];
}

function unknownTag(id: number): LeadTag {
  return { id, label: `#${id}`, background_color: "#6B7280", text_color: "#FFFFFF" };
}

function unknownUser(id: number): LeadUser {
  return {
    id,
    email: `#${id}`,
    first_name: null,
    last_name: null,
    color: null,
    profile_image_id: null,
    profile_image_uuid: null,
  };
}

function editFields(now: CustomFieldReading[], { body, directory }: LeadChange): CustomFieldReading[] {
  if (!body.customFields && !body.customFieldsClear) return now;
  let fields = now.filter(({ id }) => !body.customFieldsClear?.includes(id));
  for (const { customFieldId, type, value } of body.customFields ?? []) {
    const before = fields.find(({ id }) => id === customFieldId);
    if (value === null) fields = fields.filter((entry) => entry !== before);
    else if (before) fields = fields.map((entry) => (entry === before ? { ...entry, type, value } : entry));
    else {
      const label = directory.fields.find(({ id }) => id === customFieldId)?.label ?? `#${customFieldId}`;
      fields = [...fields, { id: customFieldId, label, type, value, custom_field_value_id: 0 }];
    }
  }
  return fields;
}
