import type { QueryConfig } from "pg";

/** Each connection keeps its prepared statements for good, so their number has an end. */
const MOST_PREPARED = 500;
const MOST_REMEMBERED = 2000;

/**
 * Decides which statements a connection prepares: those asked for a second time, until there are 500. Preparing
 * saves PostgreSQL the parsing and planning; a text that varies without end stays unprepared and harms nobody.
 */
export class Statements {
  readonly #names = new Map<string, string>();
  readonly #seenOnce = new Set<string>();
  readonly #never = new Set<string>();
  #given = 0;

  config(text: string, values: readonly unknown[] | undefined): QueryConfig {
    const config: QueryConfig = { text };
    if (values) config.values = values as unknown[];
    const name = this.#nameOf(text);
    if (name) config.name = name;
    return config;
  }

  /**
   * True once for a prepared statement that no longer fits its table, as a `select *` after another process
   * migrated. It is not prepared again, so the next try works.
   */
  forgetStale(thrown: unknown, config: QueryConfig): boolean {
    if (!config.name || !(thrown instanceof Error) || !("code" in thrown) || thrown.code !== "0A000")
      return false;
    this.#names.delete(config.text);
    this.#never.add(config.text);
    return true;
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#given >= MOST_PREPARED || this.#never.has(text)) return undefined;
    if (!this.#seenOnce.delete(text)) {
      if (this.#seenOnce.size >= MOST_REMEMBERED) this.#seenOnce.clear();
      this.#seenOnce.add(text);
      return undefined;
    }
    // Counted, not derived from the size: a forgotten name must never come back for another text.
    this.#given += 1;
    const name = `w${this.#given}`;
    this.#names.set(text, name);
    return name;
  }
}
