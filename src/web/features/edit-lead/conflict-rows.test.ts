import { expect, test } from "vitest";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import type { FieldChange, HistoryEntry } from "#contract/lead-history.ts";
import { chosenBody, findConflict, joinConflicts, namesOf, type Refused } from "./conflict-rows.ts";
import type { LeadSeen } from "./touched-fields.ts";

const revenue: CustomFieldDefinition = {
  id: 5,
  uuid: "u",
  label: "Revenue potential",
  type: "number",
  category: "lead",
  partner_type: null,
  required: false,
  shared: false,
  options: null,
  placeholder: null,
  unit: "USD",
};

function lead(version: number, parts: Partial<LeadSeen> = {}): LeadSeen {
  return {
    id: 1,
    uuid: "u",
    created_at: "2026-03-03T09:12:00Z",
    updated_at: "2026-03-03T09:12:00Z",
    source: "manual",
    company_name: "Tessellate Health",
    email: null,
    phone_number: "1",
    first_name: "Omar",
    last_name: null,
    status: "new",
    partner_type: "referral",
    company_id: 1,
    created_by_user_id: null,
    campaign_id: null,
    campaign_title: null,
    tags: [],
    assigned_users: [],
    partnership_leads: [],
    campaign_partners: [],
    lead_deals: [],
    custom_fields: [],
    version,
    ...parts,
  };
}

function saved(version: number, changes: FieldChange[], name = "Jane Lindqvist"): HistoryEntry {
  return {
    id: version,
    at: `2026-03-10T10:0${version}:00Z`,
    version,
    action: "updated",
    actor: { kind: "user", id: 2, name, key_label: null },
    changes,
  };
}

const amount = (number: number) => [
  { id: 5, label: "Revenue potential", type: "number" as const, value: { number }, custom_field_value_id: 1 },
];
const refused = (parts: Partial<Refused>): Refused => ({
  base: lead(7, { custom_fields: amount(250000) }),
  body: { customFields: [{ customFieldId: 5, type: "number", value: { number: 325000 } }] },
  now: lead(8, { custom_fields: amount(310000) }),
  history: [saved(8, [{ field: "customFields.5", label: "Revenue potential" }])],
  own: new Set(),
  me: 1,
  definitions: [revenue],
  ...parts,
});

test("the same field changed by another: before, yours, theirs, in the words of the screen", () => {
  const conflict = findConflict(refused({}));
  expect(conflict.rows).toEqual([
    {
      field: "customFields.5",
      label: "Revenue potential",
      before: "$250,000",
      yours: "$325,000",
      theirs: "$310,000",
      by: { name: "Jane Lindqvist", at: "2026-03-10T10:08:00Z" },
      body: { customFields: [{ customFieldId: 5, type: "number", value: { number: 325000 } }] },
    },
  ]);
  expect(conflict.version).toBe(8);
  expect(namesOf(conflict.rows)).toBe("Jane Lindqvist");
});

test("yours is preset; theirs sends nothing", () => {
  const conflict = findConflict(refused({}));
  expect(chosenBody(conflict, {})).toEqual(refused({}).body);
  expect(chosenBody(conflict, { "customFields.5": "theirs" })).toEqual({});
});

test("fields nobody else touched are no choice and go out with it, sets too", () => {
  const conflict = findConflict(
    refused({
      body: { first_name: "Omid", last_name: "Haddad", tagsAdd: [12] },
      now: lead(9, { first_name: "Umar" }),
      history: [
        saved(9, [{ field: "tags", label: "Tags" }]),
        saved(8, [{ field: "first_name", label: "First name" }]),
      ],
    }),
  );
  expect(conflict.rows.map(({ field }) => field)).toEqual(["first_name"]);
  expect(conflict.changedByOthers).toEqual(["tags", "first_name"]);
  expect(chosenBody(conflict, { first_name: "theirs" })).toEqual({ last_name: "Haddad", tagsAdd: [12] });
});

test("our own earlier save in the way is no conflict, nor is the same value typed twice", () => {
  expect(findConflict(refused({ own: new Set([8]), me: 2 })).rows).toEqual([]);
  const same = findConflict(refused({ now: lead(8, { custom_fields: amount(325000) }) }));
  expect(same.rows).toEqual([]);
});

test("a save of ours that changed nothing does not make another person's version ours", () => {
  expect(findConflict(refused({ own: new Set([8]), me: 1 })).rows).toHaveLength(1);
});

test("what happened before the version that was seen does not count", () => {
  const conflict = findConflict(refused({ history: [saved(7, [{ field: "customFields.5", label: null }])] }));
  expect(conflict.rows).toEqual([]);
});

test("emptied values have no text", () => {
  const conflict = findConflict(
    refused({
      body: { phone_number: "" },
      now: lead(8, { phone_number: "2" }),
      history: [saved(8, [{ field: "phone_number", label: "Phone" }])],
    }),
  );
  expect(conflict.rows[0]).toMatchObject({ before: "1", yours: undefined, theirs: "2" });
});

test("two conflicts of one lead become one; the later row of a field wins and the newest version counts", () => {
  const first = findConflict(refused({}));
  const status = findConflict(
    refused({
      body: { status: "lost" },
      now: lead(9, { status: "qualified" }),
      history: [saved(9, [{ field: "status", label: "Status" }], "Bo Wirth")],
    }),
  );
  const joined = joinConflicts(first, status);
  expect(joined.rows.map(({ field, yours, theirs }) => [field, yours, theirs])).toEqual([
    ["customFields.5", "$325,000", "$310,000"],
    ["status", "Lost", "Qualified"],
  ]);
  expect(joined.version).toBe(9);
  expect(namesOf(joined.rows)).toBe("Jane Lindqvist and Bo Wirth");
  expect(chosenBody(joined, {})).toEqual({ ...refused({}).body, status: "lost" });
});
