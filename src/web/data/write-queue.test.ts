import { expect, test, vi } from "vitest";
import { ApiError } from "#web/data/api-error.ts";
import type { LeadChange } from "#web/data/lead-change.ts";
import { createWriteQueue, type Sent } from "#web/data/write-queue.ts";

function change(
  leadId: number,
  key: string,
  version = 1,
  body: LeadChange["body"] = { status: "lost" },
): LeadChange {
  return {
    key,
    leadId,
    version,
    body,
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
    new Promise<Sent>((resolve, reject) => {
      calls.push({
        key,
        version,
        answer: (v) => resolve({ reply: reply(v), merged: false }),
        refuse: reject,
      });
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

/** A queue whose server answers like this, and the versions it was asked to insist on. */
function queueAnswering(...answers: { version: number; merged?: boolean }[]) {
  const insisted: number[] = [];
  const queue = createWriteQueue(async (_, asked) => {
    const { version, merged = false } = answers[insisted.length] ?? { version: asked };
    insisted.push(asked);
    return { reply: reply(version), merged };
  });
  return { queue, insisted };
}

test("our own changes in a row are no conflict with each other", async () => {
  const { queue, insisted } = queueAnswering({ version: 8 }, { version: 9 }, { version: 10 });
  await Promise.all([
    queue.push(change(1, "a", 7)),
    queue.push(change(1, "b", 7)),
    queue.push(change(1, "c", 8)),
  ]);
  expect(insisted).toEqual([7, 8, 9]);
});

test("where somebody else wrote in between, a change of another field still insists on what its author saw", async () => {
  const { queue, insisted } = queueAnswering({ version: 9, merged: true }, { version: 10, merged: true });
  // The first is merged with another person's version 8; the second was made over version 7, too.
  await queue.push(change(1, "a", 7));
  await queue.push(change(1, "b", 7, { phone_number: "1" }));
  expect(insisted).toEqual([7, 7]);
  await queue.push(change(1, "c", 10));
  expect(insisted).toEqual([7, 7, 10]);
});

test("the same field changed again by us is no conflict, whatever others wrote beside it", async () => {
  const { queue, insisted } = queueAnswering({ version: 9, merged: true }, { version: 10 });
  await queue.push(change(1, "a", 7));
  await queue.push(change(1, "b", 7));
  await queue.push(change(1, "c", 7, { tagsAdd: [1] }));
  expect(insisted).toEqual([7, 9, 10]);
});

test("a save without effect does not make another person's version ours", async () => {
  // Version 8 is somebody else's: the server answers a merged save that changed nothing with it.
  const { queue, insisted } = queueAnswering({ version: 8, merged: true });
  await queue.push(change(1, "a", 7));
  await queue.push(change(1, "b", 7, { phone_number: "1" }));
  expect(insisted).toEqual([7, 7]);
});
