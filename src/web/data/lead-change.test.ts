import { expect, test } from "vitest";
import { applyChange, applyChanges, type Changeable, type LeadChange } from "#web/data/lead-change.ts";

const tag = (id: number) => ({ id, label: `Tag ${id}`, background_color: "#111111", text_color: "#ffffff" });
const user = (id: number) => ({
  id,
  email: `${id}@example.com`,
  first_name: `Person ${id}`,
  last_name: null,
  color: null,
  profile_image_id: null,
  profile_image_uuid: null,
});
const lead: Changeable = {
  version: 7,
  updated_at: "2026-11-01T10:00:00Z",
  company_name: "Acme",
  email: "a@acme.com",
  phone_number: null,
  first_name: "Ann",
  last_name: null,
  status: "new",
  tags: [tag(10), tag(11)],
  assigned_users: [user(1)],
  custom_fields: [
    { id: 5, label: "Revenue", type: "number", value: { number: 10 }, custom_field_value_id: 99 },
  ],
};

function change(body: LeadChange["body"], more: Partial<LeadChange> = {}): LeadChange {
  return {
    key: "k",
    leadId: 1,
    version: 7,
    body,
    directory: { tags: [tag(12)], users: [user(2)], fields: [{ id: 6, label: "Size" }] },
    at: "2026-11-20T10:00:00Z",
    state: "saving",
    ...more,
  };
}
const ids = (list: { id: number }[]) => list.map(({ id }) => id);

test("only touched members differ, and the time of the change", () => {
  const next = applyChange(lead, change({ status: "lost" }));
  expect(next).toEqual({ ...lead, status: "lost", updated_at: "2026-11-20T10:00:00Z" });
  expect(next.tags).toBe(lead.tags);
});

test("texts are trimmed, and empty or null empties them", () => {
  expect(applyChange(lead, change({ company_name: "  Beta ", email: "", first_name: null }))).toMatchObject({
    company_name: "Beta",
    email: null,
    first_name: null,
  });
});

test("sets: what is put in comes by name, what is taken out goes, repeats change nothing", () => {
  const next = applyChange(lead, change({ tagsAdd: [12, 10, 12], tagsRemove: [11], assignedUsersAdd: [2] }));
  expect(ids(next.tags)).toEqual([10, 12]);
  expect(next.tags[1]?.label).toBe("Tag 12");
  expect(ids(next.assigned_users)).toEqual([1, 2]);
  expect(ids(applyChange(lead, change({ tagsRemove: [999] })).tags)).toEqual([10, 11]);
});

test("a whole set replaces, and an id nobody knows is shown by its number", () => {
  expect(applyChange(lead, change({ tags: [12, 77] })).tags.map(({ label }) => label)).toEqual([
    "Tag 12",
    "#77",
  ]);
  expect(applyChange(lead, change({ assignedUsers: [] })).assigned_users).toEqual([]);
});

test("custom fields: changed, added under their label, emptied", () => {
  const changed = applyChange(
    lead,
    change({
      customFields: [
        { customFieldId: 5, type: "number", value: { number: 20 } },
        { customFieldId: 6, type: "select", value: { select: 3 } },
      ],
    }),
  ).custom_fields;
  expect(changed).toMatchObject([
    { id: 5, value: { number: 20 }, custom_field_value_id: 99 },
    { id: 6, label: "Size", value: { select: 3 } },
  ]);
  const emptied = change({ customFields: [{ customFieldId: 5, type: "number", value: null }] });
  expect(applyChange(lead, emptied).custom_fields).toEqual([]);
  expect(applyChange(lead, change({ customFieldsClear: [5] })).custom_fields).toEqual([]);
});

test("taking one change away leaves the later one as it was", () => {
  const first = change({ status: "lost", tagsAdd: [12] });
  const second = change({ company_name: "Beta", tagsRemove: [10] });
  expect(applyChanges(lead, [first, second])).toMatchObject({ status: "lost", company_name: "Beta" });
  const rest = applyChanges(lead, [second]);
  expect(rest).toMatchObject({ status: "new", company_name: "Beta" });
  expect(ids(rest.tags)).toEqual([11]);
});

test("a saved change lies on top of older answers only", () => {
  const saved = change({ status: "lost" }, { state: "saved", saved: { version: 8, updated_at: "later" } });
  expect(applyChange(lead, saved)).toMatchObject({ status: "lost", version: 8, updated_at: "later" });
  const fresher = { ...lead, version: 9, status: "qualified" as const };
  expect(applyChange(fresher, saved)).toBe(fresher);
});
