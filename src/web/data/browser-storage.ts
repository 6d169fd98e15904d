import { useSyncExternalStore } from "react";

/** What is kept on this device: changes on their way, and forms that are not saved yet. */
export type Room = "outbox" | "drafts";

/** Every record says whose it is: `<user id>.<company id>`. Nobody else's are ever read. */
export interface Stored {
  key: string;
  owner: string;
}

export interface Write<T extends Stored = Stored> {
  put?: readonly T[];
  remove?: readonly string[];
}

export interface Written {
  /**
   * Fulfilled once the browser has the write in its line, or cannot take it. With an open database that is at once,
   * so that a request made after it can never be sent without its record being on the way to the disk.
   */
  handed: Promise<void>;
  /** Whether it was stored. Never rejects. */
  kept: Promise<boolean>;
}

/** `full`: no room left. `blocked`: the browser does not let this page store anything. */
export type StorageTrouble = "full" | "blocked";

const NAME = "waggle";
const ROOMS: readonly Room[] = ["outbox", "drafts"];
/** A browser that has not opened its database by then is treated as one without. In ms. */
const PATIENCE = 3000;

let database: IDBDatabase | undefined;
let opening: Promise<IDBDatabase> | undefined;
let trouble: StorageTrouble | undefined;
const listeners = new Set<() => void>();

/** Stores and removes in one transaction: all of it or nothing. */
export function write<T extends Stored>(room: Room, change: Write<T>): Written {
  // In the same step as the call, not one later: see `handed`.
  if (database) {
    const kept = transact(database, room, change);
    return { handed: Promise.resolve(), kept: kept.then(stored, failed) };
  }
  const begun = open().then((opened) => ({ kept: transact(opened, room, change) }));
  return {
    handed: begun.then(
      () => undefined,
      () => undefined,
    ),
    kept: begun.then(({ kept }) => kept).then(stored, failed),
  };
}

/** All records of an owner. Empty where nothing can be read. */
export async function readAll<T extends Stored>(room: Room, owner: string): Promise<T[]> {
  try {
    const opened = database ?? (await open());
    const request = opened.transaction(room).objectStore(room).index("owner").getAll(owner);
    return (await done(request)) as T[];
  } catch (error) {
    failed(error);
    return [];
  }
}

/** Why nothing can be stored; undefined while it can. */
export function useStorageTrouble(): StorageTrouble | undefined {
  return useSyncExternalStore(onStorageTrouble, storageTrouble);
}

export function storageTrouble() {
  return trouble;
}

export function onStorageTrouble(listen: () => void) {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const room of ROOMS) {
        request.result.createObjectStore(room, { keyPath: "key" }).createIndex("owner", "owner");
      }
    };
    request.onsuccess = () => {
      const opened = request.result;
      const forget = () => {
        if (database === opened) database = undefined;
      };
      opened.onclose = forget;
      // Another tab runs a later version of this program and wants to change the database.
      opened.onversionchange = () => {
        forget();
        opened.close();
      };
      database = opened;
      resolve(opened);
    };
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error("The database does not open.")), PATIENCE);
  }).finally(() => {
    opening = undefined;
  });
  return opening;
}

function transact(opened: IDBDatabase, room: Room, { put = [], remove = [] }: Write): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(room, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const store = transaction.objectStore(room);
    for (const record of put) store.put(record);
    for (const key of remove) store.delete(key);
    // At once, and not when the requests have been answered: a page that is going away hears no answers.
    transaction.commit();
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function stored() {
  note(undefined);
  return true;
}

function failed(error: unknown) {
  note(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked");
  return false;
}

function note(next: StorageTrouble | undefined) {
  if (trouble === next) return;
  trouble = next;
  for (const listen of listeners) listen();
}
