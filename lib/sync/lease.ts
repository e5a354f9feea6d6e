import { randomUUID } from "node:crypto";
import type { KeptProgress } from "@/lib/connections/progress";
import { decrypt } from "@/lib/crypto";
import { pool, type Transaction } from "@/lib/db";
import type { Credentials, DayRange } from "@/lib/integrations/types";
import { moveWindow } from "@/lib/sync/rolling";
import { addDays } from "@/lib/time";

/** A run that this process executes, and its connection as it was when the run was taken. */
export type LeasedRun = {
  id: string;
  lease: string;
  kind: "poll" | "sweep";
  isConfirmed: boolean;
  organizationId: string;
  connectionId: string;
  integration: string;
  /** As stored; compared later, to tell whether they were replaced while the run was under way. */
  sealedCredentials: string;
  window: DayRange;
  /** The days that have entered a rolling window since it was last read to its end. */
  entered: DayRange | null;
  firstSyncedAt: Date | null;
  changesReadTo: Date | null;
  ledgerVersion: number;
  /** By the database's clock, the only one that all workers share. */
  startedAt: Date;
};

/** Another attempt has this run now, or its connection is gone: this one must not write any more. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/**
 * Takes a queued run, or one whose worker died. The attempt before, should it still live, can commit nothing
 * from now on.
 * @returns null when the run is over or its connection is gone
 */
export async function takeRun(runId: string): Promise<LeasedRun | null> {
  const lease = randomUUID();
  const { rows } = await pool().query(
    `UPDATE sync_run r
     SET status = 'running', lease = $2, attempts = r.attempts + 1, started_at = coalesce(r.started_at, now())
     FROM connection c JOIN organization o ON o.id = c.organization_id
     WHERE r.id = $1 AND r.status IN ('queued', 'running') AND c.id = r.connection_id AND c.auth_method = 'service_user'
     RETURNING r.id, r.kind, r.confirmed_by_id IS NOT NULL AS is_confirmed, now() AS started_at, c.id AS connection_id,
               c.organization_id, c.integration, c.credentials, c.sync_from::text, c.sync_until::text,
               c.settings, c.read_until::text, o.time_zone, c.first_synced_at, c.changes_read_to, c.ledger_version`,
    [runId, lease],
  );
  const row = rows[0];
  if (!row) return null;
  const moved = await moveWindow(row);
  const { sync_until: until, read_until: readUntil } = moved ?? row;
  return {
    id: row.id,
    lease,
    kind: row.kind,
    isConfirmed: row.is_confirmed,
    organizationId: row.organization_id,
    connectionId: row.connection_id,
    integration: row.integration,
    sealedCredentials: row.credentials,
    window: { from: row.sync_from, until },
    entered: readUntil !== null && readUntil < until ? { from: addDays(readUntil, 1), until } : null,
    firstSyncedAt: row.first_synced_at,
    changesReadTo: row.changes_read_to,
    ledgerVersion: row.ledger_version,
    startedAt: row.started_at,
  };
}

/** @throws Error when ENCRYPTION_KEY is not the one that they were stored with */
export function openCredentials(run: LeasedRun): Credentials {
  return JSON.parse(decrypt(run.sealedCredentials, run.connectionId)) as Credentials;
}

/**
 * Locks connection and run for the rest of the transaction.
 * @returns when the ledger was last placed again
 * @throws LeaseLost when the run is not this attempt's any more
 */
export async function holdRun(tx: Transaction, run: LeasedRun): Promise<{ placedAt: Date | null }> {
  // The connection first: everybody who locks both does it in this order.
  const locked = await tx.query("SELECT placed_at FROM connection WHERE id = $1 FOR UPDATE", [run.connectionId]);
  const held = await tx.query("SELECT FROM sync_run WHERE id = $1 AND lease = $2 AND status = 'running' FOR UPDATE", [
    run.id,
    run.lease,
  ]);
  if (held.rowCount !== 1) throw new LeaseLost(`Run ${run.id} is not ours any more.`);
  return { placedAt: locked.rows[0].placed_at };
}

/** Shows how far the run is, and when it was so. A run that lost its lease shows nothing. */
export async function showProgress(run: LeasedRun, progress: KeptProgress): Promise<void> {
  await pool().query(
    `UPDATE sync_run SET progress = $3::jsonb || jsonb_build_object('at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     WHERE id = $1 AND lease = $2 AND status = 'running'`,
    [run.id, run.lease, progress],
  );
}

/**
 * Days of the window that were read already by an attempt before: of this run, and while nothing is synced of any. Whoever
 * watches is shown that the way back was made once.
 */
export async function readFurthest(run: LeasedRun): Promise<number> {
  const { rows } = await pool().query<{ days: number | null }>(
    `SELECT max(greatest((progress ->> 'daysRead')::int, (progress ->> 'daysBefore')::int)) AS days
     FROM sync_run WHERE connection_id = $1 AND (id = $2 OR $3)`,
    [run.connectionId, run.id, run.firstSyncedAt === null],
  );
  return rows[0]?.days ?? 0;
}
