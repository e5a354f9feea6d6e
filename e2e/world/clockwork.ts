import { afterAll } from "vitest";
import { pool } from "@/lib/db";
import { openBoss } from "@/lib/jobs/boss";
import { schedule } from "@/lib/jobs/schedule";
import { executeRun } from "@/lib/sync/run";

/** What a connection's time is written in. */
const TABLES = ["connection", "sync_run", "change_notice", "vendor_webhook", "webhook_endpoint", "webhook_delivery"];

type Ended = { connection_id: string; kind: string; trigger: string; status: string };

let opened: ReturnType<typeof openBoss> | undefined;

afterAll(async () => {
  await (await opened)?.stop({ graceful: false });
});

/**
 * One look of a worker's clock at what is due, and the runs that it made of these connections, one after the other.
 * Runs of others in the same database stay queued.
 * @returns how each run ended, oldest first
 */
export async function tick(...connectionIds: string[]): Promise<Ended[]> {
  opened ??= openBoss();
  await schedule(await opened);
  const { rows: queued } = await pool().query(
    "SELECT id FROM sync_run WHERE status = 'queued' AND connection_id = ANY($1) ORDER BY created_at",
    [connectionIds],
  );
  const ids = queued.map((row) => row.id as string);
  for (const id of ids) await executeRun(id);
  const { rows } = await pool().query<Ended>(
    "SELECT connection_id, kind, trigger, status FROM sync_run WHERE id = ANY($1) ORDER BY created_at",
    [ids],
  );
  return rows;
}

/** As if so much time had gone by since everything that is known of connections and runs. */
export async function pass(seconds: number): Promise<void> {
  const { rows } = await pool().query(
    `SELECT table_name, string_agg(format('%1$I = %1$I - make_interval(secs => $1)', column_name), ', ') AS moves
     FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND table_name = ANY($1)
     GROUP BY table_name`,
    [TABLES],
  );
  for (const { table_name, moves } of rows) await pool().query(`UPDATE ${table_name} SET ${moves}`, [seconds]);
}
