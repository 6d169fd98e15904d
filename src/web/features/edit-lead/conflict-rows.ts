import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import {
  fieldLabel,
  fieldText,
  type LeadSeen,
  mergeBodies,
  touchedFields,
  typedText,
} from "./touched-fields.ts";

/** A field that two people changed. Texts are undefined where the field is or would be empty. */
export type ConflictRow = {
  field: string;
  label: string;
  before: string | undefined;
  yours: string | undefined;
  theirs: string | undefined;
  /** Who saved theirs, and when; unknown if the history does not reach back that far. */
  by: { name: string; at: string } | undefined;
  /** What makes it yours. */
  body: UpdateLeadInput;
};

export type Conflict = {
  rows: ConflictRow[];
  /** Parts of the refused body that nobody else touched; they go out with the choice. */
  rest: UpdateLeadInput;
  /** Version both sides were compared with; the choice is saved over this one. */
  version: number;
  /** Fields others changed since, also those that need no choice. */
  changedByOthers: string[];
};

export type Refused = {
  /** The lead the person saw when they started to type. */
  base: LeadSeen;
  /** What they sent. */
  body: UpdateLeadInput;
  /** The lead as it is now. */
  now: LeadSeen;
  /** Newest entries of its history. */
  history: readonly HistoryEntry[];
  /** Versions that answered our own saves. A save that changed nothing is answered with somebody else's version. */
  own: ReadonlySet<number>;
  /** The person signed in: only what they did can be our own save. */
  me: number | undefined;
  definitions: readonly CustomFieldDefinition[];
};

/** What has to be chosen after a save was refused because the lead had changed. No rows: the save can be repeated. */
export function findConflict({ base, body, now, history, own, me, definitions }: Refused): Conflict {
  const since = history.filter(
    ({ version, actor }) => version > base.version && !(own.has(version) && actor.id === me),
  );
  const touched = touchedFields(body);
  const rows: ConflictRow[] = [];
  const rest: UpdateLeadInput[] = [withoutFields(body)];
  for (const part of touched) {
    const before = fieldText(part.field, base, definitions);
    const theirs = fieldText(part.field, now, definitions);
    const yours = typedText(part, definitions);
    const entry = since.find(({ changes }) => changes.some(({ field }) => field === part.field));
    // Both typed the same, or only we ourselves changed it: nothing to choose.
    if (theirs === yours || !entry) {
      rest.push(part.body);
      continue;
    }
    rows.push({
      field: part.field,
      label: fieldLabel(part.field, definitions),
      before,
      yours,
      theirs,
      by: { name: entry.actor.name, at: entry.at },
      body: part.body,
    });
  }
  const changedByOthers = new Set(since.flatMap(({ changes }) => changes.map(({ field }) => field)));
  return { rows, rest: mergeBodies(rest), version: now.version, changedByOthers: [...changedByOthers] };
}

/** The members that cannot conflict. */
function withoutFields(body: UpdateLeadInput): UpdateLeadInput {
  const { tagsAdd, tagsRemove, assignedUsersAdd, assignedUsersRemove } = body;
  const sets = { tagsAdd, tagsRemove, assignedUsersAdd, assignedUsersRemove };
  return Object.fromEntries(Object.entries(sets).filter(([, ids]) => ids !== undefined)) as UpdateLeadInput;
}

/** Two conflicts of one lead as one: the later one's rows win over earlier ones of the same field. */
export function joinConflicts(earlier: Conflict | undefined, later: Conflict): Conflict {
  if (!earlier) return later;
  const fields = new Set(later.rows.map(({ field }) => field));
  return {
    rows: [...earlier.rows.filter(({ field }) => !fields.has(field)), ...later.rows],
    rest: mergeBodies([earlier.rest, later.rest]),
    version: later.version,
    changedByOthers: [...new Set([...earlier.changedByOthers, ...later.changedByOthers])],
  };
}

export type Choice = "yours" | "theirs";

/** The body a choice sends; without any member when there is nothing to send. */
export function chosenBody(conflict: Conflict, choices: Readonly<Record<string, Choice>>): UpdateLeadInput {
  const yours = conflict.rows.filter(({ field }) => (choices[field] ?? "yours") === "yours");
  return mergeBodies([conflict.rest, ...yours.map(({ body }) => body)]);
}

/** "Jane Lindqvist", "Jane Lindqvist and Bo Wirth", or "Someone". */
export function namesOf(rows: readonly ConflictRow[]): string {
  const names = [...new Set(rows.flatMap(({ by }) => (by ? [by.name] : [])))];
  return names.length === 0 ? "Someone" : names.join(" and ");
}
