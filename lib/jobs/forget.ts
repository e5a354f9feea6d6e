import { pool } from "@/lib/db";

const KEEP_DAYS = 30;
/** Rows a statement, so that no transaction grows with the history. */
const BATCH = 5_000;

/**
 * Removes runs that ended long ago: a connection makes more than a thousand a day. The newest of each
 * connection stays, because the badge is derived from it.
 * @returns how many were removed
 */
export async function forgetOldRuns(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool().query(
      `DELETE FROM sync_run WHERE id IN (
         SELECT r.id FROM sync_run r
         WHERE r.finished_at < now() - make_interval(days => $1)
           AND EXISTS (SELECT FROM sync_run n WHERE n.connection_id = r.connection_id AND n.created_at > r.created_at)
         LIMIT $2)`,
      [KEEP_DAYS, BATCH],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}

/** Removes what was said about conflicts whose events are gone: it can mean nothing any more. */
export async function forgetGoneConflicts(): Promise<void> {
  await pool().query(
    `DELETE FROM kept_conflict k
     WHERE NOT EXISTS (SELECT FROM event e WHERE e.id = k.time_off_id)
        OR NOT EXISTS (SELECT FROM event e WHERE e.id = k.event_id)`,
  );
}

const KEEP_NOTICES_DAYS = 8;

/**
 * Removes notices of changes that no measurement needs any more: those look back over seven days.
 * @returns how many were removed
 */
export async function forgetOldNotices(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool().query(
      `DELETE FROM change_notice WHERE (connection_id, key) IN (
         SELECT connection_id, key FROM change_notice WHERE noted_at < now() - make_interval(days => $1) LIMIT $2)`,
      [KEEP_NOTICES_DAYS, BATCH],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}

/**
 * Removes calls with an Idempotency-Key that are older than the day for which they are answered again.
 * @returns how many were removed
 */
export async function forgetOldCalls(): Promise<number> {
  const { rowCount } = await pool().query("DELETE FROM idempotent_call WHERE created_at < now() - interval '24 hours'");
  return rowCount ?? 0;
}
