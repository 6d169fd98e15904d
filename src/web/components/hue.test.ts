import { expect, test } from "vitest";
import { hueOfColour, hueOfName, hueOfNumber } from "./hue.ts";

test("a colour chosen elsewhere finds its nearest hue", () => {
  const nearest = ["#2563eb", "#06b6d4", "#16a34a", "#eab308", "#f97316", "#e11d48", "#9333ea", "#6b7280"];
  expect(nearest.map(hueOfColour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("red lies between the last hue and the first, and goes to the nearer one", () => {
  expect(hueOfColour("#f00")).toBe(6);
  expect(hueOfColour("#ff3300")).toBe(5);
});

test("what is no colour, or has none, is grey", () => {
  for (const colour of [null, undefined, "", "red", "#12", "#ffffff", "#000000"])
    expect(hueOfColour(colour)).toBe(8);
});

test("names keep their hue and use all eight, numbers differ from their neighbours", () => {
  expect(hueOfName("Cobalt Cloud")).toBe(hueOfName("Cobalt Cloud"));
  const used = new Set(Array.from({ length: 100 }, (_, i) => hueOfName(`Company ${i}`)));
  expect(used.size).toBe(8);
  expect(hueOfNumber(7)).not.toBe(hueOfNumber(8));
});
