/** Most ids one list may hold. */
export const IDS_LIMIT = 500;

/** An id in a path or query: decimal digits without sign, leading zero or exponent. Undefined if it is not one. */
export function parseId(segment: string): number | undefined {
  if (!/^[1-9]\d{0,15}$/.test(segment)) return undefined;
  const value = Number(segment);
  return Number.isSafeInteger(value) ? value : undefined;
}
