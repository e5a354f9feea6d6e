import { counts as countsSchema, type RunCounts } from "@/lib/connections/schemas";
import { type Transaction, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { ProviderError } from "@/lib/integrations/errors";
import { log } from "@/lib/log";
import { holdRun, type LeasedRun, LeaseLost } from "@/lib/sync/lease";
import { settleNotices } from "@/lib/sync/notices";
import type { Held } from "@/lib/sync/reconcile";

/** Longest wait between tries: well within the promise of ten minutes. */
const LONGEST_WAIT_S = 120;

type Success = {
  /** Null when a poll found nothing new. */
  counts: RunCounts | null;
  isSweep: boolean;
};

/** Ends a good run, in the transaction that wrote what it found. */
export async function finishSucceeded(tx: Transaction, run: LeasedRun, { counts, isSweep }: Success): Promise<void> {
  const totals = counts && countsSchema.parse(counts);
  // A window or links changed while the run was under way stay due: what was read does not cover them.
  await tx.query(
    `UPDATE connection
     SET last_good_sync_at = now(), first_synced_at = coalesce(first_synced_at, now()), changes_read_to = $2,
         last_sweep_at = CASE WHEN NOT $3 OR sync_from <> $4::date OR sync_until <> $5::date THEN last_sweep_at ELSE $2 END,
         counts = coalesce($6::jsonb, counts), stopped_at = NULL, failing_since = NULL, failed_runs = 0,
         next_sync_at = CASE WHEN paused_at IS NOT NULL THEN NULL
                             WHEN replan_at IS NOT NULL OR sync_from <> $4::date OR sync_until <> $5::date THEN now()
                             ELSE now() + make_interval(secs => $7) END
     WHERE id = $1`,
    [run.connectionId, run.startedAt, isSweep, run.window.from, run.window.until, totals, env().SYNC_POLL_SECONDS],
  );
  await tx.query(
    `UPDATE sync_run r
     SET status = 'succeeded', finished_at = now(), progress = NULL, error_code = NULL, error_message = NULL, error_fix = NULL,
         counts = coalesce($2::jsonb, c.counts || '{"added":0,"changed":0,"removed":0}'::jsonb)
     FROM connection c WHERE r.id = $1 AND c.id = r.connection_id`,
    [run.id, counts],
  );
  await settleNotices(tx, run);
}

/** Ends a run that the guard stopped. Sweeps go on: the next good one clears it. */
export async function finishHeld(run: LeasedRun, { loss }: Held): Promise<void> {
  await end(run, {
    status: "held",
    code: "held",
    message: `Waiting for you. The last check would remove ${loss.lost} of ${loss.of} future events. That is unusual, so nothing was changed.`,
    fix: "If these people really cancelled their time off, let the check through. If not, look in HiBob whether the service user still sees everyone.",
    stops: true,
    waitSeconds: env().SYNC_SWEEP_MINUTES * 60,
  });
}

/** Ends a run that could not be completed. What was synced before stays as it is. */
export async function finishFailed(run: LeasedRun, error: unknown): Promise<void> {
  const known = error instanceof ProviderError ? error : null;
  log[known ? "warn" : "error"]({ err: error, run: run.id, connection: run.connectionId }, "run failed");
  await end(run, {
    status: "failed",
    code: known?.kind ?? "internal",
    message: known?.message ?? "Something went wrong on our side while syncing.",
    fix: known
      ? known.fix
      : "We try again by ourselves. If it stays so, tell your Rosterline administrator; the log says more.",
    stops: known !== null && !known.isRetryable,
    waitSeconds: known?.isRetryable === false ? null : (known?.retryAfterMs ?? 0) / 1000,
  });
}

type Ending = {
  status: "failed" | "held";
  code: string;
  message: string;
  fix: string | null;
  /** No scheduled poll starts until an admin acts. */
  stops: boolean;
  /** At least this long until the next try; null for none. */
  waitSeconds: number | null;
};

async function end(run: LeasedRun, ending: Ending): Promise<void> {
  try {
    await transaction((tx) => writeEnding(tx, run, ending));
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
    log.info({ run: run.id }, error.message);
  }
}

async function writeEnding(tx: Transaction, run: LeasedRun, ending: Ending): Promise<void> {
  await holdRun(tx, run);
  await tx.query(
    "UPDATE sync_run SET status = $2, finished_at = now(), progress = NULL, error_code = $3, error_message = $4, error_fix = $5 WHERE id = $1",
    [run.id, ending.status, ending.code, ending.message, ending.fix],
  );
  // Credentials replaced while the run was under way were not the ones refused: they get their own try.
  await tx.query(
    `UPDATE connection
     SET failing_since = coalesce(failing_since, now()), failed_runs = failed_runs + 1,
         stopped_at = CASE WHEN $2 AND credentials = $3 THEN coalesce(stopped_at, now()) ELSE stopped_at END,
         next_sync_at = CASE WHEN paused_at IS NOT NULL THEN NULL
                             WHEN credentials <> $3 THEN now()
                             WHEN $4::float8 IS NULL THEN NULL
                             ELSE now() + make_interval(secs => greatest($4, least($5, $6 * power(2, least(failed_runs, 10))))) END
     WHERE id = $1`,
    [
      run.connectionId,
      ending.stops,
      run.sealedCredentials,
      ending.waitSeconds,
      LONGEST_WAIT_S,
      env().SYNC_POLL_SECONDS,
    ],
  );
}
