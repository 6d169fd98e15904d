import { useSyncExternalStore } from "react";

/** A choice of this browser's user, kept in its storage. Where storage is blocked it lasts as long as the page. */
export interface StoredChoice<T extends string> {
  get(): T;
  set(value: T): void;
  use(): T;
}

/** `values` are the allowed ones; the first is taken while nothing (or nonsense) is stored. */
export function storedChoice<T extends string>(name: string, values: readonly [T, ...T[]]): StoredChoice<T> {
  const listeners = new Set<() => void>();
  const read = () => {
    try {
      const stored = localStorage.getItem(name);
      return values.find((value) => value === stored) ?? values[0];
    } catch {
      return values[0];
    }
  };
  let value = read();
  const get = () => value;
  const subscribe = (listen: () => void) => {
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  };
  return {
    get,
    set(next) {
      value = next;
      try {
        localStorage.setItem(name, next);
      } catch {
        // Private windows may refuse; the choice then lasts as long as the page.
      }
      for (const listen of listeners) listen();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
