import { expect, test } from "vitest";
import { filterByText, findMatch } from "#web/ui/match-text.ts";

test("a match at a word's start wins over an earlier one inside a word", () => {
  expect(findMatch("Pacific Cloud", "c")).toEqual({ start: 8, end: 9, rank: 1 });
});

test("accents and case do not matter, and places stay those of the original", () => {
  expect(findMatch("Élodie Garnier", "elo")).toEqual({ start: 0, end: 3, rank: 0 });
  expect(findMatch("Łódź Textile", "lodz")).toEqual({ start: 0, end: 4, rank: 0 });
  expect(findMatch("Straße West", "west")).toEqual({ start: 7, end: 11, rank: 1 });
});

test("what is not there is not found, and nothing asked finds everything", () => {
  expect(findMatch("Cobalt", "x")).toBeNull();
  expect(filterByText(["b", "a"], String, "  ")).toEqual(["b", "a"]);
});

test("options come starts first, then words, then the rest, each in their own order", () => {
  const names = ["Pacific Relay", "Meridian Consulting", "Cobalt Cloud", "Kestrel Data", "Clearwater"];
  expect(filterByText(names, String, "c")).toEqual([
    "Cobalt Cloud",
    "Clearwater",
    "Meridian Consulting",
    "Pacific Relay",
  ]);
});
