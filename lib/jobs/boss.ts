import { PgBoss } from "pg-boss";
import { requireEnv } from "@/lib/env";
import { log } from "@/lib/log";

export const SYNC_QUEUE = "sync";

export type SyncJob = { runId: string };

/** A worker that says nothing for this long is dead, and its run is taken up again. */
const HEARTBEAT_SECONDS = 15;
/** Times that a run is taken up again after a crash before it is given up. */
const RETRIES = 5;

/**
 * Opens the queue. `exclusive` with the connection as key: at most one job of a connection waits or runs, over
 * all workers.
 */
export async function openBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: requireEnv("DATABASE_URL"),
    max: 4,
    application_name: "rosterline-worker",
    // How soon the queue notices a silent worker.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    schedule: false,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the job queue had trouble; it tries again"));
  await boss.start();
  await boss.createQueue(SYNC_QUEUE, {
    policy: "exclusive",
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retryLimit: RETRIES,
    retryDelay: 1,
    expireInSeconds: 6 * 60 * 60,
    retentionSeconds: 24 * 60 * 60,
    deleteAfterSeconds: 60 * 60,
  });
  return boss;
}
