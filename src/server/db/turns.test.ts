import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DatabaseUnavailable } from "./database.ts";
import { Turns } from "./turns.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("sends single statements at once, in the same instant, while no transaction is open", () => {
  const turns = new Turns();
  const sent: string[] = [];
  void turns.single(async () => void sent.push("a"));
  void turns.single(async () => void sent.push("b"));
  expect(sent).toEqual(["a", "b"]);
});

it("keeps the order of asking between statements and transactions", async () => {
  const turns = new Turns();
  const order: string[] = [];
  await turns.alone();
  const second = turns.alone().then(() => order.push("transaction 2"));
  void turns.single(async () => void order.push("statement 1"));
  void turns.single(async () => void order.push("statement 2"));
  const third = turns.alone().then(() => order.push("transaction 3"));
  expect(order).toEqual([]);
  turns.next();
  await second;
  expect(order).toEqual(["transaction 2"]);
  turns.next();
  await third;
  expect(order).toEqual(["transaction 2", "statement 1", "statement 2", "transaction 3"]);
});

it("passes on what a statement answers or throws", async () => {
  const turns = new Turns();
  await turns.alone();
  const answer = turns.single(async () => 7);
  const failure = expect(turns.single(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  turns.next();
  expect(await answer).toBe(7);
  await failure;
});

it("sends away who waited ten seconds, and goes on with the next", async () => {
  const turns = new Turns();
  await turns.alone();
  const late = expect(turns.single(async () => 1)).rejects.toThrow(DatabaseUnavailable);
  await vi.advanceTimersByTimeAsync(9_000);
  const patient = turns.single(async () => 2);
  await vi.advanceTimersByTimeAsync(1_000);
  await late;
  turns.next();
  expect(await patient).toBe(2);
});
