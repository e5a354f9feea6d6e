import { counts as countsSchema, type RunCounts } from "@/lib/connections/schemas";
import { pool, type Sql, type Transaction, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { ProviderError } from "@/lib/integrations/errors";
import { log } from "@/lib/log";
import { forgetAccepted } from "@/lib/sync/accepted";
import { countLedger } from "@/lib/sync/apply";
import type { Doubt, Held } from "@/lib/sync/guard";
import { holdRun, type LeasedRun, LeaseLost } from "@/lib/sync/lease";
import { settleNotices } from "@/lib/sync/notices";

/** Longest wait between tries: well within the promise of ten minutes. */
const LONGEST_WAIT_S = 120;

type Success = {
  /** Null when the run found nothing new. */
  counts: RunCounts | null;
  isSweep: boolean;
  /** The ledger was not written to. */
  isSame?: boolean;
};

/** Ends a good run that found nothing new. */
export async function finishIdle(run: LeasedRun): Promise<void> {
  if (run.kind === "poll") return void (await finishSucceeded(pool(), run, { counts: null, isSweep: false }));
  await transaction(async (tx) => {
    await holdRun(tx, run);
    const counts = { ...(await countLedger(tx, run.connectionId)), added: 0, changed: 0, removed: 0 };
    await finishSucceeded(tx, run, { counts, isSweep: true, isSame: true });
  });
}

/**
 * Ends a good run: in the transaction that wrote what it found, or by itself where there was nothing to write.
 * @returns the ledger's version from now on
 * @throws LeaseLost when the run is not this attempt's any more
 */
export async function finishSucceeded(sql: Sql, run: LeasedRun, success: Success): Promise<number> {
  const { counts, isSweep, isSame = counts === null } = success;
  // A window or credentials that changed while the run was under way stay due: what was read does not speak for them.
  // A sweep that found every answer the same has not looked at changes.
  const { rows } = await sql.query(
    `WITH held AS (
       SELECT c.id FROM connection c JOIN sync_run r ON r.connection_id = c.id
       WHERE r.id = $1 AND r.lease = $2 AND r.status = 'running' FOR UPDATE
     ), done AS (
       UPDATE connection c
       SET last_good_sync_at = now(), first_synced_at = coalesce(first_synced_at, now()),
           changes_read_to = CASE WHEN $4 AND $8 = 0 THEN changes_read_to ELSE $3 END,
           last_sweep_at = CASE WHEN NOT $4 OR resumed_at > $3 OR sync_from <> $5::date OR sync_until <> $6::date
                                THEN last_sweep_at ELSE $3 END,
           read_until = CASE WHEN sync_until <> $6::date THEN read_until END,
           counts = coalesce($7::jsonb, counts), ledger_version = ledger_version + $8,
           stopped_at = NULL, failing_since = NULL, failed_runs = 0,
           next_sync_at = CASE WHEN paused_at IS NOT NULL THEN NULL
                               WHEN sync_from <> $5::date OR sync_until <> $6::date THEN now()
                               ELSE now() + make_interval(secs => $9) END
       FROM held WHERE c.id = held.id
       RETURNING c.counts, c.ledger_version
     ), ended AS (
       UPDATE sync_run r
       SET status = 'succeeded', finished_at = now(), progress = NULL, error_code = NULL, error_message = NULL,
           error_fix = NULL, transaction_id = CASE WHEN $11 THEN pg_current_xact_id()::text::bigint END,
           counts = coalesce($10::jsonb, done.counts || '{"added":0,"changed":0,"removed":0}'::jsonb)
       FROM done WHERE r.id = $1
     )
     SELECT ledger_version FROM done`,
    [
      run.id,
      run.lease,
      run.startedAt,
      isSweep,
      run.window.from,
      run.window.until,
      counts && countsSchema.parse(counts),
      isSame ? 0 : 1,
      env().SYNC_POLL_SECONDS,
      counts,
      // The first load has written in many transactions before this one.
      run.firstSyncedAt !== null && counts !== null && counts.added + counts.changed + counts.removed > 0,
    ],
  );
  if (!rows[0]) throw new LeaseLost(`Run ${run.id} is not ours any more.`);
  await settleNotices(sql, run);
  if (isSweep) await forgetAccepted(sql, run);
  return rows[0].ledger_version;
}

/** Ends a run that the guard stopped. Sweeps go on: the next good one clears it. */
export async function finishHeld(run: LeasedRun, { doubt }: Held): Promise<void> {
  await end(run, {
    status: "held",
    code: "held",
    ...WORDS[doubt.why](doubt),
    stops: true,
    waitSeconds: env().SYNC_SWEEP_MINUTES * 60,
    doubt,
  });
}

/** What a held run says to an admin, and what to do. */
const WORDS: Record<Doubt["why"], (doubt: Doubt) => { message: string; fix: string }> = {
  removals: ({ lost, of }) => ({
    message: `Waiting for you. The last check would remove ${lost} of ${of} future events. That is unusual, so nothing was changed.`,
    fix: "If these people really cancelled their time off, remove them. If not, look in HiBob whether the service user still sees everyone; the next good check clears this by itself.",
  }),
  empty: () => ({
    message: "Waiting for you. HiBob's last answer had no time off at all. That is unusual, so nothing was changed.",
    fix: "If everybody really cancelled, remove it. If not, look in HiBob whether the service user may still see who's out; the next good check clears this by itself.",
  }),
  people: ({ lost, of }) => ({
    message: `Waiting for you. HiBob's last answer lacks ${lost} of ${of} people. That is unusual, so nothing was changed.`,
    fix: "If they really left, go on. If not, look in HiBob whether the permission group still includes everyone; the next good check clears this by itself.",
  }),
};

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
  /** Of a held run: what the page shows. */
  doubt?: Doubt;
};

/** @throws LeaseLost when the run is not this attempt's any more */
function end(run: LeasedRun, ending: Ending): Promise<void> {
  return transaction((tx) => writeEnding(tx, run, ending));
}

async function writeEnding(tx: Transaction, run: LeasedRun, ending: Ending): Promise<void> {
  await holdRun(tx, run);
  await tx.query(
    `UPDATE sync_run SET status = $2, finished_at = now(), progress = CASE WHEN $6 THEN progress END, error_code = $3,
       error_message = $4, error_fix = $5
     WHERE id = $1`,
    // How far a first load came stays: the next try does not begin at nothing for those who watch.
    [run.id, ending.status, ending.code, ending.message, ending.fix, run.firstSyncedAt === null],
  );
  if (ending.doubt) await noteDoubt(tx, run, ending.doubt);
  // A first load that ends half way shows what it has.
  if (!run.firstSyncedAt) await saveCounts(tx, run.connectionId);
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

async function saveCounts(tx: Transaction, connectionId: string): Promise<void> {
  await tx.query("UPDATE connection SET counts = $2 WHERE id = $1", [
    connectionId,
    await countLedger(tx, connectionId),
  ]);
}

/** Keeps what would go off the schedule, so that an admin sees it before they decide. */
async function noteDoubt(tx: Transaction, run: LeasedRun, { why, lost, of, removals }: Doubt): Promise<void> {
  await tx.query("UPDATE sync_run SET held_why = $2, held_lost = $3, held_of = $4 WHERE id = $1", [
    run.id,
    why,
    lost,
    of,
  ]);
  await tx.query(
    `INSERT INTO held_removal (run_id, connection_id, external_id)
     SELECT $1, $2, e.external_id FROM event e WHERE e.connection_id = $2 AND e.external_id = ANY($3)
     ON CONFLICT DO NOTHING`,
    [run.id, run.connectionId, removals],
  );
}
