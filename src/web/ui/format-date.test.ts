import { expect, test } from "vitest";
import { formatDay, formatMoment, formatRelative, fromMoment, toMoment } from "#web/ui/format-date.ts";

const now = new Date(2026, 2, 12, 14, 31).getTime();
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts);

test.each([
  [at(2026, 2, 12, 14, 31), "Now"],
  [at(2026, 2, 12, 14, 32), "Now"],
  [at(2026, 2, 12, 14, 29), "2 min"],
  [at(2026, 2, 12, 13, 31), "1 h"],
  [at(2026, 2, 12, 0, 1), "14 h"],
  [at(2026, 2, 11, 23, 59), "Yesterday"],
  [at(2026, 2, 11, 0, 1), "Yesterday"],
  [at(2026, 2, 10, 23, 59), "10 Mar"],
  [at(2025, 2, 10), "10 Mar 2025"],
  [at(2026, 5, 30), "30 Jun"],
])("%s reads %s", (moment, words) => {
  expect(formatRelative(moment, now)).toBe(words);
});

test("just before midnight is minutes ago, not yesterday, shortly after it", () => {
  const justAfter = at(2026, 2, 12, 0, 10).getTime();
  expect(formatRelative(at(2026, 2, 11, 23, 58), justAfter)).toBe("12 min");
});

test("a plain date is that day in every time zone", () => {
  expect(formatDay("2026-03-10", now)).toBe("10 Mar");
});

test("date and time inputs and the moment are each other's inverse", () => {
  const moment = toMoment("2026-03-10", "14:30");
  expect(moment && fromMoment(moment)).toEqual({ date: "2026-03-10", time: "14:30" });
  expect(toMoment("")).toBeUndefined();
  expect(fromMoment("nonsense")).toEqual({ date: "", time: "" });
  expect(formatMoment("nonsense")).toBe("");
});
