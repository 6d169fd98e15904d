import { expect, test } from "vitest";
import { ApiError } from "#web/data/api-error.ts";
import { type EntryState, type OutboxEntry, sendable, verdictOf, waitAfter } from "#web/data/outbox-entry.ts";

function entry(
  key: string,
  leadId: number,
  order: number,
  state: EntryState = "queued",
  more: { nextTry?: number; attempts?: number } = {},
): OutboxEntry {
  return {
    endpoint: "deleteLead",
    key,
    owner: "1.1",
    userId: 1,
    companyId: 1,
    leadId,
    order,
    at: "now",
    title: key,
    state,
    attempts: 0,
    ...more,
  };
}
const error = (status: number, more: Partial<ConstructorParameters<typeof ApiError>[0]> = {}) =>
  new ApiError({ status, ...more });

test("the wait doubles from one second to a minute, scattered by a fifth", () => {
  const waits = (random: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 20].map((attempts) => waitAfter(attempts, error(0), () => random));
  expect(waits(0.5)).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
  expect(waits(0)[0]).toBe(800);
  expect(waits(1)[8]).toBe(72000);
});

test("a wait the server asks for is kept to, and never less than a second", () => {
  expect(waitAfter(1, error(429, { retryAfter: 20 }))).toBe(20_000);
  expect(waitAfter(9, error(503, { retryAfter: 0 }))).toBe(1000);
});

test.each([0, 408, 425, 429, 500, 502, 503, 504])("%i stays and goes again", (status) => {
  expect(verdictOf(entry("a", 1, 1), error(status))).toBe("later");
});

test.each([400, 403, 404, 409, 413, 422])("%i is for a person to decide", (status) => {
  expect(verdictOf(entry("a", 1, 1), error(status))).toBe("refused");
});

test("401 waits for sign-in, 412 is a conflict", () => {
  expect(verdictOf(entry("a", 1, 1), error(401))).toBe("sign-in");
  expect(verdictOf(entry("a", 1, 1), error(412))).toBe("conflict");
});

test("what is not an answer of ours is none: a page of a proxy, a cut reply, a try that still runs", () => {
  expect(verdictOf(entry("a", 1, 1), error(403, { notOurs: true }))).toBe("later");
  expect(verdictOf(entry("a", 1, 1), error(201))).toBe("later");
  const running = error(409, { problem: { error: "", code: "idempotency_in_progress" } });
  expect(verdictOf(entry("a", 1, 1), running)).toBe("later");
});

test("a second try to delete that finds nothing has done its work; a first one has not", () => {
  expect(verdictOf(entry("a", 1, 1, "sending", { attempts: 2 }), error(404))).toBe("done");
  expect(verdictOf(entry("a", 1, 1, "sending", { attempts: 1 }), error(404))).toBe("refused");
});

const keys = (list: readonly OutboxEntry[]) => list.map(({ key }) => key);

test("one lead's go out in order, those of others beside them", () => {
  const all = [entry("b", 1, 2), entry("a", 1, 1), entry("c", 2, 3)];
  expect(keys(sendable(all, 0).ready)).toEqual(["a", "c"]);
  expect(keys(sendable([entry("a", 1, 1, "sending"), entry("b", 1, 2)], 0).ready)).toEqual([]);
});

test("an entry that waits holds back the later ones of its lead until its time has come", () => {
  const all = [entry("a", 1, 1, "waiting", { nextTry: 500 }), entry("b", 1, 2)];
  expect(sendable(all, 100)).toEqual({ ready: [], lookAgain: 500 });
  expect(keys(sendable(all, 500).ready)).toEqual(["a"]);
});

test("what a person has to decide holds nothing back", () => {
  const all = [entry("a", 1, 1, "refused"), entry("b", 1, 2, "conflict"), entry("c", 1, 3)];
  expect(keys(sendable(all, 0).ready)).toEqual(["c"]);
});

test("while somebody has to sign in nothing goes out", () => {
  expect(sendable([entry("a", 1, 1, "sign-in"), entry("b", 2, 2)], 0).ready).toEqual([]);
});

test("no more than six are on their way at once", () => {
  const all = Array.from({ length: 9 }, (_, index) =>
    entry(`k${index}`, index, index, index < 2 ? "sending" : "queued"),
  );
  expect(sendable(all, 0).ready).toHaveLength(4);
});
