/** The middle value; of an even number the lower of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function least(values: readonly number[]): number {
  return Math.min(...values);
}

/** The smallest value that at least `share` of all do not exceed. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** What the floor took and what we took, in pairs that were measured one right after the other. */
export interface Pairs<T> {
  floor: T[];
  ours: T[];
}

/**
 * Measures the two sides in turn, `rounds` times, and changes who begins: whatever else the machine does meanwhile
 * meets both. One round before them warms up and is thrown away.
 */
export async function inTurn<T>(
  rounds: number,
  measure: { floor: () => Promise<T>; ours: () => Promise<T> },
): Promise<Pairs<T>> {
  const pairs: Pairs<T> = { floor: [], ours: [] };
  for (let round = -1; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (["floor", "ours"] as const) : (["ours", "floor"] as const);
    for (const side of order) {
      const value = await measure[side]();
      if (round >= 0) pairs[side].push(value);
    }
  }
  return pairs;
}

/** One number out of each measurement. */
export function each<T>(pairs: Pairs<T>, pick: (value: T) => number): Pairs<number> {
  return { floor: pairs.floor.map(pick), ours: pairs.ours.map(pick) };
}
