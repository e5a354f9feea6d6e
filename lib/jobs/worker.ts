import type { PgBoss } from "pg-boss";
import { closeDb } from "@/lib/db";
import { env } from "@/lib/env";
import { forgetOldChanges } from "@/lib/events/forget-changes";
import { openBoss, SYNC_QUEUE, type SyncJob } from "@/lib/jobs/boss";
import { forgetGoneConflicts, forgetOldCalls, forgetOldNotices, forgetOldRuns } from "@/lib/jobs/forget";
import { startMetricsServer } from "@/lib/jobs/metrics-server";
import { schedule } from "@/lib/jobs/schedule";
import { log } from "@/lib/log";
import { replanDue } from "@/lib/sync/replan";
import { executeRun } from "@/lib/sync/run";
import { dispatchChanges } from "@/lib/webhooks/dispatch";
import { forgetOldDeliveries } from "@/lib/webhooks/forget";
import { createSender } from "@/lib/webhooks/sender";
import { tellStatuses } from "@/lib/webhooks/tell-statuses";
import { createTransport } from "@/lib/webhooks/transport";

const TICK_MS = 500;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

export type Worker = { stop(): Promise<void> };

/** Runs what is due until stopped. Any number of workers may share a database. */
export async function startWorker(): Promise<Worker> {
  const metricsServer = await startMetricsServer();
  const boss = await openBoss();
  await boss.work<SyncJob>(
    SYNC_QUEUE,
    { localConcurrency: env().WORKER_CONCURRENCY, pollingIntervalSeconds: 0.5 },
    async (jobs) => {
      for (const job of jobs) await executeRun(job.data.runId);
    },
  );
  const transport = createTransport({ isPrivateAllowed: env().WEBHOOK_PRIVATE_ADDRESSES === "allow" });
  const sender = createSender(transport);
  // Clocks of their own, because none may wait for another: a large ledger takes a while to be placed again.
  const works = [() => look(boss), replanDue, dispatchChanges, tellStatuses, sender.look];
  const clocks = works.map(startClock);
  log.info({ concurrency: env().WORKER_CONCURRENCY }, "worker started");
  return {
    async stop() {
      await metricsServer.stop();
      for (const clock of clocks) await clock.stop();
      await sender.stop();
      await transport.close();
      await boss.stop({ graceful: true, timeout: 20_000 });
      await closeDb();
    },
  };
}

let forgotAtMs = 0;
/** It looks at every change of long ago, so once a day is often enough. */
let changesForgotAtMs = 0;

/** Makes runs of what is due; once an hour it also clears up. */
async function look(boss: PgBoss): Promise<void> {
  await schedule(boss);
  if (Date.now() - forgotAtMs < HOUR_MS) return;
  forgotAtMs = Date.now();
  await forgetOldRuns();
  await forgetOldNotices();
  await forgetGoneConflicts();
  await forgetOldDeliveries();
  await forgetOldCalls();
  if (Date.now() - changesForgotAtMs < DAY_MS) return;
  changesForgotAtMs = Date.now();
  await forgetOldChanges();
}

/** Does the work again and again, one after the other. */
function startClock(work: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let current = Promise.resolve();
  function tick() {
    current = work()
      .catch((error: unknown) => log.warn({ err: error }, "looking for what is due failed; trying again"))
      .finally(() => {
        if (!isStopped) timer = setTimeout(tick, TICK_MS);
      });
  }
  tick();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
