/** SQL that writes a timestamptz as the contract's moment: ISO 8601, UTC, microseconds (`2024-01-15T10:30:00.000000Z`). */
export function isoMoment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
