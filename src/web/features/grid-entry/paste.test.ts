import { expect, test } from "vitest";
import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { readPaste } from "#paste-to-fill/read-paste.ts";
import { readLabel } from "#paste-to-fill/words/labels.ts";
import { columnsFor } from "./grid-columns.ts";
import { isBlank, newRow, readyToSend } from "./grid-row.ts";
import { cellsOfText, separatorOf, toTabs } from "./paste-cells.ts";
import { planPaste } from "./plan-paste.ts";
import { putCells, putLeads, withFreeRows } from "./put-cells.ts";

const budget: CustomFieldDefinition = {
  ...{ id: 8, uuid: "u", label: "Budget holder", type: "text", category: "lead", partner_type: null },
  ...{ required: true, shared: false, options: null, placeholder: null, unit: null },
};
const columns = columnsFor([budget], "referral", []);
const plan = (text: string, at = 0) => planPaste(text, columns, at, { readPaste, readLabel });

test("cells: quotes hold separators, line ends and doubled quotes, and come back the same", () => {
  const cells = [
    ["Acme, Inc", 'the "best"', "two\nlines"],
    ["", "a\tb", ' 5" pipe'],
  ];
  expect(cellsOfText(toTabs(cells), "\t")).toEqual(cells);
  expect(cellsOfText('a,"b,c"\r\nd,"e\r\nf"\r\n\r\n', ",")).toEqual([
    ["a", "b,c"],
    ["d", "e\nf"],
  ]);
  expect(cellsOfText('"unclosed\tx', "\t")).toEqual([['"unclosed', "x"]]);
});

test("the separator is the one that cuts all lines alike", () => {
  expect(separatorOf("a;b,c\nd;e")).toBe(";");
  expect(separatorOf("a\tb,c")).toBe("\t");
  expect(separatorOf("Hello, Ana\nplease call")).toBeUndefined();
});

test("heads in other words and languages, and our own labels, put cells in their columns as they are", async () => {
  const text = "E-Mail-Adresse\tFirma\tBudget holder\tVorname\nno-address\tNordwind\tCFO\tKatrin";
  expect(await plan(text)).toEqual({
    kind: "leads",
    leads: [{ email: "no-address", company_name: "Nordwind", "custom.f8": "CFO", first_name: "Katrin" }],
  });
});

test("a whole name is taken apart, or kept as the last name", async () => {
  const text =
    "Company,Full name,Email\nNordwind,Katrin Vogel,k.vogel@nordwind.example\nAcme,?,x@acme.example";
  const read = await plan(text);
  expect(read.kind === "leads" && read.leads).toMatchObject([
    { first_name: "Katrin", last_name: "Vogel" },
    { company_name: "Acme", last_name: "?" },
  ]);
});

test("without heads cells go where the cursor is, unless the addresses would miss their column", async () => {
  const row = "Nordwind\tKatrin\tVogel\tk@nordwind.example\nAcme\tAna\tLima\ta@acme.example";
  expect(await plan(row)).toMatchObject({ kind: "cells" });
  const misfit = await plan("Katrin Vogel\tk.vogel@nordwind.example\nAna Lima\tana.lima@acme.example");
  expect(misfit.kind === "leads" && misfit.leads.map(({ email }) => email)).toEqual([
    "k.vogel@nordwind.example",
    "ana.lima@acme.example",
  ]);
});

test("lines that say nothing of a lead go down the column", async () => {
  expect(await plan("one\ntwo\nthree")).toEqual({ kind: "cells", cells: [["one"], ["two"], ["three"]] });
});

test("cells go over those there are, to the right edge, and the sheet grows", () => {
  const rows = withFreeRows([newRow({ company_name: "Old", email: "old@x.example" })]);
  const cells = Array.from({ length: 30 }, (_, index) => [`p${index}`, "budget", "beyond"]);
  const next = putCells(rows, columns, { row: 0, col: 4 }, cells);
  expect(next[0]?.cells).toEqual({
    company_name: "Old",
    email: "old@x.example",
    phone_number: "p0",
    "custom.f8": "budget",
  });
  expect(next.filter((row) => !isBlank(row))).toHaveLength(30);
  expect(next.length).toBeGreaterThan(30);
});

test("leads take free rows and never one that holds something", () => {
  const rows = [newRow({ email: "a@x.example" }), newRow(), newRow({ email: "b@x.example" })];
  const { rows: next, first } = putLeads(rows, 0, [{ email: "c@x.example" }, { email: "d@x.example" }]);
  expect(first).toBe(1);
  expect(next.slice(0, 4).map(({ cells }) => cells.email)).toEqual(
    ["a", "c", "b", "d"].map((name) => `${name}@x.example`),
  );
});

test("a row keeps its key until it was refused and says something else", () => {
  const row = newRow({ email: "a@x.example" });
  const lost = readyToSend(row, "one");
  expect(readyToSend(lost, "two").key).toBe(row.key);
  const refused = { ...lost, wasRefused: true };
  expect(readyToSend(refused, "one").key).toBe(row.key);
  expect(readyToSend(refused, "two").key).not.toBe(row.key);
});
