import type { UpdateLeadInput } from "#contract/update-lead.ts";

/** A save of ours: it was made over `from`, is stored as `to`, and others did not touch `members` in between. */
export interface OwnSave {
  from: number;
  to: number;
  /** "all": nobody else wrote anything in between. */
  members: ReadonlySet<string> | "all";
}

/** The members of a body that can conflict, custom fields by their id. Sets travel as add and remove and cannot. */
export function conflictingMembers(body: UpdateLeadInput): Set<string> {
  const { customFields = [], customFieldsClear = [], ...rest } = body;
  const sets = ["tagsAdd", "tagsRemove", "assignedUsersAdd", "assignedUsersRemove"];
  return new Set([
    ...Object.keys(rest).filter((member) => !sets.includes(member)),
    ...customFields.map(({ customFieldId }) => `customFields.${customFieldId}`),
    ...customFieldsClear.map((id) => `customFields.${id}`),
  ]);
}

/** Everything a body touches, custom fields by their id; the members of a set count as the set. */
export function membersOf(body: UpdateLeadInput): Set<string> {
  const changed = Object.keys(body).filter((member) => !member.startsWith("customFields"));
  return new Set([
    ...conflictingMembers(body),
    ...changed.map((member) => member.replace(/(Add|Remove)$/, "")),
  ]);
}

/**
 * The version to insist on for a change made over `seen`: what we wrote ourselves since then is no conflict. Where
 * others may have written the same members, it stays the version the person saw, so that the server can compare.
 * `saves` are ours of this lead, oldest first.
 */
export function versionToInsistOn(seen: number, body: UpdateLeadInput, saves: readonly OwnSave[]): number {
  const members = [...conflictingMembers(body)];
  let version = seen;
  for (const save of saves) {
    const { members: safe } = save;
    const covered = safe === "all" || members.every((member) => safe.has(member));
    if (covered && version >= save.from && version < save.to) version = save.to;
  }
  return version;
}
