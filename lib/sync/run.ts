import { transaction } from "@/lib/db";
import { findProvider } from "@/lib/integrations/registry";
import type { ProviderSession } from "@/lib/integrations/types";
import { log } from "@/lib/log";
import { noteRun } from "@/lib/metrics";
import { recallAnswers, rememberAnswers } from "@/lib/sync/answers";
import { add, LedgerBroken } from "@/lib/sync/apply";
import { finishFailed, finishHeld, finishIdle, finishSucceeded } from "@/lib/sync/finish";
import { loadFirst } from "@/lib/sync/first-load";
import { Held } from "@/lib/sync/guard";
import { holdRun, type LeasedRun, LeaseLost, openCredentials, takeRun } from "@/lib/sync/lease";
import { mendLedger } from "@/lib/sync/mend";
import type { Tally } from "@/lib/sync/plan";
import { poll } from "@/lib/sync/poll";
import { type Findings, reconcile } from "@/lib/sync/reconcile";
import { sweep } from "@/lib/sync/sweep";

/**
 * Executes one run, end to end: reads all of it first, then writes all of it in one transaction, so that a run
 * that fails changes nothing; only the first load writes as it reads. What went wrong ends in the history and on the
 * connection, not in an exception; only a database that cannot be written to is thrown, for the queue to try again.
 */
export async function executeRun(runId: string): Promise<void> {
  const run = await takeRun(runId);
  if (!run) return;
  const startedMs = performance.now();
  try {
    const session = findProvider(run.integration).connect(openCredentials(run));
    try {
      await executeWith(session, run);
    } finally {
      await session.close();
    }
    log.info(
      { run: run.id, connection: run.connectionId, kind: run.kind, ms: Math.round(performance.now() - startedMs) },
      "run succeeded",
    );
    noteEnd(run, startedMs, "succeeded");
  } catch (error) {
    noteEnd(run, startedMs, error instanceof LeaseLost ? "lost" : error instanceof Held ? "held" : "failed");
    await end(run, error).catch((failure: unknown) => {
      // Somebody else has the run by now, and ends it.
      if (!(failure instanceof LeaseLost)) throw failure;
      log.info({ run: run.id }, failure.message);
    });
  }
}

function noteEnd(run: LeasedRun, startedMs: number, result: "succeeded" | "failed" | "held" | "lost"): void {
  noteRun({ kind: run.kind, result, seconds: (performance.now() - startedMs) / 1000 });
}

async function end(run: LeasedRun, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) throw error;
  if (error instanceof Held) return finishHeld(run, error);
  if (error instanceof LedgerBroken) await mendLedger(run);
  return finishFailed(run, error);
}

async function executeWith(session: ProviderSession, run: LeasedRun): Promise<void> {
  if (!run.firstSyncedAt) {
    const { findings, written } = await loadFirst(session, run);
    return rememberAnswers(run, session.digest(), await commit(run, findings, written));
  }
  // Without a place to go on from, there is nothing that changes could add to.
  if (run.kind === "poll" && run.changesReadTo) {
    const findings = await poll(session, run);
    if (findings) await commit(run, findings);
    else await finishIdle(run);
    return;
  }
  const known = recallAnswers(run);
  if (known !== null && (await session.isUnchanged(run.window, known))) return finishIdle(run);
  rememberAnswers(run, session.digest(), await commit(run, await sweep(session, run)));
}

/** @returns the ledger's version from now on */
async function commit(run: LeasedRun, findings: Findings, before?: Tally): Promise<number> {
  return transaction(async (tx) => {
    await holdRun(tx, run);
    const counts = await reconcile(tx, run, findings, run);
    if (before) add(counts, before);
    return finishSucceeded(tx, run, { counts, isSweep: findings.kind === "sweep" });
  });
}
