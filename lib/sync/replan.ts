import { pool, type Transaction, transaction } from "@/lib/db";
import { log } from "@/lib/log";
import { add, countLedger, declareWriter } from "@/lib/sync/apply";
import { loadPage, loadReplaced } from "@/lib/sync/ledger";
import type { Ground } from "@/lib/sync/place";
import type { Tally } from "@/lib/sync/plan";
import { settle, welcome } from "@/lib/sync/reconcile";
import { settleRoster } from "@/lib/sync/roster";

/** Connections taken in one go. */
const BATCH = 50;
/** Requests of the ledger in memory at a time. */
const PAGE = 10_000;
/** Until a ledger that could not be placed again is tried once more. */
const RETRY_SECONDS = 60;

/**
 * Places the requests of every connection again whose agents, links, policies or window changed, from what the ledger
 * holds: the vendor is not asked, so this happens at once, whether the connection runs, is paused or has stopped.
 * Any number of workers may do this at the same time.
 */
export async function replanDue(): Promise<void> {
  const { rows } = await pool().query(
    "SELECT id FROM connection WHERE replan_at <= now() ORDER BY replan_at LIMIT $1",
    [BATCH],
  );
  for (const { id } of rows) {
    try {
      await transaction((tx) => replan(tx, id));
    } catch (error) {
      log.error({ err: error, connection: id }, "the ledger could not be placed again; trying again in a minute");
      await pool().query("UPDATE connection SET replan_at = now() + make_interval(secs => $2) WHERE id = $1", [
        id,
        RETRY_SECONDS,
      ]);
    }
  }
}

async function replan(tx: Transaction, connectionId: string): Promise<void> {
  const { rows } = await tx.query(
    `SELECT organization_id, sync_from::text, sync_until::text FROM connection
     WHERE id = $1 AND replan_at <= now() FOR UPDATE SKIP LOCKED`,
    [connectionId],
  );
  const row = rows[0];
  // Another worker has it, or a run is writing just now: the next look finds it.
  if (!row) return;
  const target = { organizationId: row.organization_id, connectionId };
  await welcome(tx, target, null);
  await declareWriter(tx, connectionId);
  const seen = { policies: new Map(), isComplete: false };
  const ground: Ground = {
    roster: await settleRoster(tx, target, seen),
    window: { from: row.sync_from, until: row.sync_until },
    replaced: await loadReplaced(tx, connectionId),
    names: new Map(),
    seen,
  };
  const tally: Tally = { added: 0, changed: 0, removed: 0 };
  for (let after = ""; ; ) {
    const kept = await loadPage(tx, connectionId, { after, limit: PAGE });
    add(tally, await settle(tx, target, ground, kept, { isFresh: false }));
    const last = kept.at(-1);
    if (!last || kept.length < PAGE) break;
    after = last.request.externalId;
  }
  await tx.query("UPDATE connection SET counts = $2, replan_at = NULL, placed_at = clock_timestamp() WHERE id = $1", [
    connectionId,
    await countLedger(tx, connectionId),
  ]);
  log.info({ connection: connectionId, ...tally }, "the ledger was placed again");
}
