import { useEffect, useRef, useState } from "react";
import { dropDraft, useDrafts } from "#web/data/drafts.ts";
import { newIdempotencyKey } from "#web/data/idempotency-key.ts";
import { isOpen } from "#web/data/outbox-entry.ts";
import { type DraftKeeper, useDraft } from "#web/data/use-draft.ts";
import { useOutbox } from "#web/data/use-outbox.ts";
import type { GridRow } from "./grid-row.ts";
import type { GridContent, GridStore } from "./grid-store.ts";

const FORM = "grid-entry";

/** Keeps the grid on this device from one visit to the next, and brings back the last one that no other tab holds. */
export function useKeptGrid(store: GridStore, resume: (row: GridRow) => void): DraftKeeper<GridContent> {
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
  const { entries, outbox } = useOutbox();
  const latest = useRef(resume);
  latest.current = resume;

  const [last] = drafts;
  useEffect(() => {
    if (!last || store.content()) return;
    take(last.key);
    setId(last.key);
    void outbox.start().then(() => {
      const open = new Set(outbox.entries().flatMap((entry) => (isOpen(entry) ? [entry.key] : [])));
      // What is on its way still goes out by itself. Whether the rest arrived is found out by saving it: with its old
      // key that never makes a second lead.
      const rows = last.values.rows.map((row) => ({ ...row, state: "typed" as const }));
      store.restore({ ...last.values, rows });
      for (const row of rows) if (row.sent !== "" && open.has(row.key)) latest.current(row);
    });
  }, [last, store, take, outbox]);

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
