import { pool } from "@/lib/db";

/** Days that a reader of the change feed may be away. */
export const KEEP_CHANGES_DAYS = 30;
/** Rows a statement, so that no transaction grows with the history. */
const BATCH = 5_000;

type Step = { removed: number; transactionId: string; seq: string; isOld: boolean };

/**
 * Removes changes of long ago, and notes up to where. The last change of each event that is there stays, whatever its
 * age: so who starts without a cursor still gets every event, and the rest is bounded by what happened lately. What a
 * webhook endpoint has not read yet stays too: one that was off for long hears it when it goes on.
 * @returns how many were removed
 */
export async function forgetOldChanges(): Promise<number> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM organization");
  let removed = await forgetOrphans();
  for (const { id } of rows) removed += await forgetOf(id);
  return removed;
}

async function forgetOf(organizationId: string): Promise<number> {
  let removed = 0;
  let after: [string, string] = ["0", "0"];
  for (;;) {
    const { rows } = await pool().query<Step>(STEP, [organizationId, ...after, BATCH, KEEP_CHANGES_DAYS]);
    if (!rows[0]) return removed;
    removed += rows[0].removed;
    if (!rows[0].isOld) return removed;
    after = [rows[0].transactionId, rows[0].seq];
  }
}

/**
 * One batch in the feed's order. A row is not needed when its event is gone, or was written again: `updated_at` is the
 * start of the transaction that last wrote it, as `created_at` is of the one that noted it.
 */
const STEP = `
  WITH batch AS (
    SELECT transaction_id, seq, event_id, created_at, created_at < now() - make_interval(days => $5) AS is_old
    FROM event_change WHERE organization_id = $1 AND (transaction_id, seq) > ($2::bigint, $3::bigint)
    ORDER BY transaction_id, seq LIMIT $4
  ), gone AS (
    DELETE FROM event_change c USING batch b LEFT JOIN event e ON e.id = b.event_id
    WHERE c.organization_id = $1 AND c.transaction_id = b.transaction_id AND c.seq = b.seq
      AND b.is_old AND (e.id IS NULL OR e.updated_at > b.created_at)
      AND NOT EXISTS (SELECT FROM webhook_endpoint w WHERE w.organization_id = $1
                        AND (w.cursor_transaction, w.cursor_seq) < (c.transaction_id, c.seq))
    RETURNING c.transaction_id, c.seq
  ), noted AS (
    INSERT INTO forgotten_changes AS known (organization_id, transaction_id, seq)
    SELECT $1, transaction_id, seq FROM gone ORDER BY transaction_id DESC, seq DESC LIMIT 1
    ON CONFLICT (organization_id) DO UPDATE SET transaction_id = excluded.transaction_id, seq = excluded.seq
    WHERE (excluded.transaction_id, excluded.seq) > (known.transaction_id, known.seq)
  )
  SELECT (SELECT count(*)::int FROM gone) AS removed, transaction_id AS "transactionId", seq, is_old AS "isOld"
  FROM batch ORDER BY batch.transaction_id DESC, batch.seq DESC LIMIT 1`;

/** Of organizations that are gone. */
async function forgetOrphans(): Promise<number> {
  const { rowCount } = await pool().query(
    "DELETE FROM event_change c WHERE NOT EXISTS (SELECT FROM organization o WHERE o.id = c.organization_id)",
  );
  return rowCount ?? 0;
}
