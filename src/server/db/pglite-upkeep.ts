/**
 * What a PostgreSQL server does by itself and the embedded one, a single process, does not: checkpoints, without
 * which the write-ahead log and with it the start after a crash grow without end; vacuum and analyze, without
 * which updated tables swell and the planner guesses. The limits are PostgreSQL's own defaults, the checkpoint
 * earlier so that a start after a crash stays in seconds.
 */
const NEEDED = `
SELECT 'CHECKPOINT' AS statement FROM pg_control_checkpoint()
WHERE pg_current_wal_lsn() - redo_lsn > 32 * 1024 * 1024
UNION ALL
SELECT format(
  CASE WHEN n_dead_tup > 50 + 0.2 * n_live_tup THEN 'VACUUM (ANALYZE) %I.%I' ELSE 'ANALYZE %I.%I' END,
  schemaname, relname)
FROM pg_stat_user_tables
WHERE n_dead_tup > 50 + 0.2 * n_live_tup OR n_mod_since_analyze > 50 + 0.1 * n_live_tup`;

/** Does what is due now, one statement at a time so that others get their turn between. */
export async function upkeep(ask: (statement: string) => Promise<{ rows: unknown[] }>): Promise<void> {
  const { rows } = await ask(NEEDED);
  for (const { statement } of rows as { statement: string }[]) await ask(statement);
}
