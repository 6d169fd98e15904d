import { expect, test } from "vitest";
import type { CustomFieldDefinition, CustomFieldType } from "#contract/custom-field.ts";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { activitySentence, filterActivity } from "./activity-words.ts";
import { changeLines, historyText } from "./change-lines.tsx";

function definition(id: number, type: CustomFieldType, label: string): CustomFieldDefinition {
  return {
    id,
    uuid: "u",
    label,
    type,
    category: "lead",
    partner_type: null,
    required: false,
    shared: false,
    options: [
      { id: 1, label: "US East" },
      { id: 2, label: "Canada" },
      { id: 3, label: "Nordics" },
    ],
    placeholder: null,
    unit: type === "number" ? "USD" : null,
  };
}
const definitions = [definition(5, "number", "Revenue potential"), definition(6, "multi_select", "Regions")];

test("custom fields are written as on the screen", () => {
  expect(historyText("customFields.5", { number: 310000 }, definitions)).toBe("$310,000");
  expect(historyText("customFields.5", null, definitions)).toBeUndefined();
});

test("a field whose definition is gone still shows what was stored, under the name it had", () => {
  expect(historyText("customFields.99", { text: "Old" }, definitions)).toBe("Old");
  const [line] = changeLines(
    [{ field: "customFields.99", label: "Region", from: null, to: { text: "x" } }],
    definitions,
  );
  expect(line).toEqual({ key: "customFields.99", label: "Region", from: undefined, to: "x" });
});

test("sets show only what came and what went", () => {
  const tags = { field: "tags", label: "Tags", added: [{ id: 12, label: "Fast track" }] };
  expect(changeLines([tags], definitions)[0]).toEqual({
    key: "tags",
    label: "Tags",
    added: [{ id: 12, label: "Fast track" }],
    removed: [],
  });
  const regions = {
    field: "customFields.6",
    label: null,
    from: { multi_select: [1, 2] },
    to: { multi_select: [2, 3] },
  };
  expect(changeLines([regions], definitions)[0]).toEqual({
    key: "customFields.6",
    label: "Regions",
    added: [{ id: 3, label: "Nordics" }],
    removed: [{ id: 1, label: "US East" }],
  });
});

function entry(parts: Partial<HistoryEntry>): HistoryEntry {
  return {
    id: 1,
    at: "2026-03-10T10:00:00Z",
    version: 2,
    action: "updated",
    actor: { kind: "user", id: 1, name: "Maya Okonkwo", key_label: null },
    changes: [],
    ...parts,
  };
}

test("people alone are a sentence; anything else is a number of fields with its lines", () => {
  const priya = { id: 2, label: "Priya Raman" };
  const people = { field: "assignedUsers", label: "Assignees", added: [priya], removed: [] };
  expect(activitySentence(entry({ changes: [people] }), undefined)).toEqual({
    text: "assigned Priya Raman",
    lines: false,
  });
  expect(
    activitySentence(entry({ changes: [{ ...people, added: [], removed: [priya] }] }), undefined).text,
  ).toBe("took Priya Raman off the lead");
  const status = { field: "status", label: "Status", from: "new", to: "lost" };
  expect(activitySentence(entry({ changes: [people, status] }), undefined)).toEqual({
    text: "changed 2 fields",
    lines: true,
  });
});

test("a copy is named with the creation", () => {
  const created = entry({ action: "created" });
  expect(activitySentence(created, "Meridian Consulting").text).toBe(
    "created the lead and sent a copy to Meridian Consulting",
  );
  expect(activitySentence(created, undefined).text).toBe("created the lead");
});

test("filters tell field changes and the partner's doings apart", () => {
  const ours = entry({ id: 3 });
  const theirs = entry({ id: 2, actor: { kind: "partner", id: 9, name: "Meridian", key_label: null } });
  const created = entry({ id: 1, action: "created" });
  const all = [ours, theirs, created];
  expect(filterActivity(all, "all")).toEqual(all);
  expect(filterActivity(all, "fields")).toEqual([ours, theirs]);
  expect(filterActivity(all, "partner")).toEqual([theirs]);
});
