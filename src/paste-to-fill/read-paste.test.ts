import { expect, test } from "vitest";
import { readPaste } from "./read-paste.ts";
import type { Known } from "./reading.ts";

const known: Known = {
  ownDomains: ["ourdesk.example"],
  partners: [{ id: 7, name: "Tollgate Partners", domain: "tollgate.example" }],
  tags: [
    { id: 1, label: "Hot" },
    { id: 2, label: "Trade fair" },
  ],
  campaigns: [{ id: 3, label: "Spring 2026" }],
  attributions: [{ id: 4, label: "Webinar" }],
  customFields: [
    { id: 10, label: "Seats", type: "number" },
    { id: 11, label: "Plan", type: "select", options: [{ id: 101, label: "Team" }] },
    { id: 12, label: "Signed NDA", type: "boolean" },
    { id: 13, label: "Start date", type: "date" },
  ],
};

test("shows where a value was found, through hidden characters", () => {
  const text = "Jane\u200b Doe\r\nBuyer\r\nAcme Mills Ltd\r\njane [at] acmemills [dot] test\r\n";
  const { fields } = readPaste(text);
  expect(fields.email?.value).toBe("jane@acmemills.test");
  expect(fields.email?.source.text).toBe("jane [at] acmemills [dot] test");
  expect(fields.first_name?.source.text).toBe("Jane\u200b Doe");
  expect(fields.email?.confidence).toBe("sure");
});

test("takes partner, tags, campaign, attribution and custom fields by their labels", () => {
  const text = [
    "Name: Jane Doe",
    "Company: Acme Mills Ltd",
    "Email: jane@acmemills.test",
    "Seats: 1.200",
    "Plan: team",
    "Signed NDA: yes",
    "Start date: 15.03.2026",
    "Tags: hot, Nothing of ours",
    "Campaign: spring 2026",
    "Lead source: Webinar",
    "#TradeFair",
    "Joe, Tollgate Partners",
  ].join("\n");
  const reading = readPaste(text, known);
  expect(reading.kind).toBe("form");
  expect(reading.partner?.value).toBe(7);
  expect(reading.tags?.map(({ value }) => value)).toEqual([1, 2]);
  expect(reading.campaign?.value).toBe(3);
  expect(reading.attributions?.map(({ value }) => value)).toEqual([4]);
  expect(reading.customFields?.map(({ id, value }) => [id, value])).toEqual([
    [10, 1200],
    [11, 101],
    [12, true],
    [13, "2026-03-15"],
  ]);
});

test("a partner's address is never the lead's, and names the partner", () => {
  const text = "Jane Doe, jane@acmemills.test\n\nAbe Kessler\nabe@tollgate.example";
  const reading = readPaste(text, known);
  expect(reading.fields.email?.value).toBe("jane@acmemills.test");
  expect(reading.partner).toMatchObject({ value: 7, rule: "domain of the partner" });
});

test("a custom value that does not fit its field is left alone", () => {
  const text = "Name: Jane Doe\nCompany: Acme\nPlan: Enterprise\nSigned NDA: perhaps\nStart date: 03/04/2026";
  expect(readPaste(text, known).customFields).toBeUndefined();
});

test("several records come as rows", () => {
  const text =
    "Company,Name,Email\nAcme Mills,Jane Doe,jane@acmemills.test\nBlue Forge,Jim Roe,jim@blueforge.test\n";
  const reading = readPaste(text);
  expect(reading.kind).toBe("table");
  expect(reading.rows?.map((row) => row.last_name?.value)).toEqual(["Doe", "Roe"]);
  expect(reading.fields.email?.rule).toBe("column Email");
  const cards = readPaste(
    ["Doe;Jane", "Roe;Jim"]
      .map((name) => `BEGIN:VCARD\nN:${name}\nTEL;CELL:0171 5550000\nEND:VCARD`)
      .join("\n"),
  );
  expect(cards.rows?.map((row) => row.first_name?.value)).toEqual(["Jane", "Jim"]);
  expect(cards.fields.phone_number?.rule).toBe("vCard TEL CELL");
});

test("keeps the lines in view from which nothing was taken", () => {
  const { unused } = readPaste("Jane Doe\nWe open at nine.\njane@acmemills.test\n");
  expect(unused).toEqual(["We open at nine."]);
});

// On a careless pattern each of these runs for minutes: the runner's time limit is what fails it then.
test("empty and endless pastes come to an end", () => {
  expect(readPaste("").kind).toBe("nothing");
  expect(readPaste(" \n\t ").fields).toEqual({});
  const line = "Dear team, we met Jane Doe of Acme Mills at the fair on 3 May and spoke about 1,200 seats.\n";
  expect(readPaste(line.repeat(220), known).fields.email).toBeUndefined();
  for (const text of hostile) expect(readPaste(text, known).fields.email, text.slice(0, 30)).toBeUndefined();
});

/** Texts of 200 kB on which a careless pattern runs for minutes. */
const hostile = [
  "a".repeat(200_000),
  "1 ".repeat(100_000),
  "Aa ".repeat(66_000),
  "a@".repeat(100_000),
  "a.".repeat(100_000),
  "<a ".repeat(66_000),
  "(".repeat(200_000),
  "\n".repeat(200_000),
  "> ".repeat(100_000),
  "Name: ".repeat(33_000),
  '{"a":'.repeat(40_000),
  "=C3=84".repeat(33_000),
  "株式会社".repeat(50_000),
  "A, ".repeat(66_000),
  "-".repeat(200_000),
  " at x dot ".repeat(20_000),
];
