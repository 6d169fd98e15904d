import { expect, test } from "vitest";
import type { UpdateLeadInput } from "#contract/update-lead.ts";
import { conflictingMembers, membersOf, type OwnSave, versionToInsistOn } from "#web/data/own-versions.ts";

const status: UpdateLeadInput = { status: "lost" };
const phone: UpdateLeadInput = { phone_number: "1" };
const alone = (from: number, to: number): OwnSave => ({ from, to, members: "all" });
const merged = (from: number, to: number, body: UpdateLeadInput): OwnSave => ({
  from,
  to,
  members: conflictingMembers(body),
});

test("our own changes in a row are no conflict with each other", () => {
  expect(versionToInsistOn(7, status, [])).toBe(7);
  expect(versionToInsistOn(7, status, [alone(7, 8)])).toBe(8);
  expect(versionToInsistOn(7, status, [alone(7, 8), alone(8, 9)])).toBe(9);
  expect(versionToInsistOn(8, status, [alone(7, 8), alone(8, 9)])).toBe(9);
});

test("where somebody else wrote in between, a change of another field insists on what its author saw", () => {
  // The first was merged with another person's version 8.
  const saves = [merged(7, 9, status)];
  expect(versionToInsistOn(7, phone, saves)).toBe(7);
  expect(versionToInsistOn(10, phone, saves)).toBe(10);
});

test("the same field changed again by us is no conflict, nor is a set", () => {
  const saves = [merged(7, 9, status), alone(9, 10)];
  expect(versionToInsistOn(7, status, saves)).toBe(10);
  expect(versionToInsistOn(7, { tagsAdd: [1] }, saves)).toBe(10);
});

test("the members of a body, for telling whether a later one makes an earlier one moot", () => {
  const body: UpdateLeadInput = { status: "new", tagsAdd: [1], customFieldsClear: [6] };
  expect([...membersOf(body)].sort()).toEqual(["customFields.6", "status", "tags"]);
});
