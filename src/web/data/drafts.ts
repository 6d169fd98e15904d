import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { readAll, type Stored, write } from "./browser-storage.ts";
import { ownerOf, writesOf } from "./outbox-of.ts";

/** A form that was not saved, as it is kept on this device. No key of access and no file is ever in it. */
export interface Draft<V = unknown> extends Stored {
  userId: number;
  companyId: number;
  /** Which form: "create-lead". */
  form: string;
  leadId?: number | undefined;
  /** Of the lead the form was opened over. */
  baseVersion?: number | undefined;
  /** The key the form sends with, so that a try before the page went counts as the same one. */
  idempotencyKey: string;
  values: V;
  /** When it was last saved, in ms. */
  at: number;
}

const KEPT_FOR = 30 * 24 * 3600_000;

const lockOf = (id: string) => `waggle.draft.${id}`;

/** Stores a draft of whoever is signed in, in the place of the one with its key. Resolves to whether that worked. */
export function keepDraft(client: QueryClient, draft: Omit<Draft, "owner" | "userId" | "companyId" | "at">) {
  return write("drafts", { put: [{ ...draft, ...ownerOf(client), at: Date.now() }] }).kept;
}

export function dropDraft(id: string) {
  return write("drafts", { remove: [id] }).kept;
}

/** Says that a draft is open in this tab, so that no other offers it; the returned function ends that. */
export function holdDraft(id: string) {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  if ("locks" in navigator) void navigator.locks.request(lockOf(id), () => held).catch(() => undefined);
  return release;
}

/**
 * The drafts of a form that can be gone on with, newest first: not those open in a tab, nor those that wait to be sent.
 * What is older than 30 days is removed.
 */
async function findDrafts<V>(client: QueryClient, form: string): Promise<Draft<V>[]> {
  const { owner } = ownerOf(client);
  const all = (await readAll<Draft<V>>("drafts", owner)).filter((draft) => draft.form === form);
  const old = all.filter(({ at }) => at < Date.now() - KEPT_FOR).map(({ key }) => key);
  if (old.length > 0) write("drafts", { remove: old });
  const open = "locks" in navigator ? ((await navigator.locks.query()).held ?? []) : [];
  const waiting = await readAll<Stored & { form?: { id: string } }>("outbox", owner);
  return all
    .filter(({ key }) => !old.includes(key))
    .filter(({ key }) => !open.some(({ name }) => name === lockOf(key)))
    .filter(({ key }) => !waiting.some((entry) => entry.form?.id === key))
    .sort((one, other) => other.at - one.at);
}

/** Drafts to offer beside a form that was just opened. `discard` deletes one, `take` only leaves it out of the list. */
export function useDrafts<V>(form: string) {
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<readonly Draft<V>[]>([]);
  useEffect(() => {
    let wanted = true;
    void findDrafts<V>(client, form).then((found) => wanted && setDrafts(found));
    return () => {
      wanted = false;
    };
  }, [client, form]);
  const take = useCallback((id: string) => setDrafts((all) => all.filter(({ key }) => key !== id)), []);
  const discard = useCallback(
    (id: string) => {
      void dropDraft(id);
      take(id);
    },
    [take],
  );
  return { drafts, take, discard };
}

/** What is kept of a person on this device: drafts, and changes that wait. */
export async function keptOnDevice(client: QueryClient) {
  const { owner } = ownerOf(client);
  const drafts = await readAll<Draft>("drafts", owner);
  return { drafts: drafts.length, changes: writesOf(client).outbox.entries().length };
}

/** Deletes all of it. Only what the signed-in person made. */
export async function forgetOnDevice(client: QueryClient) {
  const { owner } = ownerOf(client);
  const { outbox } = writesOf(client);
  outbox.discard(...outbox.entries().map(({ key }) => key));
  const drafts = await readAll<Draft>("drafts", owner);
  await write("drafts", { remove: drafts.map(({ key }) => key) }).kept;
}
