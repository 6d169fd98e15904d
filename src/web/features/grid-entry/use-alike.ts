import { useEffect } from "react";
import type { DuplicateMatch } from "#contract/check-duplicates.ts";
import { checkLead } from "#web/data/check-lead.ts";
import { type GridRow, isBlank } from "./grid-row.ts";
import type { GridStore } from "./grid-store.ts";

/** How long the grid has to rest before the server is asked. In ms. */
const REST = 700;
/** Questions at a time: marks are a courtesy, saving comes first. */
const SIDE_BY_SIDE = 2;

/** Marks rows that may be leads already, by asking the server for each row once it rests. */
export function useAlike(store: GridStore, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return;
    const asked = new Map<string, GridRow["cells"]>();
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = 0;
    const next = () => {
      const { rows, progress } = store.state();
      if (progress) return undefined;
      return rows.find(
        (row) => !isBlank(row) && row.state === "typed" && !row.refusal && asked.get(row.id) !== row.cells,
      );
    };
    const ask = async () => {
      running += 1;
      for (let row = next(); row && !abort.signal.aborted; row = next()) {
        asked.set(row.id, row.cells);
        try {
          const { company_name, first_name, last_name, email, phone_number } = row.cells;
          const body = { company_name, first_name, last_name, email, phone_number };
          const { matches } = await checkLead(body, abort.signal);
          const now = store.state().rows.find(({ id }) => id === row?.id);
          if (now?.cells === row.cells) store.setAlike(row.id, wordsOf(matches));
        } catch {
          // Nobody answers, or the row says something a search cannot take: then there is no mark, and no harm.
          break;
        }
      }
      running -= 1;
    };
    const rest = () => {
      clearTimeout(timer);
      if (!next()) return;
      timer = setTimeout(() => {
        while (running < SIDE_BY_SIDE && next()) void ask();
      }, REST);
    };
    const stop = store.subscribe(rest);
    rest();
    return () => {
      stop();
      clearTimeout(timer);
      abort.abort();
    };
  }, [store, enabled]);
}

/** "Maybe here already: Nordwind, #47902 (same email)" */
function wordsOf(matches: readonly DuplicateMatch[]): string | undefined {
  const match = matches.find(({ show, relation }) => show && relation === "person");
  if (!match) return undefined;
  const { id, company_name, email } = match.lead;
  return `Maybe here already: ${company_name ?? email ?? "lead"}, #${id} (${match.summary.toLowerCase()})`;
}
