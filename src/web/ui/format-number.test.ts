import { expect, test } from "vitest";
import { formatCount, formatMoney, formatNumber, parseNumber } from "#web/ui/format-number.ts";

test.each([
  ["184000", 184000],
  ["184,000", 184000],
  ["1,284,000.50", 1284000.5],
  ["184 000", 184000],
  ["184.000,50", 184000.5],
  ["1.284.000", 1284000],
  ["12,5", 12.5],
  ["0.125", 0.125],
  ["$ 1,200.5", 1200.5],
  ["-3", -3],
  ["−3", -3],
  [".5", 0.5],
  ["1e3", 1000],
])("%s is read as %d", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test("nothing typed is no number, and words are not a number", () => {
  expect(parseNumber("  ")).toBeUndefined();
  for (const text of ["about 12", "1,2,3", "--1", "1.2.3", "12%", "1,,000"])
    expect(parseNumber(text)).toBeNaN();
});

test("what is shown is read back as the same number", () => {
  for (const value of [0, 1234567.891, -42, 0.1]) expect(parseNumber(formatNumber(value))).toBe(value);
});

test("money has cents only where there are some, and counts have their plural", () => {
  expect(formatMoney(184000)).toBe("$184,000");
  expect(formatMoney(75.5)).toBe("$75.50");
  expect(formatMoney(5, "?")).toBe("? 5");
  expect(formatCount(1, "lead")).toBe("1 lead");
  expect(formatCount(1284, "lead")).toBe("1,284 leads");
});
