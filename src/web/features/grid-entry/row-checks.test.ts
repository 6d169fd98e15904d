import { expect, test } from "vitest";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { ApiError } from "#web/data/api-error.ts";
import { toBody } from "#web/features/create-lead/create-lead-body.ts";
import { findFaults } from "#web/features/create-lead/find-faults.ts";
import { inputOfPath } from "#web/features/create-lead/input-of-path.ts";
import { blankDraft } from "#web/features/create-lead/lead-draft.ts";
import { readCell } from "./cell-value.ts";
import { checkRow } from "./check-row.ts";
import { columnsFor } from "./grid-columns.ts";
import { newRow } from "./grid-row.ts";
import { GridStore } from "./grid-store.ts";
import { blankShared, type GridLead, type LeadRules, type Shared } from "./lead-rules.ts";
import { refusalOf } from "./refusal-of.ts";
import { rowStatus } from "./row-status.ts";
import { duplicatesWithin } from "./same-lead.ts";

const field: Omit<CustomFieldDefinition, "id" | "label" | "type"> = {
  ...{ uuid: "u", category: "lead", partner_type: null, required: false, shared: false },
  ...{ options: null, placeholder: null, unit: null },
};
const revenue: CustomFieldDefinition = { ...field, id: 5, label: "Revenue", type: "number", required: true };
const region: CustomFieldDefinition = {
  ...field,
  id: 6,
  label: "Region",
  type: "select",
  options: [
    { id: 1, label: "EMEA" },
    { id: 2, label: "Americas" },
  ],
};
const own = [revenue, region];

// The form's own rules, as the app hands them to the grid.
const form = (lead: GridLead) => ({ ...blankDraft(), ...lead });
const rules: LeadRules = {
  toForm: form,
  toBody: (lead, fields) => toBody(form(lead), { own: fields, partner: [] }),
  findFaults: (lead, fields) => findFaults(form(lead), { own: fields, partner: [] }),
  inputOfPath: (path, lead, fields) => inputOfPath(path, form(lead), { own: fields, partner: [] }),
};
const shared: Shared = {
  ...blankShared,
  partner: {
    ...{ name: "Cobalt Cloud", ids: { row: 789, partnership: 456, company: 12 }, type: "referral" },
    ...{ tier: null, category: null, leads: 0 },
  },
};

test("what the contract finds wrong stands in its cell, what holds for all beside it", async () => {
  const row = newRow({ email: "j.brito@ravel", "custom.f5": "many", "custom.f6": "Asia" });
  expect(await checkRow(row, blankShared, own, rules)).toEqual({
    cells: {
      email: "This address has no ending such as .de or .com.",
      "custom.f5": "Must be a number",
      "custom.f6": "No option “Asia”. There is EMEA, Americas",
    },
    shared: { partner: "Pick a partner" },
  });
  const good = newRow({ email: "j@ravel.pt", "custom.f5": "184.000,50", "custom.f6": "emea" });
  expect(await checkRow(good, shared, own, rules)).toEqual({ cells: {}, shared: {} });
});

test("an empty required cell, and a row that names nobody", async () => {
  const { cells } = await checkRow(newRow({ phone_number: "+1 555" }), shared, own, rules);
  expect(Object.keys(cells).sort()).toEqual(["company_name", "custom.f5"]);
});

test("cells as people write them", () => {
  const of = (type: "boolean" | "date" | "multi_select", text: string) => readCell({ ...region, type }, text);
  expect(of("boolean", "Nein").draft).toBe("no");
  expect(of("boolean", "maybe").fault).toBe("Type yes or no");
  expect(of("date", "30.6.2026").draft).toBe("2026-06-30");
  expect(of("date", "06/07/2026").draft).toBe("06/07/2026");
  expect(of("multi_select", "EMEA; americas; EMEA").draft).toEqual([1, 2]);
});

test("a row that repeats another of the grid, or one saved from it, says which", () => {
  const rows = [
    newRow({ email: "A@x.example " }),
    newRow({ company_name: "Acme", phone_number: "+1 (555) 1" }),
    newRow({ email: "a@X.example" }),
    newRow({ company_name: " ACME", phone_number: "+15551" }),
    newRow({ company_name: "Acme" }),
    newRow({ email: "saved@x.example" }),
  ];
  const repeats = duplicatesWithin(rows, ["email saved@x.example"]);
  expect(rows.map(({ id }) => repeats.get(id))).toEqual([undefined, undefined, 1, 2, undefined, 0]);
});

test("the server's refusals become reasons of cells", () => {
  const duplicate = new ApiError({
    status: 409,
    problem: {
      error: "Duplicate lead or unique constraint violation",
      code: "duplicate_lead",
      existing: { id: 47902, uuid: "u", company_name: "Nordwind" },
      matchedOn: ["email", "partnership_id"],
    },
  });
  expect(refusalOf(duplicate, () => undefined)).toEqual({
    message: "Already here: Nordwind, #47902",
    cells: { email: "Already here: Nordwind, #47902" },
    existingId: 47902,
  });
  const invalid = new ApiError({
    status: 400,
    problem: { error: "x", details: [{ field: "customFields.0.value", message: "No such option." }] },
  });
  expect(refusalOf(invalid, () => "custom.f6").cells).toEqual({ "custom.f6": "No such option" });
});

test("the store judges every row, takes an edit back, and leaves what was saved out of it", async () => {
  const store = new GridStore(rules);
  store.setFields(own);
  store.setShared(shared);
  const first = newRow({ email: "a@x.example", "custom.f5": "1" });
  const second = newRow({ email: "a@x.example", "custom.f5": "2" });
  store.edit([first, second]);
  await store.check();
  const columns = columnsFor(own, "referral", []);
  const kinds = () =>
    store
      .state()
      .rows.slice(0, 2)
      .map((row) => rowStatus(row, columns, store.state()).kind);
  expect(kinds()).toEqual(["ready", "bad"]);

  store.leave(first.id, { id: 1, name: "a", same: "email a@x.example" });
  expect(store.state().repeats.get(second.id)).toBe(0);
  store.edit([{ ...second, cells: { ...second.cells, email: "b@x.example" } }]);
  await store.check();
  expect(kinds()[0]).toBe("ready");
  store.undo();
  await store.check();
  expect(store.state().rows[0]?.cells.email).toBe("a@x.example");
  expect(store.content()?.rows.map(({ id }) => id)).toEqual([second.id]);
});
