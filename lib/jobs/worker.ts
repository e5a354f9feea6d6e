import type { PgBoss } from "pg-boss";
import { closeDb } from "@/lib/db";
import { env } from "@/lib/env";
import { openBoss, SYNC_QUEUE, type SyncJob } from "@/lib/jobs/boss";
import { forgetOldNotices, forgetOldRuns } from "@/lib/jobs/forget";
import { schedule } from "@/lib/jobs/schedule";
import { log } from "@/lib/log";
import { executeRun } from "@/lib/sync/run";

const TICK_MS = 500;
const HOUR_MS = 60 * 60_000;

export type Worker = { stop(): Promise<void> };

/** Runs what is due until stopped. Any number of workers may share a database. */
export async function startWorker(): Promise<Worker> {
  const boss = await openBoss();
  await boss.work<SyncJob>(
    SYNC_QUEUE,
    { localConcurrency: env().WORKER_CONCURRENCY, pollingIntervalSeconds: 0.5 },
    async (jobs) => {
      for (const job of jobs) await executeRun(job.data.runId);
    },
  );
  const clock = startClock(boss);
  log.info({ concurrency: env().WORKER_CONCURRENCY }, "worker started");
  return {
    async stop() {
      await clock.stop();
      await boss.stop({ graceful: true, timeout: 20_000 });
      await closeDb();
    },
  };
}

/** Looks again and again for what is due; one look at a time. */
function startClock(boss: PgBoss) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let current = Promise.resolve();
  let forgotAtMs = 0;
  async function look(): Promise<void> {
    await schedule(boss);
    if (Date.now() - forgotAtMs < HOUR_MS) return;
    forgotAtMs = Date.now();
    await forgetOldRuns();
    await forgetOldNotices();
  }
  function tick() {
    current = look()
      .catch((error: unknown) => log.warn({ err: error }, "looking for due runs failed; trying again"))
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
