import { expect, test } from "vitest";
import { contactEdit, customFieldEdit, setEdit } from "./changed-members.ts";

const lead = { company_name: "Tessellate Health", first_name: "Omar", last_name: null, email: "o@t.health" };

test("only the members that differ are sent", () => {
  expect(contactEdit(lead, { first_name: "Omar", last_name: "Haddad" })).toEqual({
    kind: "send",
    body: { last_name: "Haddad" },
  });
});

test("blanks around a text and the empty text over nothing are no change", () => {
  expect(contactEdit(lead, { company_name: " Tessellate Health ", last_name: " " })).toEqual({
    kind: "same",
  });
});

test("the empty text empties a member", () => {
  expect(contactEdit(lead, { email: "" })).toEqual({ kind: "send", body: { email: "" } });
});

test("what the contract refuses is not sent, and its sentence comes back by member", () => {
  expect(contactEdit(lead, { email: "no-at" })).toEqual({
    kind: "wrong",
    faults: { email: "This address has no @." },
  });
});

test("a custom field goes wrapped, with its kind, alone; the same value in other order is no change", () => {
  const regions = { id: 9, type: "multi_select" as const };
  expect(
    customFieldEdit({ id: 5, type: "number" }, { value: { number: 310000 } }, { number: 325000 }),
  ).toEqual({
    kind: "send",
    body: { customFields: [{ customFieldId: 5, type: "number", value: { number: 325000 } }] },
  });
  expect(customFieldEdit(regions, { value: { multi_select: [1, 2] } }, { multi_select: [2, 1] })).toEqual({
    kind: "same",
  });
  expect(customFieldEdit(regions, { value: { multi_select: [1] } }, null)).toEqual({
    kind: "send",
    body: { customFields: [{ customFieldId: 9, type: "multi_select", value: null }] },
  });
  expect(customFieldEdit(regions, undefined, null)).toEqual({ kind: "same" });
});

test("a number that is none is refused under customFields", () => {
  const edit = customFieldEdit({ id: 5, type: "number" }, undefined, { number: Number.NaN });
  expect(edit).toEqual({ kind: "wrong", faults: { customFields: "Must be a number" } });
});

test("a set sends what came and what went, never the whole", () => {
  const tags = { add: "tagsAdd", remove: "tagsRemove" } as const;
  expect(setEdit(tags, [10, 11], [11, 12])).toEqual({
    kind: "send",
    body: { tagsAdd: [12], tagsRemove: [10] },
  });
  expect(setEdit(tags, [10, 11], [11, 10])).toEqual({ kind: "same" });
});
