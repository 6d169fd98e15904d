import { expect, test } from "vitest";
import { chipsThatFit, layoutFor } from "./columns.ts";
import { rowWindow, scrollToShow } from "./row-window.ts";

test("ten thousand rows: everything in view is drawn, and never more than a hundred", () => {
  for (let scrollTop = 0; scrollTop <= 10_000 * 36; scrollTop += 997) {
    const { start, end } = rowWindow(scrollTop, 1400, 36, 10_000);
    expect(start).toBeLessThanOrEqual(Math.floor(scrollTop / 36));
    expect(end).toBeGreaterThanOrEqual(Math.min(10_000, Math.ceil((scrollTop + 1400) / 36)));
    expect(end - start).toBeLessThanOrEqual(100);
  }
});

test("a short list is drawn whole, an empty one not at all", () => {
  expect(rowWindow(0, 800, 36, 5)).toEqual({ start: 0, end: 5 });
  expect(rowWindow(0, 800, 36, 0)).toEqual({ start: 0, end: 0 });
  // The list became shorter while scrolled down.
  expect(rowWindow(90_000, 800, 36, 5)).toEqual({ start: 5, end: 5 });
});

test("scrolls only as far as needed, and not under the heads", () => {
  expect(scrollToShow(3, 0, 400, 36, 32)).toBe(0);
  expect(scrollToShow(0, 500, 400, 36, 32)).toBe(0);
  expect(scrollToShow(20, 0, 400, 36, 32)).toBe(20 * 36 + 36 + 32 - 400);
});

const number = { id: 5, label: "Revenue", type: "number" as const, options: null, unit: "USD" };
const columnsAt = (width: number) => layoutFor(width, false, number).columns.map(({ id }) => id);

test("columns go in their order of weight, the company never", () => {
  expect(columnsAt(1224)).toHaveLength(9);
  expect(columnsAt(1000)).not.toContain("source");
  expect(columnsAt(940)).not.toContain("people");
  expect(columnsAt(800)).not.toContain("tags");
  expect(columnsAt(800)).toContain("company");
  expect(layoutFor(700, false, number)).toMatchObject({ stacked: true, rowHeight: 52 });
  expect(layoutFor(390, true, number)).toMatchObject({ stacked: true, rowHeight: 64 });
  expect(layoutFor(1224, true, number).rowHeight).toBe(44);
});

test("without a number field there is no column for it", () => {
  expect(layoutFor(1224, false, undefined).columns.map(({ id }) => id)).not.toContain("number");
});

test("chips: as many as fit, at least one, room kept for the rest's count", () => {
  expect(chipsThatFit([], 200)).toBe(0);
  expect(chipsThatFit(["EMEA"], 20)).toBe(1);
  expect(chipsThatFit(["EMEA", "APAC"], 200)).toBe(2);
  expect(chipsThatFit(["EMEA", "APAC", "LATAM"], 140)).toBe(1);
});
