import { describe, expect, it } from "vitest";
import { customFieldText } from "./custom-field-reading.tsx";
import { draftOfValue, entryOfDraft } from "./custom-field-value.ts";

const options = [
  { id: 1, label: "DACH" },
  { id: 2, label: "Benelux" },
];

describe("draftOfValue", () => {
  it.each([
    ["text", { text: "a" }, "a"],
    ["textarea", { text: "a\nb" }, "a\nb"],
    ["textarea", { textarea: "a" }, "a"],
    ["number", { number: 184000.5 }, "184,000.5"],
    ["date", { date: "2026-06-30T09:00:00Z" }, "2026-06-30"],
    ["boolean", { boolean: false }, "no"],
    ["select", { select: 2 }, "2"],
    ["multi_select", { multi_select: [2, 1] }, [2, 1]],
    ["number", null, ""],
    ["multi_select", { text: "of another kind" }, []],
  ] as const)("%s %j", (type, value, draft) => {
    expect(draftOfValue({ type }, value)).toEqual(draft);
  });

  it("goes back to the value it came from", () => {
    for (const [type, value] of [
      ["text", { text: "a" }],
      ["number", { number: 1234567.25 }],
      ["date", { date: "2026-06-30" }],
      ["boolean", { boolean: true }],
      ["select", { select: 1 }],
      ["multi_select", { multi_select: [1] }],
    ] as const) {
      expect(entryOfDraft({ id: 1, type }, draftOfValue({ type }, value))?.value).toEqual(value);
    }
  });
});

describe("customFieldText", () => {
  it.each([
    ["number", "USD", { number: 184000 }, "$184,000"],
    ["number", "seats", { number: 1200 }, "1,200 seats"],
    ["number", null, { number: 0 }, "0"],
    ["date", null, { date: "2026-06-30" }, "30 Jun 2026"],
    ["boolean", null, { boolean: false }, "No"],
    ["select", null, { select: 2 }, "Benelux"],
    ["select", null, { select: 9 }, "Option 9"],
    ["multi_select", null, { multi_select: [1, 2] }, "DACH, Benelux"],
    ["multi_select", null, { multi_select: [] }, undefined],
    ["text", null, null, undefined],
  ] as const)("%s in %s: %j", (type, unit, value, words) => {
    expect(customFieldText({ type, unit, options }, value)).toBe(words);
  });
});
