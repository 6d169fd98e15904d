import { expect, test } from "vitest";
import type { HistoryEntry } from "#contract/lead-history.ts";
import { ageInWords, statusSteps } from "./status-steps.ts";

const created = "2026-03-03T09:12:00Z";

function move(version: number, at: string, from: string, to: string): HistoryEntry {
  return {
    id: version,
    at,
    version,
    action: "updated",
    actor: { kind: "user", id: 1, name: "Maya Okonkwo", key_label: null },
    changes: [{ field: "status", label: "Status", from, to }],
  };
}

const history = [
  move(3, "2026-03-10T10:00:00Z", "contacted", "qualified"),
  move(2, "2026-03-05T08:00:00Z", "new", "contacted"),
];
const places = (steps: ReturnType<typeof statusSteps>) =>
  steps.map(({ status, place, at }) => [status, place, at?.slice(0, 10)]);

test("past steps carry the day they were entered, later ones nothing", () => {
  expect(places(statusSteps({ status: "qualified", created_at: created }, history))).toEqual([
    ["new", "past", "2026-03-03"],
    ["contacted", "past", "2026-03-05"],
    ["qualified", "current", "2026-03-10"],
    ["converted", "ahead", undefined],
    ["lost", "ahead", undefined],
  ]);
});

test("a step that was jumped over is past without a day", () => {
  const jumped = [move(2, "2026-03-05T08:00:00Z", "new", "qualified")];
  expect(places(statusSteps({ status: "qualified", created_at: created }, jumped))[1]).toEqual([
    "contacted",
    "past",
    undefined,
  ]);
});

test("going back makes later steps steps ahead again, whatever order the history comes in", () => {
  const back = [move(4, "2026-03-11T08:00:00Z", "qualified", "contacted"), ...history].reverse();
  expect(places(statusSteps({ status: "contacted", created_at: created }, back))).toEqual([
    ["new", "past", "2026-03-03"],
    ["contacted", "current", "2026-03-11"],
    ["qualified", "ahead", undefined],
    ["converted", "ahead", undefined],
    ["lost", "ahead", undefined],
  ]);
});

test("a step set just now has no day until the history tells it, even if the lead was there before", () => {
  const steps = statusSteps({ status: "contacted", created_at: created }, history);
  expect(places(steps)[1]).toEqual(["contacted", "current", undefined]);
});

test("a lost lead keeps the steps it had reached", () => {
  const lost = [move(4, "2026-03-12T08:00:00Z", "qualified", "lost"), ...history];
  expect(places(statusSteps({ status: "lost", created_at: created }, lost))).toEqual([
    ["new", "past", "2026-03-03"],
    ["contacted", "past", "2026-03-05"],
    ["qualified", "past", "2026-03-10"],
    ["converted", "ahead", undefined],
    ["lost", "current", "2026-03-12"],
  ]);
});

test("age is told in the largest whole unit", () => {
  const since = Date.parse(created);
  expect(ageInWords(created, since + 30_000)).toBe("now");
  expect(ageInWords(created, since + 59 * 60_000)).toBe("59 min");
  expect(ageInWords(created, since + 23.9 * 3_600_000)).toBe("23 h");
  expect(ageInWords(created, since + 24 * 3_600_000)).toBe("1 day");
  expect(ageInWords(created, since + 50 * 3_600_000)).toBe("2 days");
  expect(ageInWords("", since)).toBe("");
});
