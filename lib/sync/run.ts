import { transaction } from "@/lib/db";
import { findProvider } from "@/lib/integrations/registry";
import type { ProviderSession } from "@/lib/integrations/types";
import { log } from "@/lib/log";
import { finishFailed, finishHeld, finishSucceeded } from "@/lib/sync/finish";
import { holdRun, type LeasedRun, LeaseLost, openCredentials, showProgress, takeRun } from "@/lib/sync/lease";
import { poll } from "@/lib/sync/poll";
import { type Findings, Held, reconcile, replan } from "@/lib/sync/reconcile";
import { sweep } from "@/lib/sync/sweep";

/**
 * Executes one run, end to end: reads all of it first, then writes all of it in one transaction, so that a run
 * that fails changes nothing. What went wrong ends in the history and on the connection, not in an exception;
 * only a database that cannot be written to is thrown, for the queue to try again.
 */
export async function executeRun(runId: string): Promise<void> {
  const run = await takeRun(runId);
  if (!run) return;
  const startedMs = performance.now();
  try {
    if (run.replanAt) await placeAgain(run);
    const findings = await read(run);
    await commit(run, findings);
    log.info(
      { run: run.id, connection: run.connectionId, kind: run.kind, ms: Math.round(performance.now() - startedMs) },
      "run succeeded",
    );
  } catch (error) {
    if (error instanceof LeaseLost) log.info({ run: run.id }, error.message);
    else if (error instanceof Held) await finishHeld(run, error);
    else await finishFailed(run, error);
  }
}

async function read(run: LeasedRun): Promise<Findings | null> {
  const session = findProvider(run.integration).connect(openCredentials(run));
  try {
    return await readWith(session, run);
  } finally {
    await session.close();
  }
}

function readWith(session: ProviderSession, run: LeasedRun): Promise<Findings | null> {
  // Nothing is known yet, so there is nothing that changes could add to.
  const isSweep = run.kind === "sweep" || !run.firstSyncedAt || !run.changesReadTo;
  return isSweep ? sweep(session, run.window, (progress) => showProgress(run, progress)) : poll(session, run);
}

async function commit(run: LeasedRun, findings: Findings | null): Promise<void> {
  await transaction(async (tx) => {
    await holdRun(tx, run);
    const counts = findings
      ? await reconcile(tx, run, findings, { window: run.window, isConfirmed: run.isConfirmed })
      : null;
    await finishSucceeded(tx, run, { counts, isSweep: findings?.scope === "all" });
  });
}

/** Links and settings take effect whatever the vendor says next. */
async function placeAgain(run: LeasedRun): Promise<void> {
  await transaction(async (tx) => {
    await holdRun(tx, run);
    const counts = await replan(tx, run, run.window);
    const { added, changed, removed, ...totals } = counts;
    await tx.query(
      "UPDATE connection SET counts = $2, replan_at = CASE WHEN replan_at > $3 THEN replan_at END WHERE id = $1",
      [run.connectionId, totals, run.replanAt],
    );
    log.info({ connection: run.connectionId, added, changed, removed }, "the ledger was placed again");
  });
}
