import { expect, test, vi } from "vitest";
import { ApiError } from "#web/data/api-error.ts";
import { createOutbox, type NewEntry } from "#web/data/outbox.ts";
import type { EntryReply, OutboxEntry } from "#web/data/outbox-entry.ts";
import type { TabMessage } from "#web/data/outbox-tabs.ts";

/** One browser: a disk, a lock that goes from tab to tab, a channel between them, and a server answered by hand. */
function browser() {
  const disk = new Map<string, OutboxEntry>();
  const queue: { lead: () => void; gone: boolean }[] = [];
  let holder: (typeof queue)[number] | undefined;
  const tabs = new Set<(message: TabMessage) => void>();
  const calls: { tab: string; entry: OutboxEntry; answer: () => void; refuse: (status: number) => void }[] =
    [];
  let broken = false;

  const passOn = () => {
    if (holder && !holder.gone) return;
    holder = queue.shift();
    holder?.lead();
  };
  const open = (name: string) => {
    let mine: ((message: TabMessage) => void) | undefined;
    let alive = true;
    const settled: string[] = [];
    const outbox = createOutbox({
      storage: {
        all: async () => [...disk.values()].map((entry) => structuredClone(entry)),
        write: ({ put = [], remove = [] }) => {
          if (!broken && alive) {
            for (const entry of put) disk.set(entry.key, structuredClone(entry));
            for (const key of remove) disk.delete(key);
          }
          return { handed: Promise.resolve(), kept: Promise.resolve(!broken) };
        },
      },
      channel: {
        post: (message) => {
          if (!alive) return;
          const copy = structuredClone(message);
          for (const hear of tabs) if (hear !== mine) queueMicrotask(() => tabs.has(hear) && hear(copy));
        },
        listen: (hear) => {
          mine = hear;
          tabs.add(hear);
        },
        close: () => mine && tabs.delete(mine),
      },
      takeLead: (lead) => {
        const place = { lead, gone: false };
        queue.push(place);
        passOn();
        return () => {
          place.gone = true;
          passOn();
        };
      },
      send: (entry) =>
        new Promise<EntryReply>((resolve, reject) => {
          calls.push({
            tab: name,
            entry,
            answer: () => alive && resolve({ reply: undefined }),
            refuse: (status) => alive && reject(new ApiError({ status })),
          });
        }),
      settled: (entry) => settled.push(entry.key),
      rebase: (entry) => entry,
    });
    void outbox.start();
    /** The tab ends without a word, as when it crashes. */
    const die = () => {
      alive = false;
      if (mine) tabs.delete(mine);
      outbox.stop();
    };
    return { outbox, settled, die };
  };
  return {
    disk,
    calls,
    open,
    breakDisk: () => {
      broken = true;
    },
  };
}

function change(key: string, leadId = 1): NewEntry {
  return {
    endpoint: "restoreLead",
    key,
    leadId,
    owner: "1.1",
    userId: 1,
    companyId: 1,
    at: "now",
    title: key,
  };
}
const states = (list: readonly OutboxEntry[]) => list.map(({ key, state }) => `${key} ${state}`);

test("an entry is on the disk before its request goes out, and off it once the server has it", async () => {
  const { open, disk, calls } = browser();
  const { outbox } = open("one");
  const sent = outbox.push(change("a"));
  expect(disk.has("a")).toBe(true);
  expect(calls).toHaveLength(0);
  expect(states(outbox.entries())).toEqual(["a queued"]);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.answer();
  await sent;
  expect(disk.size).toBe(0);
  expect(outbox.entries()).toEqual([]);
});

test("without an answer it stays, says so once, and goes again with its key when woken", async () => {
  const { open, disk, calls } = browser();
  const { outbox } = open("one");
  const waits = vi.fn();
  const sent = outbox.push(change("a"), waits);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.refuse(0);
  await vi.waitFor(() => expect(states(outbox.entries())).toEqual(["a waiting"]));
  expect(disk.get("a")?.attempts).toBe(1);
  outbox.wake();
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]?.refuse(503);
  await vi.waitFor(() => expect(states(outbox.entries())).toEqual(["a waiting"]));
  outbox.wake();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls.map(({ entry }) => entry.key)).toEqual(["a", "a", "a"]);
  calls[2]?.answer();
  await sent;
  expect(waits).toHaveBeenCalledOnce();
});

test("a refused one is told and stays until it is discarded; the next of its lead goes on", async () => {
  const { open, disk, calls } = browser();
  const { outbox } = open("one");
  const first = outbox.push(change("a"));
  const second = outbox.push(change("b"));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.refuse(403);
  await expect(first).rejects.toMatchObject({ status: 403 });
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]?.answer();
  await second;
  expect(states([...disk.values()])).toEqual(["a refused"]);
  outbox.discard("a");
  expect(disk.size).toBe(0);
});

test("after a reload what was on its way is sent again, in order, with the same keys", async () => {
  const { open, calls } = browser();
  const before = open("before");
  void before.outbox.push(change("a"));
  void before.outbox.push(change("b"));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  before.die();
  const { outbox, settled } = open("after");
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[1]?.answer();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  calls[2]?.answer();
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
  expect(calls.map(({ tab, entry }) => `${tab} ${entry.key}`)).toEqual(["before a", "after a", "after b"]);
  expect(settled).toEqual(["a", "b"]);
});

test("of two tabs one sends; the other sees it, hears the answer, and takes over when the first goes", async () => {
  const { open, calls, disk } = browser();
  const one = open("one");
  const two = open("two");
  const sent = two.outbox.push(change("a"));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.tab).toBe("one");
  await vi.waitFor(() => expect(states(one.outbox.entries())).toEqual(["a sending"]));
  calls[0]?.answer();
  await sent;
  expect(two.settled).toEqual(["a"]);

  const later = two.outbox.push(change("b"));
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  one.die();
  await vi.waitFor(() => expect(calls).toHaveLength(3));
  expect(calls[2]).toMatchObject({ tab: "two", entry: { key: "b" } });
  calls[2]?.answer();
  await later;
  expect(disk.size).toBe(0);
});

test("without a disk everything works, and nothing is said to be kept", async () => {
  const { open, calls, breakDisk } = browser();
  breakDisk();
  const { outbox } = open("one");
  const sent = outbox.push(change("a"));
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(outbox.isKept()).toBe(false);
  calls[0]?.answer();
  await sent;
  expect(outbox.isKept()).toBe(true);
});

test("the same key pushed twice is sent once", async () => {
  const { open, calls } = browser();
  const { outbox } = open("one");
  const both = [outbox.push(change("a")), outbox.push(change("a"))];
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  both.push(outbox.push(change("a")));
  calls[0]?.answer();
  await Promise.all(both);
  expect(calls).toHaveLength(1);
});

test("signing in lets everything go on", async () => {
  const { open, calls } = browser();
  const { outbox } = open("one");
  const sent = [outbox.push(change("a", 1)), outbox.push(change("b", 2))];
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  calls[0]?.refuse(401);
  calls[1]?.refuse(401);
  await vi.waitFor(() => expect(states(outbox.entries())).toEqual(["a sign-in", "b sign-in"]));
  outbox.wake();
  await vi.waitFor(() => expect(calls).toHaveLength(4));
  calls[2]?.answer();
  calls[3]?.answer();
  await Promise.all(sent);
});
