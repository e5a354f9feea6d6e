import { pool } from "@/lib/db";

const KEEP_DAYS = 14;
/** Rows a statement, so that no transaction grows with the history. */
const BATCH = 5_000;

/**
 * Removes deliveries that ended long ago, with what they said.
 * @returns how many were removed
 */
export async function forgetOldDeliveries(): Promise<number> {
  let removed = 0;
  for (;;) {
    const { rowCount } = await pool().query(
      `DELETE FROM webhook_delivery WHERE id IN (
         SELECT id FROM webhook_delivery
         WHERE status <> 'waiting' AND ended_at < now() - make_interval(days => $1) LIMIT $2)`,
      [KEEP_DAYS, BATCH],
    );
    removed += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return removed;
  }
}
