import { useEffect, useState } from "react";
import { dropDraft, useDrafts } from "#web/data/drafts.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { type DraftKeeper, useDraft } from "#web/data/use-draft.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import type { GridContent, GridStore } from "./grid-store.ts";

const FORM = "grid-entry";

/** Keeps the grid on this device from one visit to the next, and brings back the last one that no other tab holds. */
export function useKeptGrid(store: GridStore): DraftKeeper<GridContent> {
  const { drafts, take } = useDrafts<GridContent>(FORM);
  const [id, setId] = useState(newIdempotencyKey);
  const keeper = useDraft<GridContent>({
    form: FORM,
    id,
    read: () => {
      const values = store.content();
      return values && { values, idempotencyKey: id };
    },
  });
  const { entries } = useOutbox();

  const [last] = drafts;
  useEffect(() => {
    if (!last || store.content()) return;
    take(last.key);
    setId(last.key);
    // Whether what was on its way arrived is found out by sending it again with its key.
    const rows = last.values.rows.map((row) => ({ ...row, state: "typed" as const }));
    store.restore({ ...last.values, rows });
  }, [last, store, take]);

  useEffect(() => {
    let content = store.content();
    return store.subscribe(() => {
      const next = store.content();
      // Also one that was found here and not stored again since.
      if (content && !next) void dropDraft(id);
      if (!isSame(content, next)) keeper.changed();
      content = next;
    });
  }, [store, keeper, id]);

  // What was taken out of the list of waiting changes is to be typed on here.
  useEffect(() => {
    const keys = new Set(entries.map(({ key }) => key));
    for (const row of store.state().rows) {
      if (row.state === "waiting" && !keys.has(row.key))
        store.patch(row.id, (now) => ({ ...now, state: "typed" }));
    }
  }, [entries, store]);

  return keeper;
}

function isSame(one: GridContent | undefined, other: GridContent | undefined) {
  if (!one || !other) return one === other;
  return (
    one.shared === other.shared &&
    one.extra === other.extra &&
    one.saved === other.saved &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => row === other.rows[index])
  );
}
