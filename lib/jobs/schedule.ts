import type { PgBoss } from "pg-boss";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { SYNC_QUEUE } from "@/lib/jobs/boss";

/** Connections taken in one go, so that a tick stays short with thousands of them. */
const BATCH = 500;
/** Between a run and the next one that a webhook asks for: many deliveries in a row must not use up the vendor's limit. */
const WEBHOOK_GAP_SECONDS = 3;
/** A webhook's poll goes before a sweep that is due, but not longer than this: else a busy company had none. */
const SWEEP_WAITS_MINUTES = 5;
/** A run that is still not over after this long has lost its job: every crash retry was used up. */
const GIVE_UP_MINUTES = 30;

/**
 * Makes runs of what is due and puts every waiting run into the queue. Any number of workers may do this at
 * the same time: rows are skipped while another holds them, and both run and job are unique a connection.
 */
export async function schedule(boss: PgBoss): Promise<void> {
  await giveUpLostRuns();
  await makeDueRuns();
  const { rows } = await pool().query(
    "SELECT id, connection_id FROM sync_run WHERE status = 'queued' ORDER BY created_at LIMIT $1",
    [BATCH],
  );
  if (rows.length === 0) return;
  await boss.insert(
    SYNC_QUEUE,
    rows.map((row) => ({ data: { runId: row.id }, singletonKey: row.connection_id })),
  );
}

async function makeDueRuns(): Promise<void> {
  // Held connections are stopped too, but keep a next time: a good sweep clears them.
  // A webhook, or an admin who wants one request looked at again, makes a poll due, unless the connection is failing: then it stays at its next try.
  await pool().query(
    `WITH told AS (
       SELECT connection_id AS id, bool_and(key LIKE 'recheck:%') AS is_asked
       FROM change_notice WHERE due_at <= now() GROUP BY connection_id
     ), due AS (
       SELECT id, organization_id, first_synced_at, stopped_at, last_sweep_at, next_sync_at <= now() AS is_scheduled,
              id IN (SELECT id FROM told) AS is_told, id IN (SELECT id FROM told WHERE is_asked) AS is_asked
       FROM connection c
       WHERE id IN (SELECT id FROM connection WHERE next_sync_at <= now() UNION ALL SELECT id FROM told)
         AND (next_sync_at <= now() OR
              (stopped_at IS NULL AND failing_since IS NULL AND changes_read_to <= now() - make_interval(secs => $3)))
         AND paused_at IS NULL AND auth_method = 'service_user'
         AND NOT EXISTS (SELECT FROM sync_run r WHERE r.connection_id = c.id AND r.status IN ('queued', 'running'))
       ORDER BY next_sync_at
       LIMIT $1
       FOR UPDATE SKIP LOCKED
     )
     INSERT INTO sync_run (organization_id, connection_id, kind, trigger)
     SELECT organization_id, id,
            CASE WHEN stopped_at IS NOT NULL OR last_sweep_at IS NULL
                   OR last_sweep_at <= now() - make_interval(mins => $2 + CASE WHEN is_scheduled THEN 0 ELSE $4 END)
                 THEN 'sweep'::run_kind ELSE 'poll'::run_kind END,
            CASE WHEN first_synced_at IS NULL THEN 'connected'::run_trigger
                 WHEN is_asked AND NOT is_scheduled THEN 'manual'::run_trigger
                 WHEN is_told AND NOT is_scheduled THEN 'webhook'::run_trigger
                 ELSE 'scheduled'::run_trigger END
     FROM due
     ON CONFLICT DO NOTHING`,
    [BATCH, env().SYNC_SWEEP_MINUTES, WEBHOOK_GAP_SECONDS, SWEEP_WAITS_MINUTES],
  );
}

async function giveUpLostRuns(): Promise<void> {
  await pool().query(
    `UPDATE sync_run r
     SET status = 'failed', finished_at = now(), error_code = 'worker_lost',
         error_message = 'The worker stopped in the middle of this run, several times.',
         error_fix = 'We start over by ourselves. If it happens again, tell your Rosterline administrator.'
     WHERE r.status = 'running' AND r.started_at < now() - make_interval(mins => $1)
       AND NOT EXISTS (
         SELECT FROM pgboss.job j
         WHERE j.name = $2 AND j.data ->> 'runId' = r.id::text AND j.state IN ('created', 'retry', 'active'))`,
    [GIVE_UP_MINUTES, SYNC_QUEUE],
  );
}
