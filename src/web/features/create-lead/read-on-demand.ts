import type { Known, Reading } from "#paste-to-fill/reading.ts";

/** Reads a pasted text; the rules are fetched with the first paste, and never stand in the way of a key. */
export async function readOnDemand(text: string, known: Known): Promise<Reading> {
  const { readPaste } = await import("#paste-to-fill/read-paste.ts");
  return readPaste(text, known);
}
