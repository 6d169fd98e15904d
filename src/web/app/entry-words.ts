import { refusalWords } from "#web/components/error-words.ts";
import { personName, statusWords } from "#web/components/lead-words.ts";
import { ApiError } from "#web/data/api-error.ts";
import type { OutboxEntry, UpdateEntry } from "#web/data/outbox-entry.ts";
import { formatCount } from "#web/ui/format-number.ts";

const labels = {
  company_name: "Company",
  first_name: "First name",
  last_name: "Last name",
  email: "Email",
  phone_number: "Phone",
} as const;

/** What an entry does: "New lead, 11 fields", "Status Contacted to Qualified", "Assigned to Maya Okonkwo". */
export function entryWords(entry: OutboxEntry): string {
  switch (entry.endpoint) {
    case "createLead":
      return `New lead, ${formatCount(countFields(entry.body), "field")}`;
    case "deleteLead":
      return "Deleted";
    case "restoreLead":
      return "Brought back";
    case "updateLead":
      return updateWords(entry).join(". ");
  }
}

/** Why it is not sent by itself any more; undefined while it is. */
export function heldWords(entry: OutboxEntry): string | undefined {
  if (entry.state === "conflict") {
    const who = entry.error?.problem?.changedBy?.name ?? "Someone else";
    return `${who} changed the same meanwhile. Theirs is shown.`;
  }
  if (entry.state !== "refused" || !entry.error) return undefined;
  const error = new ApiError(entry.error);
  const detail = error.details[0];
  if (entry.endpoint === "createLead") {
    return detail ? `Not accepted: ${detail.message}` : createWords(error);
  }
  return refusalWords(error).replace(/ ?Your change was undone here\./, "");
}

function createWords(error: ApiError) {
  const existing = error.problem?.existing;
  if (error.status === 409) return `This lead is already here${existing ? `, #${existing.id}` : ""}.`;
  if (error.status === 403) return "This key can read but not add leads.";
  if (error.code === "idempotency_key_reused") return "An earlier try of this lead was saved after all.";
  return error.message;
}

function updateWords({ body, before, directory }: UpdateEntry): string[] {
  const words: string[] = [];
  if (body.status) {
    const from = before.status ? `${statusWords[before.status]} to ` : "";
    words.push(`Status ${from}${statusWords[body.status]}`);
  }
  for (const [member, label] of Object.entries(labels) as [keyof typeof labels, string][]) {
    const value = body[member];
    if (value !== undefined) words.push(value ? `${label} “${value}”` : `${label} emptied`);
  }
  const people = [...directory.users, ...(before.assigned_users ?? [])];
  const person = (id: number) => {
    const found = people.find((one) => one.id === id);
    return found ? personName(found) : `#${id}`;
  };
  const tag = (id: number) =>
    [...directory.tags, ...(before.tags ?? [])].find((one) => one.id === id)?.label ?? `#${id}`;
  const list = (
    ids: readonly number[] | undefined,
    say: (names: string) => string,
    name: (id: number) => string,
  ) => {
    if (ids && ids.length > 0) words.push(say(ids.map(name).join(", ")));
  };
  list(body.assignedUsersAdd ?? body.assignedUsers, (names) => `Assigned to ${names}`, person);
  list(body.assignedUsersRemove, (names) => `No longer assigned to ${names}`, person);
  list(body.tagsAdd ?? body.tags, (names) => `Tagged ${names}`, tag);
  list(body.tagsRemove, (names) => `No longer tagged ${names}`, tag);
  const fields = [...directory.fields, ...(before.custom_fields ?? [])];
  const ids = [
    ...(body.customFields ?? []).map(({ customFieldId }) => customFieldId),
    ...(body.customFieldsClear ?? []),
  ];
  list(
    ids,
    (names) => `${names} changed`,
    (id) => fields.find((one) => one.id === id)?.label ?? `#${id}`,
  );
  return words.length > 0 ? words : ["Changed"];
}

/** How many inputs a body was made of: everything that ends in a value, a list of ids counting once. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item !== "object") ? Math.min(value.length, 1) : value.length;
  }
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + countFields(item), 0);
}
