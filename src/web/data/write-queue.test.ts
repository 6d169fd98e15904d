import { expect, test, vi } from "vitest";
import { ApiError } from "#web/data/api-error.ts";
import type { LeadChange } from "#web/data/lead-change.ts";
import { createWriteQueue } from "#web/data/write-queue.ts";

function change(leadId: number, key: string, version = 1): LeadChange {
  return {
    key,
    leadId,
    version,
    body: { status: "lost" },
    directory: { tags: [], users: [], fields: [] },
    at: "now",
    state: "saving",
  };
}
const reply = (version: number) => ({ id: 1, uuid: "u", updated_at: "t", version });

/** A server whose answers the test gives by hand. */
function fakeServer() {
  const calls: { key: string; version: number; answer: (v: number) => void; refuse: (e: unknown) => void }[] =
    [];
  const send = ({ key }: LeadChange, version: number) =>
    new Promise<ReturnType<typeof reply>>((resolve, reject) => {
      calls.push({ key, version, answer: (v) => resolve(reply(v)), refuse: reject });
    });
  return { calls, send };
}

test("one lead's changes go in order, each on the version the one before made; leads do not wait for each other", async () => {
  const { calls, send } = fakeServer();
  const queue = createWriteQueue(send);
  const first = queue.push(change(1, "a"));
  const second = queue.push(change(1, "b"));
  void queue.push(change(2, "c"));
  await vi.waitFor(() => expect(calls.map(({ key }) => key)).toEqual(["a", "c"]));
  calls[0]?.answer(5);
  await first;
  await vi.waitFor(() => expect(calls.map(({ key }) => key)).toEqual(["a", "c", "b"]));
  expect(calls[2]?.version).toBe(5);
  calls[2]?.answer(6);
  expect(await second).toMatchObject({ version: 6 });
});

test("a refused change is taken out alone and the next one still goes", async () => {
  const { calls, send } = fakeServer();
  const queue = createWriteQueue(send);
  const first = queue.push(change(1, "a"));
  const second = queue.push(change(1, "b"));
  expect(queue.changes().get(1)).toHaveLength(2);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.refuse(new ApiError({ status: 403 }));
  await expect(first).rejects.toMatchObject({ status: 403 });
  expect(
    queue
      .changes()
      .get(1)
      ?.map(({ key }) => key),
  ).toEqual(["b"]);
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]?.answer(2);
  await second;
  expect(queue.changes().get(1)?.[0]).toMatchObject({ key: "b", state: "saved", saved: { version: 2 } });
});

test("while nobody answers a change waits, and goes again with the same key when woken", async () => {
  const { calls, send } = fakeServer();
  const queue = createWriteQueue(send);
  const sent = queue.push(change(1, "a"));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.refuse(new ApiError({ status: 0 }));
  await vi.waitFor(() => expect(queue.changes().get(1)?.[0]?.state).toBe("waiting"));
  queue.wake();
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  expect(calls[1]?.key).toBe("a");
  calls[1]?.answer(2);
  await sent;
});

test("a server that asks to wait is given the time it asked for", async () => {
  vi.useFakeTimers();
  const { calls, send } = fakeServer();
  const queue = createWriteQueue(send);
  const sent = queue.push(change(1, "a"));
  await vi.advanceTimersByTimeAsync(0);
  calls[0]?.refuse(new ApiError({ status: 429, retryAfter: 20 }));
  await vi.advanceTimersByTimeAsync(19_900);
  expect(calls).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(calls).toHaveLength(2);
  calls[1]?.answer(2);
  await sent;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(queue.changes().size).toBe(0);
  vi.useRealTimers();
});
