import { transaction } from "@/lib/db";
import { log } from "@/lib/log";
import { declareWriter } from "@/lib/sync/apply";
import { holdRun, type LeasedRun } from "@/lib/sync/lease";

/**
 * Ledger and schedule contradict each other: somebody wrote to the database by hand, past all rules. Events that the ledger
 * does not know go, and requests that lack theirs count as new, so that the next sweep sets them right.
 */
export async function mendLedger(run: LeasedRun): Promise<void> {
  await transaction(async (tx) => {
    await holdRun(tx, run);
    await declareWriter(tx, run.connectionId);
    const extra = await tx.query(
      `DELETE FROM event e WHERE e.connection_id = $1 AND NOT EXISTS (
         SELECT FROM request r WHERE r.connection_id = $1 AND r.external_id = e.external_id AND r.outcome = 'synced')`,
      [run.connectionId],
    );
    // No longer synced, and with a fingerprint that nothing has: whatever comes is written.
    const missing = await tx.query(
      `UPDATE request r SET fingerprint = '', outcome = 'failed', reason = 'unexpected'
       WHERE r.connection_id = $1 AND r.outcome = 'synced' AND NOT EXISTS (
         SELECT FROM event e WHERE e.connection_id = $1 AND e.external_id = r.external_id)`,
      [run.connectionId],
    );
    await tx.query("UPDATE connection SET ledger_version = ledger_version + 1, last_sweep_at = NULL WHERE id = $1", [
      run.connectionId,
    ]);
    log.error(
      { connection: run.connectionId, extra: extra.rowCount, missing: missing.rowCount },
      "the ledger contradicted the schedule and was mended",
    );
  });
}
