import type { CustomFieldDefinition } from "#contract/custom-field.ts";
import { checkRow, type RowCheck } from "./check-row.ts";
import { type GridRow, isBlank, type Refusal } from "./grid-row.ts";
import { blankShared, type LeadRules, type Shared } from "./lead-rules.ts";
import { withFreeRows } from "./put-cells.ts";
import { duplicatesWithin } from "./same-lead.ts";
import { turns } from "./turns.ts";

/** A lead saved from this grid. */
export interface SavedLead {
  id: number;
  name: string;
  /** See `sameLeadKey`. */
  same: string | undefined;
}

/** All the grid holds; what of it has to outlast the page is `GridContent`. */
export interface GridState extends GridContent {
  checks: ReadonlyMap<string, RowCheck>;
  /** By row id: the number of the row it repeats, 0 for a saved one. */
  repeats: ReadonlyMap<string, number>;
  /** Leads on the server that may be the same, by row id; for the eye only. */
  alike: ReadonlyMap<string, string>;
  progress: { done: number; total: number } | undefined;
}

export interface GridContent {
  rows: readonly GridRow[];
  shared: Shared;
  /** Keys of optional columns that are shown. */
  extra: readonly string[];
  saved: readonly SavedLead[];
}

const STEPS_BACK = 50;

/** The grid's cells and what is wrong with them, outside of React: only what is seen is drawn again. */
export class GridStore {
  private current: GridState = {
    ...{ rows: withFreeRows([]), shared: blankShared, extra: [], saved: [] },
    ...{ checks: new Map(), repeats: new Map(), alike: new Map(), progress: undefined },
  };
  private own: readonly CustomFieldDefinition[] | undefined;
  private readonly rules: LeadRules;
  private readonly listeners = new Set<() => void>();
  private readonly before: (readonly GridRow[])[] = [];
  private checked = new Map<string, { row: GridRow; check: RowCheck }>();
  private checking: Promise<void> | undefined;
  /** Rows that are leads now. */
  private readonly left = new Set<string>();

  constructor(rules: LeadRules) {
    this.rules = rules;
  }

  readonly subscribe = (listen: () => void) => {
    this.listeners.add(listen);
    return () => {
      this.listeners.delete(listen);
    };
  };

  readonly state = () => this.current;
  readonly fields = () => this.own ?? [];

  /** Our custom fields; until they are known nothing is judged. */
  setFields(own: readonly CustomFieldDefinition[]) {
    if (own === this.own) return;
    this.own = own;
    this.recheckAll();
  }

  setShared(shared: Shared) {
    // What the server refused may be right with another partner.
    const rows = this.current.rows.map((row) => (row.refusal ? { ...row, refusal: undefined } : row));
    this.set({ shared, rows });
    this.recheckAll();
  }

  setExtra(extra: readonly string[]) {
    this.set({ extra });
  }

  /** A change by the person, which one step back takes away again. */
  edit(rows: readonly GridRow[]) {
    if (rows === this.current.rows) return;
    this.before.push(this.current.rows);
    if (this.before.length > STEPS_BACK) this.before.shift();
    this.set({ rows });
    void this.check();
  }

  /** Takes the last edit back. Rows saved since, or on their way, stay as they are. */
  undo(): boolean {
    const rows = this.before.pop();
    if (!rows) return false;
    const now = new Map(this.current.rows.map((row) => [row.id, row]));
    const busy = this.current.rows.filter(
      ({ id, state }) => state !== "typed" && !rows.some((row) => row.id === id),
    );
    const back = rows.filter(({ id }) => !this.left.has(id)).map((row) => keepsTry(row, now.get(row.id)));
    this.set({ rows: withFreeRows([...busy, ...back]) });
    void this.check();
    return true;
  }

  /** Changes one row by what became of it, not by the person: no step back. */
  patch(id: string, change: (row: GridRow) => GridRow) {
    this.set({ rows: this.current.rows.map((row) => (row.id === id ? change(row) : row)) });
  }

  /** The row is a lead now, and leaves. */
  leave(id: string, lead: SavedLead) {
    this.left.add(id);
    const rows = withFreeRows(this.current.rows.filter((row) => row.id !== id));
    this.set({ rows, saved: [...this.current.saved, lead] });
    this.recount();
  }

  refuse(id: string, refusal: Refusal) {
    this.patch(id, (row) => ({ ...row, state: "typed", wasRefused: true, refusal }));
  }

  setProgress(progress: GridState["progress"]) {
    this.set({ progress });
  }

  setAlike(id: string, text: string | undefined) {
    const alike = new Map(this.current.alike);
    if (text === undefined) alike.delete(id);
    else alike.set(id, text);
    this.set({ alike });
  }

  forgetSaved() {
    this.keepSaved([]);
  }

  /** Only these of the saved leads are still there to be undone. */
  keepSaved(ids: readonly number[]) {
    this.set({ saved: this.current.saved.filter(({ id }) => ids.includes(id)) });
    this.recount();
  }

  clear() {
    this.before.length = 0;
    this.set({ rows: withFreeRows([]), saved: [], alike: new Map() });
    this.recount();
  }

  restore(content: GridContent) {
    this.set({ ...content, rows: withFreeRows(content.rows) });
    this.recheckAll();
  }

  /** What has to outlast the page; undefined while there is nothing. */
  content(): GridContent | undefined {
    const { rows, shared, extra, saved } = this.current;
    const kept = rows.filter((row) => !isBlank(row));
    return kept.length === 0 && saved.length === 0 ? undefined : { rows: kept, shared, extra, saved };
  }

  /** Resolves once every row is judged as it stands. */
  async check(): Promise<void> {
    if (!this.own) return;
    this.checking ??= this.checkAll().finally(() => {
      this.checking = undefined;
    });
    await this.checking;
    if (this.unchecked().length > 0) await this.check();
  }

  private recheckAll() {
    this.checked = new Map();
    void this.check();
  }

  private unchecked() {
    return this.current.rows.filter(
      (row) => !isBlank(row) && this.checked.get(row.id)?.row.cells !== row.cells,
    );
  }

  private async checkAll() {
    const all = this.checked;
    const pause = turns();
    for (const row of this.unchecked()) {
      const check = await checkRow(row, this.current.shared, this.fields(), this.rules);
      if (all !== this.checked) return;
      all.set(row.id, { row, check });
      await pause();
    }
    this.recount();
  }

  private recount() {
    const filled = this.current.rows.map((row) => (isBlank(row) ? { id: row.id, cells: {} } : row));
    const checks = new Map<string, RowCheck>();
    for (const row of this.current.rows) {
      const known = isBlank(row) ? undefined : this.checked.get(row.id);
      if (known) checks.set(row.id, known.check);
    }
    const repeats = duplicatesWithin(
      filled,
      this.current.saved.map(({ same }) => same),
    );
    this.set({ checks, repeats });
  }

  private set(change: Partial<GridState>) {
    this.current = { ...this.current, ...change };
    for (const listen of this.listeners) listen();
  }
}

/** An older text of a row with how its last try went: that cannot be taken back. */
function keepsTry(row: GridRow, now: GridRow | undefined): GridRow {
  if (!now) return row;
  if (now.state !== "typed") return now;
  const { key, sent, wasRefused, state } = now;
  return { ...row, key, sent, wasRefused, state, refusal: now.cells === row.cells ? now.refusal : undefined };
}
